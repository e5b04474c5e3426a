/**
 * Comparing a running configuration with the intention and making the lines of the difference, for a thousand switches
 * of 48 ports: against the difference of two sets of lines, which knows their sections and nothing else.
 */
import { diffConfig } from '../../shared/config/diff.ts'
import type { ConfigLine } from '../../shared/config/intent.ts'
import { formatLines, loadConfig } from '../../shared/config/tree.ts'
import { renderDevice } from '../../shared/plan/render-device.ts'
import { type Random, seedRandom } from '../fakes/random.ts'
import { makeEventPlan } from './event-plan.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { percentile, worked } from './timing.ts'

const area = 'remediate'
const platform = 'cisco_ios'
const count = 1000
const switches = 20
const most = 60

interface Case {
  readonly intended: readonly ConfigLine[]
  readonly wanted: string
  readonly running: string
}

/** What a week of a fair does to a configuration: ports moved, texts changed, lines lost, lines of somebody else. */
function worn(text: string, random: Random): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const chance = random.next()
      const isPortLine = line.startsWith(' ')
      if (!isPortLine || chance > 0.06) return [line]
      if (/ access vlan \d+$/.test(line))
        return [line.replace(/\d+$/, String(100 + Math.floor(random.next() * 48)))]
      if (line.startsWith(' description ')) return [' description somebody else']
      return chance < 0.03 ? [] : [line, ' storm-control broadcast level 20.00']
    })
    .join('\n')
}

function makeCases(): Case[] {
  const plan = makeEventPlan(switches)
  const rendered = plan.device.map((device) => {
    const result = renderDevice(plan, device)
    if (typeof result === 'string') throw new Error(`${device.name}: ${result}`)
    return { intended: result.lines, wanted: formatLines(result.lines) }
  })
  const random = seedRandom(1)
  return Array.from({ length: count }, (_, at) => {
    const one = rendered[at % switches] ?? { intended: [], wanted: '' }
    return { ...one, running: worn(one.wanted, random) }
  })
}

const ours = ({ intended, running }: Case): number =>
  diffConfig(loadConfig(running, platform), intended, { scope: 'managed' }).lines.length

/** Every line with the section it is in. */
function sectioned(text: string): Set<string> {
  let section = ''
  const found = new Set<string>()
  for (const line of text.split('\n')) {
    if (!line.startsWith(' ')) section = line
    found.add(`${section}\n${line}`)
  }
  return found
}

function plainly({ wanted, running }: Case): number {
  const [has, wants] = [sectioned(running), sectioned(wanted)]
  return has.symmetricDifference(wants).size
}

/** Milliseconds of the thread for all, and of each. */
function measure(cases: readonly Case[], work: (one: Case) => number) {
  for (const one of cases.slice(0, 50)) work(one)
  let lines = 0
  const times = cases.map((one) => {
    const before = worked()
    lines += work(one)
    return worked() - before
  })
  return { lines, total: times.reduce((sum, time) => sum + time, 0), p95: percentile(times, 0.95) }
}

async function measureRemediation(): Promise<BenchRow[]> {
  const cases = makeCases()
  const peer = measure(cases, plainly)
  const { total, lines, p95 } = measure(cases, ours)
  const name = `${count} configurations of ${cases[0]?.wanted.split('\n').length} lines`
  const ratio = total / peer.total
  return [
    {
      area,
      name: `${name}: diff and ${lines} lines to send, processor time each`,
      value: total / count,
      unit: 'ms',
      against: { name: 'sets of lines', value: peer.total / count },
      goal: { text: `at most ${most} times the sets`, isMet: ratio <= most },
    },
    { area, name: `${name}: p95`, value: p95, unit: 'ms' },
  ]
}

export const remediateSection: BenchSection = { area, measure: measureRemediation }
