/**
 * Four consoles at once in one process, in real time but short: each must keep its rate, and a workbook of 20 000
 * rows read in a worker meanwhile must not hold the echo clock up.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { systemClock } from '../../../main/clock.ts'
import { attach } from '../../../main/driver-engine/attach.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { runSender } from '../../../main/driver-engine/run-sender.ts'
import { createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import type { BenchRow, BenchSection } from '../report.ts'
import { inFolder } from '../workbooks.ts'
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

/** The longest time nothing could run, in milliseconds, while `work` ran. */
async function longestStall<T>(work: () => Promise<T>): Promise<{ result: T; stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const result = await work()
  delay.disable()
  return { result, stall: delay.max / 1e6 }
}

const four = () => Promise.all([1, 2, 3, 4].map(pushOnce))

/** Four pushes while a worker imports again and again until they are done. */
async function fourWhileImporting(folder: string): Promise<readonly number[]> {
  const worker = new Worker(new URL('../import-worker.ts', import.meta.url), { workerData: folder })
  const imported = new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  worker.postMessage('start')
  const [seconds] = await Promise.all([four(), imported])
  await worker.terminate()
  return seconds
}

async function measureConsoles(): Promise<BenchRow[]> {
  const alone = await pushOnce(1)
  const quiet = await longestStall(four)
  const busy = await inFolder((folder) => longestStall(() => fourWhileImporting(folder)))
  const slowest = Math.max(...quiet.result)
  const kept = alone / slowest
  const added = busy.stall - quiet.stall
  return [
    {
      area,
      name: 'slowest of four consoles at once',
      value: slowest,
      unit: 's',
      against: { name: 'one alone', value: alone },
      goal: { text: `keeps ${(kept * 100).toFixed(0)} % >= 90 %`, isMet: kept >= 0.9 },
    },
    { area, name: 'the same while 20 000 rows are imported', value: Math.max(...busy.result), unit: 's' },
    {
      area,
      name: 'longest stall of the event loop while importing',
      value: busy.stall,
      unit: 'ms',
      against: { name: 'without importing', value: quiet.stall },
      goal: { text: `adds ${added.toFixed(0)} ms <= 50 ms`, isMet: added <= 50 },
    },
  ]
}

export const consolesSection: BenchSection = { area, measure: measureConsoles }
