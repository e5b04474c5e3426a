/** Twenty seeded runs with stalls of 0.1-2 s and system messages in mid-line: nothing may be lost or wrong. */
import type { BenchRow, BenchSection } from '../report.ts'
import { shortConfig } from './configs.ts'
import { createRig } from './rig.ts'
import { measureOurs } from './senders.ts'

const area = 'noise'
const runs = 20

async function measureNoise(): Promise<BenchRow[]> {
  let wrong = 0
  let slowest = 0
  let total = 0
  for (let seed = 1; seed <= runs; seed++) {
    const options = { lineDelay: 20, seed, stalls: true, syslog: { everyMs: 1500 } }
    const run = await measureOurs(createRig(shortConfig(), options))
    wrong += run.wrong
    total += run.seconds
    slowest = Math.max(slowest, run.seconds)
  }
  return [
    {
      area,
      name: `${runs} runs with stalls and messages: lines lost or wrong`,
      value: wrong,
      unit: 'lines',
      goal: { text: 'none', isMet: wrong === 0 },
    },
    {
      area,
      name: 'mean of those runs',
      value: total / runs,
      unit: 's',
      against: { name: 'slowest', value: slowest },
    },
  ]
}

export const noiseSection: BenchSection = { area, measure: measureNoise }
