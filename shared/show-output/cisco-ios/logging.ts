/**
 * `show logging`: a row for every message, before them one for every place messages go to. Messages come with or without
 * number, year, time zone, and as time since start; text without a head belongs to the message above or stands alone.
 */
import { add, type Rule, row, skip, type Table } from '../table.ts'

const place = (name: string) => ({ set: { table: 'log destination', destination: name }, begins: DETAILS })
const STATE =
  '(?:(?<status>disabled|enabled)|level (?<level>\\w+)|size \\((?<sizeBytes>\\d+) bytes\\))(?:, *(?<messagesLogged>\\d+) messages? logged)?(?:, *(?<messageLinesLogged>\\d+) message lines logged)?'
const DETAILS = [
  add(
    /^ +(?<flushes>\d+) flushes, *(?<overruns>\d+) overruns(?:, *xml (?<xml>\w+))?(?:, *filtering (?<filtering>\w+))?\)/,
  ),
  add(/^ +filtering (?<filtering>enabled|disabled)(?: \(.*\))?$/),
  add(/^ {8,}Logging to: (?<loggingTo>.*)$/),
]
const HOST_DETAILS = [
  add(
    /^ +(?:authentication (?<authentication>\w+), *encryption (?<encryption>\w+), *)?link (?<link>up|down)\),?$/,
  ),
  add(/^ +(?<messageLinesLogged>\d+) message lines logged,?$/),
  add(/^ +(?<messageLinesRateLimited>\d+) message lines rate-limited,?$/),
  add(/^ +(?<messageLinesDropped>\d+) message lines dropped-by-MD,?$/),
  add(/^ +xml (?<xml>\w+), *sequence number (?<sequenceNumber>\w+),?$/),
  add(/^ +filtering (?<filtering>\w+),?$/),
  add(/^ +logging source-interface:? *(?<interface>.*)$/),
  add(/^ +tls-profile: *(?<tlsProfile>\S+)$/),
]
const STAMP =
  '(?:<(?<priority>\\d{1,3})>)?(?:(?<sequence>\\d{1,10}): )?(?:(?<originHost>[A-Za-z][\\w.-]{0,62}): )?(?<stamp>[*.]?(?:(?<year>\\d{4}) )?(?<month>[A-Z][a-z]{2}) {1,2}(?<day>\\d{1,2}) (?:(?<yearAfter>\\d{4}) )?(?<time>\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)(?: (?<timezone>[A-Za-z][\\w+-]{0,8}))?|[*.]?(?<sinceStart>\\d{1,3}:\\d\\d:\\d\\d(?:\\.\\d{1,6})?|\\d{1,3}[ywd]\\d{1,2}[wdh]))(?: (?<timezoneAfter>[A-Z]{2,5}))?: '
const MESSAGE =
  '%(?<facility>[A-Z][A-Z0-9_]*(?:-(?!\\d-)[A-Z0-9_]+)*)-(?<severity>[0-7])-(?<mnemonic>[A-Z0-9_]+): *(?<message>.*)'
const LOG = { table: 'log message' }

/** Lines of the buffer once a message has begun: text without a head goes on with it. */
const MESSAGES: Rule[] = []
const HEADS = [
  `(?<text>${STAMP}${MESSAGE})`,
  `(?<text>${STAMP}(?<message>.*))`,
  `(?<text>(?:(?<sequence>\\d{1,10}): )?${MESSAGE})`,
].map((head) => row(new RegExp(`^${head}$`), { set: LOG, begins: MESSAGES }))
MESSAGES.push(...HEADS, skip(/^ *$/), add(/^ *(?<moreLines>\S.*)$/))

