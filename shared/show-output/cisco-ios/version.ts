/**
 * `show version` from XL 12.0 to IOS-XE 17: one row for the switch, lists where members of a stack each tell theirs, and a
 * row for every line of the stack's table. Licence and export notices are known text.
 */
import type { Row } from '../rows.ts'
import { add, aside, labels, leave, skip, type Table } from '../table.ts'

const NOTICES =
  /^ ?(?:This product contains|United$|States and local|use\. Delivery|third-party authority|Importers, exporters|compliance with U\.S|agree to comply|to comply with U\.S|A summary of U\.S|https?:\/\/|If you require|export@cisco|Cisco IOS-XE software, Copyright|All rights reserved|licensed under|software code licensed|with ABSOLUTELY|GPL code|documentation or|or the applicable URL|software\.$|Copyright|Technical Support|TAC support|Legal Notices|Restricted Rights|Use, duplication|cisco Systems, Inc|170 West|San Jose)/i

export const version: Table = {
  table: 'version',
  commands: ['show version [rest]', 'show hardware'],
  lists: {
    macAddresses: /\n/,
    models: /\n/,
    serialNumbers: /\n/,
    motherboardSerialNumbers: /\n/,
    interfaceCounts: /\n/,
    memories: /\n/,
    licenses: /\n/,
    uptimes: /\n/,
    notices: /\n/,
    powerSupplyPartNumbers: /\n/,
    powerSupplySerialNumbers: /\n/,
    motherboardAssemblyNumbers: /\n/,
    motherboardRevisionNumbers: /\n/,
    modelRevisionNumbers: /\n/,
    topAssemblyPartNumbers: /\n/,
    topAssemblyRevisionNumbers: /\n/,
    versionIds: /\n/,
    cleiCodeNumbers: /\n/,
    hardwareRevisions: /\n/,
  },
  rules: [
    skip(NOTICES),
    skip(/^[-= ]+$/),
    add(/^Cisco IOS[ -]XE Software, Version (?<xeVersion>\S+)/i),
    skip(/^Cisco Internetwork Operating System Software/),
    add(
      /^(?:Cisco )?IOS (?:\(tm\)|Software(?: \[(?<train>[^\]]+)\])?,) *(?<softwareDescription>(?<softwareName>.{1,120}?) \((?<softwareImage>[^)]+)\), (?:Experimental )?Version (?<softwareVersion>[^, ]+),?(?: *(?<releaseKind>[A-Z ]+?SOFTWARE) *(?:\((?<release>[^)]+)\))?)?.*)$/i,
    ),
    add(/^Compiled (?<compiled>.*?)(?: by (?<compiledBy>\S+))?$/),
    add(/^Image text-base: (?<textBase>[^,]+), data-base: (?<dataBase>\S+)$/),
    add(/^ROM: *(?<rom>(?<rommon>\S+).*)$/),
    add(/^BOOTLDR: *(?<bootLoader>.*)$/),
    add(/^ ?(?<hostname>\S+) uptime is (?<uptime>.*)$/),
    add(/^Uptime for this control processor is (?<processorUptime>.*)$/),
    add(/^System returned to ROM by (?<returnedBy>(?<returnReason>.*?)(?: at (?<returnedAt>\d.*))?)$/),
    add(/^System restarted at (?<restartedAt>.*)$/),
    add(/^System image file is "(?<imageFile>[^"]*)"/),
    add(/^Running default software/),
    add(/^Last reload reason: *(?<lastReloadReason>.*)$/i),
    add(/^Last reload type: *(?<lastReloadType>.*)$/i),
    add(/^Last reset from (?<lastResetFrom>.*)$/),
    add(/^Running (?<runningImageKind>Standard|Enhanced|Enterprise|Layer2\/3) .*$/i),
    add(
      /^(?:cisco|Cisco) (?<model>\S+) \((?<processor>[^)]*)\) processor(?: \(revision (?<revision>[^)]*)\))? with (?<memory>\S+) bytes of (?:physical )?memory/i,
    ),
    add(
      /^(?:cisco|Cisco) (?<model>\S+)(?: Chassis| Router)? (?:\((?:revision (?<revision>[^)]*)|(?<processor>[^)]*))\) )?.*with +(?<memory>\d\S*) bytes of (?:physical )?memory/i,
    ),
    add(/^(?<model>Linux Unix) \((?<processor>[^)]*)\) processor with (?<memory>\d\S*) bytes of memory/),
    add(/^ +(?<notices>(?:(?:CPU|CORE|L\d) ?: ?.*|\w-cache \d+ kB .*))$/),
    add(/^Processor board ID (?<processorBoardId>[^,]+)(?:,.*)?$/),
    add(/^(?<memories>\d+[KMG] bytes of .*)$/),
    add(/^(?<interfaceCounts>\d+ [A-Za-z][A-Za-z0-9].{0,100})$/),
    add(/^Time since \S+ switched to active is (?<activeSince>.*)$/),
    add(/^The password-recovery mechanism is (?<passwordRecovery>\w+)/),
    add(/^Configuration register is (?<configRegister>0x[0-9A-Fa-f]+)(?<configRegisterNext> \(.*\))?/),
    aside(
      /^(?<mark>[* ]) {0,5}(?<member>\d{1,2}) +(?<ports>\d+) +(?<model>\S+) +(?<softwareVersion>\S+) +(?<softwareImage>\S+)(?: +(?<mode>\S+))?$/,
      { set: { table: 'stack member' } },
    ),
    skip(/^Switch +Ports +Model/),
    skip(/^Switch 0?\d+$/),
    skip(/^(?:Technology[ -]package|Technology +Technology-package)/i, {
      begins: [skip(/^ *Current +Type/i), add(/^(?<licenses>[a-z][\w-]+ +\S.*? {2,}\S.*)$/)],
    }),
    skip(/^Suite License Information/i),
    skip(/^Suite +Suite Current/i, {
      begins: [leave(/^Technology/i), add(/^(?<licenses>[A-Za-z][\w-]+(?: {2,}\S.*)?)$/)],
    }),
    add(/^License Information for '(?<licensedPart>[^']+)'/i),
    skip(/^License (?:Info|UDI|Information)/i),
    skip(/^Device# +PID +SN/i, { begins: [add(/^\*? ?\d+ +(?<models>\S+) +(?<serialNumbers>\S+)$/)] }),
    add(/^(?<throughput>The current (?:crypto )?throughput level is .*)$/),
    add(/^(?<notices>Cluster (?:command|member) switch capable)$/),
    add(/^Installation mode is (?<installMode>\S+)/i),
    add(/^Processor is running (?<edition>.*)$/),
    labels({
      'base ethernet mac address': 'macAddresses',
      'model number': 'models',
      'system serial number': 'serialNumbers',
      'motherboard serial number': 'motherboardSerialNumbers',
      'switch uptime': 'uptimes',
      'motherboard assembly number': 'motherboardAssemblyNumbers',
      'motherboard revision number': 'motherboardRevisionNumbers',
      'power supply part number': 'powerSupplyPartNumbers',
      'power supply serial number': 'powerSupplySerialNumbers',
      'model revision number': 'modelRevisionNumbers',
      'top assembly part number': 'topAssemblyPartNumbers',
      'top assembly revision number': 'topAssemblyRevisionNumbers',
      'version id': 'versionIds',
      'clei code number': 'cleiCodeNumbers',
      'hardware board revision number': 'hardwareRevisions',
    }),
    add(
      /^(?<notices>(?=\S).*(?:CPU at|Revision \d|with hardware encryption|feature card|SuperLAT|X\.25 software|Bridging software|DRAM configuration|Last reset|TN3270|ISDN).*)$/i,
    ),
  ],
  finish: finishVersion,
}

