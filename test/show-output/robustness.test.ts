/** Whatever a terminal gives: no table throws, loses a line or takes more than linear time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLATFORMS, parseShowOutput } from '../../shared/show-output/index.ts'
import { readTable } from '../../shared/show-output/read-table.ts'
import { CISCO_SAMPLES } from './cisco-ios/samples.ts'

const tables = PLATFORMS.flatMap(({ name, tables }) =>
  tables.map((table) => ({ name, table, command: table.commands[0] ?? '' })),
)

/** Beginnings that rules look for, and what may fill a line up to where no rule can end it. */
const STARTS = ['1', 'Fa0/1', 'Name:', 'VLAN0001', 'a']
const PARTS = ['a', ' ', ' a', '1 ', ', 1', '-', 'a,', '(a', ': ']

/** Text that looks like an output: words of the tables, numbers, blanks and noise. */
const likely = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Fa0/1',
        'Gi1/0/1',
        'VLAN',
        'Port',
        'Name:',
        'is up',
        '----',
        ' - ',
        ', ',
        '  ',
        ' ',
        '\n',
        '\r\n',
        '\t',
        '%',
        '\u001b[2K',
      ),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: 0, max: 4096 }).map(String),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''))

describe('every table', () => {
  it.each(tables)('$name $command reads any text without throwing', ({ table, command }) => {
    fc.assert(
      fc.property(
        fc.oneof(likely, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })),
        (text) => {
          const { rows, unparsed } = readTable(table, command, text)
          expect(rows.every((row) => typeof row.table === 'string')).toBe(true)
          expect(unparsed.every((line) => !line.includes('\n'))).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(tables)('$name $command takes linear time on long hostile lines', ({ table, command }) => {
    const fill = (start: string, part: string, length: number) =>
      `${start} ${part.repeat(length / part.length)}`.slice(0, length - 1).concat('\u00a7')
    const textOf = (length: number) =>
      STARTS.flatMap((start) => PARTS.map((part) => fill(start, part, length)))
        .flatMap((line) => Array.from({ length: 2000 / length }, () => line))
        .join('\n')
    const cost = (text: string) => {
      const start = performance.now()
      readTable(table, command, text)
      return performance.now() - start
    }
    const [short, long] = [textOf(250), textOf(2000)]
    const best = (text: string) => Math.min(...Array.from({ length: 5 }, () => cost(text)))
    // The same number of characters, in lines eight times as long: what tries all pairs of positions takes eight times.
    expect(best(long) / best(short)).toBeLessThan(6)
  })
})

describe('an output cut anywhere', () => {
  it.each(CISCO_SAMPLES)('$what', ({ platform, command, text }) => {
    const whole = parseShowOutput(platform, command, text)?.rows ?? []
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (end) => {
        const cut = parseShowOutput(platform, command, text.slice(0, end))?.rows ?? []
        expect(cut.length).toBeLessThanOrEqual(whole.length + 1)
      }),
      { numRuns: 50 },
    )
  })

  it.each(CISCO_SAMPLES)(
    '$what, with log messages, pager and prompts in between',
    ({ platform, command, text }) => {
      if (command.startsWith('show logging')) return
      const lines = text.trim().split('\n')
      const noisy = lines.flatMap((line, place) => [
        ...(place % 5 === 3
          ? ['*Mar  1 00:01:02.345: %LINK-3-UPDOWN: Interface FastEthernet0/9, changed state to up']
          : []),
        ...(place % 7 === 6 ? [` --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b${line}`] : [line]),
      ])
      const shown = [`sw1#${command}`, ...noisy, 'sw1#'].join('\r\n')
      expect(parseShowOutput(platform, command, shown)).toEqual(parseShowOutput(platform, command, text))
    },
  )
})
