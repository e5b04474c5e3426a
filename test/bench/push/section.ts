/** The push at 9600 baud over the emulated switch, against the wire, the oracle, line-and-prompt and a paste. */
import type { BenchRow, BenchSection } from '../report.ts'
import { type BenchLine, configText, fullConfig, shortConfig } from './configs.ts'
import { createRig, type Measured, wireSeconds } from './rig.ts'
import { measureLineAndPrompt, measureOracle, measureOurs, measurePaste } from './senders.ts'

const area = 'push'

const row = (name: string, value: number, more: Partial<BenchRow> = {}): BenchRow => ({
  area,
  name,
  value,
  unit: 's',
  ...more,
})

const isRight = ({ wrong }: Measured) => wrong === 0

async function measureOne(
  label: string,
  lines: readonly BenchLine[],
  lineDelay: number,
  adapterLatency = 0,
): Promise<BenchRow[]> {
  const rig = () => createRig(lines, { lineDelay, adapterLatency })
  const ours = await measureOurs(rig())
  const oracle = await measureOracle(rig())
  const stepwise = await measureLineAndPrompt(rig())
  if (!isRight(oracle) || !isRight(stepwise)) throw new Error(`${label}: a peer that must be right was wrong`)
  const name = `${label}, ${lineDelay} ms a line${adapterLatency ? `, adapter of ${adapterLatency} ms` : ''}`
  const speed = oracle.seconds / ours.seconds
  const rows = [
    row(`${name}: ours`, ours.seconds, {
      against: { name: 'wire', value: wireSeconds(ours) },
      goal: { text: 'nothing wrong', isMet: isRight(ours) },
    }),
    row(`${name}: ours`, ours.seconds, {
      against: { name: 'oracle', value: oracle.seconds },
      goal: { text: `${(speed * 100).toFixed(1)} % of the oracle's speed >= 95 %`, isMet: speed >= 0.95 },
    }),
    row(`${name}: ours`, ours.seconds, {
      against: { name: 'line and prompt', value: stepwise.seconds },
      ...(lineDelay === 20
        ? { goal: { text: 'ratio <= 0.88', isMet: ours.seconds / stepwise.seconds <= 0.88 } }
        : {}),
    }),
  ]
  return rows
}

async function measurePasted(
  label: string,
  lines: readonly BenchLine[],
  lineDelay: number,
): Promise<BenchRow> {
  const paste = await measurePaste(createRig(lines, { lineDelay }), 100)
  return row(
    `${label}, ${lineDelay} ms a line: paste, 100 ms a line (${paste.wrong} lines wrong)`,
    paste.seconds,
  )
}

async function measurePush(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const lines of [shortConfig(), fullConfig()]) {
    const kilobytes = configText(lines).length / 1000
    const label = `${lines.length} lines, ${kilobytes.toFixed(0)} kB`
    for (const lineDelay of [0, 20, 100]) rows.push(...(await measureOne(label, lines, lineDelay)))
    rows.push(...(await measureOne(label, lines, 20, 16)))
    rows.push(await measurePasted(label, lines, 20))
  }
  return rows
}

export const pushSection: BenchSection = { area, measure: measurePush }