function finishVersion(found: Row): Row {
  if (found.table !== 'version') return found
  const first = (list: unknown) => (Array.isArray(list) ? (list[0] as string | undefined) : undefined)
  const image = typeof found.imageFile === 'string' ? found.imageFile : ''
  const given: Record<string, string | undefined> = {
    model: found.model ?? first(found.models),
    serialNumber: first(found.serialNumbers) ?? (found.processorBoardId as string | undefined),
    macAddress: first(found.macAddresses),
    imagePath: /^[^:]*:(.*)$/.exec(image)?.[1],
    imageName: image === '' ? undefined : (image.split(/[:/]/).at(-1) ?? image),
    romVersion: /Version ([^, ]+)/.exec(String(found.rom ?? ''))?.[1],
  }
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...found, vendor: 'Cisco', ...known, ...uptimeParts(found.uptime) }
}

const UNITS = [
  ['years', 'Years', 31_536_000],
  ['weeks', 'Weeks', 604_800],
  ['days', 'Days', 86_400],
  ['hours', 'Hours', 3_600],
  ['minutes', 'Minutes', 60],
] as const

/** `27 weeks, 4 days, 16 minutes` as its parts and in seconds; a year has 365 days. */
function uptimeParts(uptime: unknown): Record<string, string | number> {
  if (typeof uptime !== 'string') return {}
  const parts: Record<string, string | number> = {}
  let seconds = 0
  for (const [word, name, length] of UNITS) {
    const count = new RegExp(`(\\d{1,6}) ${word}?\\b`.replace('s?', 's?')).exec(uptime)?.[1]
    if (count === undefined) continue
    parts[`uptime${name}`] = count
    seconds += Number(count) * length
  }
  return { ...parts, uptimeSeconds: seconds }
}
