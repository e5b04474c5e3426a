/** The global search over 100 000 ports, in what people type. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { searchCurrent } from '../../main/services/search.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { searchPlan } from '../../shared/plan/search.ts'
import { seedRandom } from '../fakes/random.ts'
import { makeEventPlan } from './event-plan.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { percentile, worked, workOf } from './timing.ts'

const area = 'search'
const switches = Math.ceil(100_000 / 48)

/** Whole names and beginnings, as keys are pressed; MACs, addresses, ports, exhibitors, words that are nowhere. */
function queriesOf(plan: Plan, count: number): string[] {
  const random = seedRandom(1)
  const pick = <T>(rows: readonly T[]): T => rows[Math.floor(random.next() * rows.length)] as T
  const kinds: readonly (() => string)[] = [
    () => pick(plan.outlet).name,
    () => pick(plan.outlet).name.slice(0, -3),
    () => pick(plan.stand).name.toLowerCase(),
    () => pick(plan.host).mac,
    () => pick(plan.host).mac.replaceAll(':', '').slice(4),
    () => `10.${1 + Math.floor(random.next() * 250)}.${101 + Math.floor(random.next() * 48)}.17`,
    () => `sw${1 + Math.floor(random.next() * switches)} ${1 + Math.floor(random.next() * 48)}`,
    () => `SW${1 + Math.floor(random.next() * switches)} Fa0/${1 + Math.floor(random.next() * 48)}`,
    () => `exposant ${pick(plan.stand).name}`,
    () => pick(['s', 'sw', 'zzz', '12', 'expo']),
  ]
  return Array.from({ length: count }, (_, i) => (kinds[i % kinds.length] ?? (() => ''))())
}

/** What building the plan left behind is not the search's. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const gc: () => void = runInNewContext('gc')
  gc()
}

/** The first search as the core makes it, and the longest time that nothing else had its turn. */
async function searchFirst(plan: Plan) {
  collectGarbage()
  let longestHold = 0
  let isDone = false
  let before = worked()
  const look = () => {
    const now = worked()
    longestHold = Math.max(longestHold, now - before)
    before = now
    if (!isDone) setImmediate(look)
  }
  look()
  const begun = { worked: worked(), at: performance.now() }
  await searchCurrent(() => plan, 'sw1')
  isDone = true
  look()
  return { longestHold, work: worked() - begun.worked, took: performance.now() - begun.at }
}

async function measureSearch(): Promise<BenchRow[]> {
  const plan = makeEventPlan(switches)
  const first = await searchFirst(plan)
  const times = queriesOf(plan, 500).map((query) => workOf(() => searchPlan(plan, query)))
  const p95 = percentile(times, 0.95)
  const name = `${plan.interface.length} ports`
  return [
    { area, name: `${name}: first search, builds the index`, value: first.took, unit: 'ms' },
    {
      area,
      name: `${name}: longest hold of the core meanwhile, processor time`,
      value: first.longestHold,
      unit: 'ms',
      against: { name: 'its whole work', value: first.work },
      goal: { text: '<= 50 ms', isMet: first.longestHold <= 50 },
    },
    {
      area,
      name: `${name}: p95, processor time`,
      value: p95,
      unit: 'ms',
      against: { name: 'median', value: percentile(times, 0.5) },
      goal: { text: '<= 50 ms, felt as at once', isMet: p95 <= 50 },
    },
    { area, name: `${name}: slowest, processor time`, value: Math.max(...times), unit: 'ms' },
  ]
}

export const searchSection: BenchSection = { area, measure: measureSearch }
