/**
 * Reading what devices print: megabytes a second from bytes to clean lines, as a console over a network delivers them,
 * against merely splitting the same text into lines, which nothing that reads it can do without.
 */
import { systemClock } from '../../main/clock.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { medianTime } from './timing.ts'

const area = 'screen'
/** What one read of a socket brings. */
const PACKET = 1400

const plainLine = (number: number): string =>
  `${`Gi1/0/${number % 48}`.padEnd(10)}stand A${number}-1       connected    ${number % 4000}        a-full a-1000 10/100/1000BaseTX\r\n`

/** As a ProCurve prints it: the cursor moved about on every line. */
const codedLine = (number: number): string => `\x1b[24;1H\x1b[2K${plainLine(number)}\x1b[?25h`

const printed = (bytes: number, line: (number: number) => string): Buffer => {
  const lines: string[] = []
  for (let size = 0; size < bytes; size += lines.at(-1)?.length ?? 1) lines.push(line(lines.length))
  return Buffer.from(lines.join(''), 'latin1')
}

/** Lines that a console at a learned prompt makes of `text`. */
function readAll(text: Buffer): number {
  const ends = createPipeEnds()
  const transport = { peer: 'bench', adapter: null, write() {}, ...ends, close: async () => {} }
  const console = createConsole(transport, systemClock)
  console.hosts = ['SW1']
  let lines = 0
  console.on((event) => {
    if (event.kind === 'line') lines++
  })
  for (let at = 0; at < text.length; at += PACKET) ends.emit(text.subarray(at, at + PACKET))
  return lines
}

function measureText(name: string, text: Buffer, most: number): BenchRow {
  const size = text.length / 1e6
  const reading = medianTime(() => readAll(text), 3)
  const splitting = medianTime(() => text.toString('latin1').split(/\r?\n/).length, 3)
  return {
    area,
    name: `${size.toFixed(0)} MB of ${name}`,
    value: size / (reading / 1000),
    unit: 'MB/s',
    against: { name: 'split into lines', value: size / (splitting / 1000) },
    goal: { text: `at most ${most} times the splitting`, isMet: reading <= most * splitting },
  }
}

async function measureScreen(): Promise<BenchRow[]> {
  const all = printed(16e6, plainLine)
  const growth =
    medianTime(() => readAll(all), 3) / medianTime(() => readAll(all.subarray(0, all.length / 8)), 3) / 8
  return [
    measureText('a table', all, 60),
    measureText('a table with cursor codes', printed(4e6, codedLine), 400),
    {
      area,
      name: 'growth from 2 to 16 MB',
      value: growth,
      unit: '×',
      goal: { text: 'linear (<= 2, not 8)', isMet: growth <= 2 },
    },
  ]
}

export const screenSection: BenchSection = { area, measure: measureScreen }
