/**
 * Four consoles at once in one process, in real time but short: each must keep its rate, and a workbook of 20 000
 * rows read in a worker meanwhile must not hold the echo clock up.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { systemClock } from '../../../main/clock.ts'
import { attach } from '../../../main/driver-engine/attach.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { runSender } from '../../../main/driver-engine/run-sender.ts'
import { createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import type { BenchRow, BenchSection } from '../report.ts'
import { type BenchLine, benchVlans, shortConfig } from './configs.ts'
import { stepsOf } from './senders.ts'

const area = 'consoles'

/** Some seconds of wire. */
const lines: readonly BenchLine[] = shortConfig().slice(0, 60)

async function pushOnce(seed: number): Promise<number> {
  const catalyst = createCatalyst({
    model: '3560',
    seed,
    vlans: benchVlans,
    start: { kind: 'privileged' },
    lineDelay: 20,
  })
  const console = createConsole(catalyst.transport(), systemClock)
  await attach(console)
  const started = performance.now()
  const { end } = await runSender(console, stepsOf(lines)).finished
  catalyst.dispose()
  if (end.state !== 'done') throw new Error(`a push among four ended ${JSON.stringify(end)}`)
  return (performance.now() - started) / 1000
}

async function measureConsoles(): Promise<BenchRow[]> {
  const alone = await pushOnce(1)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const together = await Promise.all([1, 2, 3, 4].map(pushOnce))
  delay.disable()
  const slowest = Math.max(...together)
  const kept = alone / slowest
  return [
    {
      area,
      name: 'slowest of four consoles at once',
      value: slowest,
      unit: 's',
      against: { name: 'one alone', value: alone },
      goal: { text: `keeps ${(kept * 100).toFixed(0)} % >= 90 %`, isMet: kept >= 0.9 },
    },
    { area, name: 'longest stall of the event loop meanwhile', value: delay.max / 1e6, unit: 'ms' },
  ]
}

export const consolesSection: BenchSection = { area, measure: measureConsoles }