export const logging: Table = {
  table: 'log message',
  commands: ['show logging [rest]'],
  keepsSyslog: true,
  lists: { ciphersuites: /\s+/, moreLines: /\n/ },
  rules: [
    row(
      /^Syslog logging: (?<status>\w+) \((?<messagesDropped>\d+) messages? dropped(?:, *(?<messagesRateLimited>\d+) messages? rate-limited)?(?:, *(?<flushes>\d+) flushes, *(?<overruns>\d+) overruns)?(?:, *xml (?<xml>\w+))?(?:, *filtering (?<filtering>\w+))?[,)]/,
      place('syslog'),
    ),
    row(
      new RegExp(
        `^ *Console logging: *${STATE}(?:, *xml (?<xml>\\w+),?)?(?: *filtering (?<filtering>\\w+))?$`,
      ),
      place('console'),
    ),
    row(
      new RegExp(
        `^ *Monitor logging: *${STATE}(?:, *xml (?<xml>\\w+),?)?(?: *filtering (?<filtering>\\w+))?$`,
      ),
      place('monitor'),
    ),
    row(
      new RegExp(
        `^ *Buffer logging: *${STATE}(?:, *xml (?<xml>\\w+),?)?(?: *filtering (?<filtering>\\w+))?$`,
      ),
      place('buffer'),
    ),
    row(new RegExp(`^ *Exception Logging: *${STATE}`, 'i'), place('exception')),
    row(/^ *Count and timestamp logging messages: *(?<status>\w+)/, place('count and timestamp')),
    row(/^ *File logging: *(?<status>\w+)(?<settings>.*)$/, place('file')),
    row(
      /^ *Persistent logging: *(?<status>\w+)(?:, *url (?<url>[^,]+))?(?:, *disk space (?<diskSpaceBytes>\d+) bytes)?(?:, *file size (?<fileSizeBytes>\d+) bytes)?(?:, *batch size (?<batchSizeBytes>\d+) bytes)?(?:, *threshold capacity (?<thresholdPercent>\d+) *(?<thresholdAlert>alert)?)?(?<settings>.*)$/,
      place('persistent'),
    ),
    row(new RegExp(`^ *Trap logging: *${STATE}`), place('trap')),
    row(
      /^ *Logging to (?<address>[\dA-Fa-f.:]+|[\w.-]+) *(?:\((?<vrf>[^)]+)\) *)?\((?<protocol>\w+) port (?<port>\d+), *audit (?<audit>\w+),(?: *(?:authentication (?<authentication>\w+), *encryption (?<encryption>\w+), *)?link (?<link>up|down)\),?)?(?: *(?<messageLinesLogged>\d+) message lines logged,?)?(?: *xml (?<xml>\w+),?)?$/,
      {
        set: { table: 'log destination', destination: 'host' },
        begins: HOST_DETAILS,
      },
    ),
    row(
      /^ *Logging to (?<address>[\d.]+), *(?<messageLinesLogged>\d+) message lines logged.*$/,
      place('host'),
    ),
    skip(/^ *Logging Source-Interface: +VRF Name:/, {
      begins: [
        row(/^ {4,}(?<interface>[A-Za-z][A-Za-z-]*\d[\d/.]*)(?: +(?<vrf>\S+))?$/, {
          set: { table: 'log source' },
        }),
      ],
    }),
    skip(/^ *TLS Profiles: *$/, {
      begins: [
        row(/^ +Profile Name: *(?<tlsProfile>\S.*)$/, { set: { table: 'log tls profile' } }),
        add(/^ +Ciphersuites: *(?<ciphersuites>.*)$/),
        add(/^ +Trustpoint: *(?<trustpoint>.*)$/),
        add(/^ +TLS version: *(?<tlsVersion>.*)$/),
      ],
    }),
    skip(/^No (?:Active|Inactive) Message Discriminator/),
    row(/^(?<discriminator>(?:Active|Inactive) Message Discriminator:)$/, {
      set: { table: 'log discriminator' },
      begins: [
        row(
          /^(?<name>\S+ +(?<part>severity|facility|mnemonics|msg-body|rate-limit) +(?<action>drops|includes)? +(?<pattern>\S.*))$/,
          { set: { table: 'log discriminator' } },
        ),
      ],
    }),
    skip(/^No active filter modules/),
    row(/^ESM: (?<messagesDropped>\d+) messages dropped/, {
      set: { table: 'log destination', destination: 'esm' },
    }),
    skip(/^ *(?:Filter modules|ESM):/),
    row(/^Log Buffer \((?<bufferBytes>\d+) bytes\):/, {
      set: { table: 'log buffer' },
      begins: [...HEADS, row(/^(?<text> *\S.*)$/, { set: { table: 'log text' } })],
    }),
    ...HEADS,
    row(/^ *Logging Exception size \((?<sizeBytes>\d+) bytes\)/i, place('exception')),
  ],
  finish: (found) => ({
    ...found,
    ...(found.settings ? persistentSettings(String(found.settings)) : {}),
    // A place that has a level is on; of some the device says nothing but the level.
    ...(found.level !== undefined && found.status === undefined ? { status: 'enabled' } : {}),
  }),
}

/** `, immediate , protected , notify`: what is listed is enabled. */
function persistentSettings(text: string): Record<string, string> {
  const words = text.split(/[ ,]+/).filter((word) => word !== '')
  return Object.fromEntries(words.map((word) => [word, 'enabled']))
}
