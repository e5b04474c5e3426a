/**
 * From what four switches of 48 ports say to the findings, against their limit and against the comparison everybody would
 * write first: every known address that is not at its planned port is a complaint. What is found is measured too, for
 * sites in which all, and in which only some, hosts are known.
 */
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { cordPlanOf } from '../../shared/verify/cord-plan.ts'
import type { Finding } from '../../shared/verify/finding.ts'
import type { SwitchReading } from '../../shared/verify/reading.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { seedRandom } from '../fakes/random.ts'
import { type PatchedSite, patchedSite, sayKinds } from '../verify/patched-site.ts'
import { innocentsIn, plantFaults } from '../verify/planted-faults.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { medianTime } from './timing.ts'

const area = 'verify'
const SITES = 30
const LIMIT_MS = 300

interface Case {
  readonly site: PatchedSite
  readonly planted: readonly string[]
  readonly readings: readonly SwitchReading[]
}

const makeCases = (): Case[] =>
  Array.from({ length: SITES }, (_, at) => {
    const site = patchedSite({ switches: 4, ports: 48, spare: 4 })
    const planted = plantFaults(site, at + 1)
    return { site, planted, readings: site.readings() }
  })

/** The same plan as another object: nothing that was kept of it is used again. */
const fresh = (plan: Plan): Plan => ({ ...plan })

/** Only a share of the hosts is known. */
function withKnown(plan: Plan, share: number, seed: number): Plan {
  const random = seedRandom(seed)
  return { ...plan, host: plan.host.filter(() => random.next() < share) }
}

const findFaults = (plan: Plan, now: readonly SwitchReading[]): Finding[] =>
  verifyPlan(plan, { now, earlier: [] }).findings.filter(({ severity }) => severity === 'fault')

/** One complaint for every known address that is heard at a port that is neither its own nor an uplink. */
function complain(plan: Plan, readings: readonly SwitchReading[]): string[] {
  const { planned } = cordPlanOf(plan)
  const { interface: ports, interfacesOf } = indexPlan(plan)
  const hosts = new Map(plan.host.map(({ mac, outletId }) => [mac, outletId ?? 0]))
  const complaints: string[] = []
  for (const { deviceId, macs } of readings)
    for (const { mac, port } of macs ?? []) {
      const outlet = hosts.get(mac)
      const here = interfacesOf.get(deviceId)?.find(({ name }) => name === port)
      if (outlet === undefined || !here || here.uplink) continue
      const home = ports.get(planned.get(outlet) ?? 0)
      if (home && home.id !== here.id) complaints.push(`${outlet} is at ${here.id}`)
    }
  return complaints
}

function shareRow(cases: readonly Case[], share: number): BenchRow {
  let right = 0
  let accused = 0
  let planted = 0
  for (const [seed, one] of cases.entries()) {
    const plan = withKnown(one.site.plan, share, seed)
    const findings = findFaults(plan, one.readings)
    const wanted = new Set(one.planted)
    right += sayKinds(plan, findings).filter((text) => wanted.has(text)).length
    accused += innocentsIn(one.site, findings).length
    planted += one.planted.length
  }
  const name = `faults found whole, ${Math.round(share * 100)} % of hosts known (${accused} innocent outlets called certain)`
  return {
    ...{ area, name, value: right, unit: 'faults' },
    against: { name: 'planted', value: planted },
    goal:
      share === 1
        ? { text: 'all', isMet: right === planted && accused === 0 }
        : { text: 'nobody accused for certain', isMet: accused === 0 },
  }
}

export const verifySection: BenchSection = {
  area,
  measure: async () => {
    const cases = makeCases()
    const [first] = cases
    if (!first) return []
    const { site, readings } = first
    const ours = medianTime(() => verifyPlan(fresh(site.plan), { now: readings, earlier: [] }))
    const naive = medianTime(() => complain(fresh(site.plan), readings))
    const complaints = cases.reduce((sum, one) => sum + complain(one.site.plan, one.readings).length, 0)
    const findings = cases.reduce((sum, one) => sum + findFaults(one.site.plan, one.readings).length, 0)
    return [
      {
        ...{ area, name: '4 x 48 ports, evidence to findings, plan never seen', value: ours, unit: 'ms' },
        against: { name: 'limit', value: LIMIT_MS },
        goal: { text: 'under 0.3 s', isMet: ours < LIMIT_MS },
      },
      {
        ...{ area, name: 'the same', value: ours, unit: 'ms' },
        against: { name: 'a complaint a host', value: naive },
      },
      {
        ...{ area, name: `things said of ${SITES * 12} faults`, value: findings, unit: 'findings' },
        against: { name: 'a complaint a host', value: complaints },
      },
      ...[1, 0.9, 0.75, 0.5, 0.25].map((share) => shareRow(cases, share)),
    ]
  },
}
