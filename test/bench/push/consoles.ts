/**
 * Four consoles at once in one process, in real time but short: each must keep its rate, and 20 000 rows imported
 * meanwhile must not hold the echo clock up.
 */
import { systemClock } from '../../../main/clock.ts'
import { attach } from '../../../main/driver-engine/attach.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { runSender } from '../../../main/driver-engine/run-sender.ts'
import { createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import type { BenchRow, BenchSection } from '../report.ts'
import { inFolder } from '../workbooks.ts'
import { type BenchLine, benchVlans, shortConfig } from './configs.ts'
import { measureCoreConsoles } from './core-consoles.ts'
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

const four = () => Promise.all([1, 2, 3, 4].map(pushOnce))

async function measureConsoles(): Promise<BenchRow[]> {
  const alone = await pushOnce(1)
  const slowest = Math.max(...(await four()))
  const kept = alone / slowest
  const core = await inFolder(measureCoreConsoles)
  const added = core.importing.longest - core.quiet.longest
  return [
    {
      area,
      name: 'slowest of four consoles at once',
      value: slowest,
      unit: 's',
      against: { name: 'one alone', value: alone },
      goal: { text: `keeps ${(kept * 100).toFixed(0)} % >= 90 %`, isMet: kept >= 0.9 },
    },
    {
      area,
      name: 'longest stall of the core while four push and 20 000 rows are imported',
      value: core.importing.longest,
      unit: 'ms',
      against: { name: 'four push alone', value: core.quiet.longest },
      goal: { text: `adds ${added.toFixed(0)} ms <= 50 ms`, isMet: added <= 50 },
    },
    {
      area,
      name: 'the longest of it that was work of the core',
      value: core.importing.work,
      unit: 'ms',
      against: { name: 'four push alone', value: core.quiet.work },
    },
    {
      area,
      name: 'the rows written in one transaction, once no push sends: holds the core',
      value: core.commit.longest,
      unit: 'ms',
      against: { name: 'of it processor time', value: core.commit.work },
    },
  ]
}

export const consolesSection: BenchSection = { area, measure: measureConsoles }
