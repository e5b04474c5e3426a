/**
 * Text as people paste it and terminals log it: prompts and echoes around an output, pagers with and without what rubs
 * them out, any line ends, tabs, an end that is missing, several commands in one file.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { corpusCases } from './corpus-cases.ts'
import { droppedValues } from './dropped-values.ts'
import { layouts } from './layouts.ts'

const outputs = [
  ...layouts.map(({ what, platform, command, text }) => ({ what, platform, command, text })),
  ...corpusCases().map(({ name, platform, command, text }) => ({ what: name, platform, command, text })),
]

const PAGERS = [
  ' --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b',
  ' --More--         ',
  '\u001b[7m--More--\u001b[m\r\u001b[K',
  `--More-- or (q)uit\r${' '.repeat(18)}\r`,
  '<--- More --->\r              \r',
  `-- MORE --, next page: Space, next line: Enter, quit: Control-C\r${' '.repeat(64)}\r`,
]

/** Blanks up to a tab stop as tabs. */
const withTabs = (line: string): string =>
  line.includes('\t')
    ? line
    : (line.match(/.{1,8}/g) ?? [])
        .map((part) => (part.length === 8 ? part.replace(/ {2,}$/, '\t') : part))
        .join('')

/** A pager before every ninth line that says something; blanks of a table's titles may look like what it leaves. */
const paged = (lines: readonly string[], pager: string): string =>
  lines.map((line, place) => (place % 9 === 5 && /^ {0,9}\S/.test(line) ? pager + line : line)).join('\n')

const disguises: readonly (readonly [string, (lines: readonly string[], command: string) => string])[] = [
  ['line ends of Windows', (lines) => lines.join('\r\n')],
  ['doubled carriage returns', (lines) => lines.join('\r\r\n')],
  ['blanks at the ends', (lines) => lines.map((line) => `${line}   `).join('\n')],
  ['tabs', (lines) => lines.map(withTabs).join('\n')],
  ['a mark at the start', (lines) => `\ufeff${lines.join('\n')}`],
  ['an echo', (lines, command) => [command, ...lines].join('\n')],
  ['prompts of IOS', (lines, command) => ['sw-1>', `sw-1#${command}`, ...lines, 'sw-1#'].join('\r\n')],
  ['prompts of a ProCurve', (lines, command) => [`HP 1# ${command}`, ...lines, 'HP 1# '].join('\n')],
  [
    'a whole session',
    (lines, command) => ['sw#term len 0', `sw#${command}`, ...lines, '', 'sw#exit'].join('\n'),
  ],
  ...PAGERS.map(
    (pager) =>
      [`the pager ${JSON.stringify(pager)}`, (lines: readonly string[]) => paged(lines, pager)] as const,
  ),
]

describe('the same rows come of a text', () => {
  it.each(disguises)('with %s', (_, disguise) => {
    for (const { what, platform, command, text } of outputs) {
      const lines = text.replace(/\r/g, '').split('\n')
      const shown = parseShowOutput(platform, command, disguise(lines, command))
      expect(shown, what).toEqual(parseShowOutput(platform, command, text))
    }
  })
})

describe('an output that ends', () => {
  it.each(outputs)('anywhere: $what', ({ platform, command, text }) => {
    const whole = parseShowOutput(platform, command, text)?.rows.length ?? 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (end) => {
        const rows = parseShowOutput(platform, command, text.slice(0, end))?.rows ?? []
        expect(rows.length).toBeLessThanOrEqual(whole + 1)
      }),
      { numRuns: 20 },
    )
  })

  it.each(outputs)(
    'after any line of its second half loses none of those before: $what',
    ({ platform, command, text }) => {
      const lines = text.split('\n')
      fc.assert(
        fc.property(fc.integer({ min: Math.ceil(lines.length / 2), max: lines.length }), (end) => {
          const cut = lines.slice(0, end).join('\n')
          const output = parseShowOutput(platform, command, cut) ?? { rows: [], unparsed: [] }
          // What stands in a title belongs to rows below it.
          if (output.rows.length > 0) expect(droppedValues(command, cut, output)).toEqual([])
        }),
        { numRuns: 20 },
      )
    },
  )
})

describe('several commands in one text', () => {
  const vlans =
    'VLAN Name                             Status    Ports\n110  hall                             active    Fa0/5'
  const status =
    'Port      Name               Status       Vlan       Duplex  Speed Type\nFa0/5     hall               connected    110        a-full  a-100 10/100BaseTX'
  const session = `sw#show vlan brief\n${vlans}\nsw#sh int status\n${status}\nsw#sh vl\n${vlans}\nsw#`

  it('give the rows of the one that was asked for, once for each time it was typed', () => {
    const output = parseShowOutput('cisco_ios', 'show vlan', session)
    expect(output?.rows).toMatchObject([{ vlanId: '110' }, { vlanId: '110' }])
    expect(parseShowOutput('cisco_ios', 'show interfaces status', session)?.rows).toMatchObject([
      { interface: 'Fa0/5', status: 'connected' },
    ])
  })

  it('tell what the others printed as not understood', () => {
    expect(parseShowOutput('cisco_ios', 'show vlan', session)?.unparsed).toEqual(status.split('\n'))
  })

  it('are read as one where no prompt says otherwise', () => {
    const text = `sw#show tech-support\n${vlans}`
    expect(parseShowOutput('cisco_ios', 'show vlan', text)?.rows).toMatchObject([{ vlanId: '110' }])
  })
})

describe('time', () => {
  it('grows with the length of a text, not faster', () => {
    const cost = (texts: readonly string[]): number => {
      const start = performance.now()
      for (const [place, text] of texts.entries())
        parseShowOutput(outputs[place]?.platform ?? '', outputs[place]?.command ?? '', text)
      return performance.now() - start
    }
    const repeated = (times: number) => outputs.map(({ text }) => `${text}\n`.repeat(times))
    const [short, long] = [repeated(2), repeated(16)]
    const best = (texts: readonly string[]) => Math.min(...Array.from({ length: 3 }, () => cost(texts)))
    // Eight times the text: what looks at all rows for every row takes eight times eight.
    expect(best(long) / best(short)).toBeLessThan(20)
  })
})
