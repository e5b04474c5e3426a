/**
 * Compares the plan with what the switches said: the one entry to this folder.
 *
 *   readings ─ port-named ─> resolved ─ wrong-tables ─> usable ─ hearing ─> where each MAC is ─ sightings ─> where each
 *   outlet is ─ cords/ ─> what somebody did with the cords     (checks/: what else is wrong at ports and links)
 */
import type { Plan } from '../model/plan.ts'
import { finish } from '../sliced.ts'
import { checkCords } from './checks/cords.ts'
import { checkLinks } from './checks/links.ts'
import { checkLoops } from './checks/loops.ts'
import { checkManyMacs } from './checks/many-macs.ts'
import { checkMoved } from './checks/moved.ts'
import { checkPortStates } from './checks/port-states.ts'
import { checkVlans } from './checks/vlans.ts'
import type { Check, Comparison, FindingDraft } from './comparison.ts'
import { cordPlanOf } from './cord-plan.ts'
import type { Finding, Verdict } from './finding.ts'
import { findingId } from './finding-id.ts'
import { hear } from './hearing.ts'
import { knownHosts } from './known-hosts.ts'
import { readPortsOnceUsed } from './plugged-in.ts'
import type { Evidence } from './reading.ts'
import { type ResolvedReading, resolveReading } from './resolved-reading.ts'
import { findSightings } from './sightings.ts'
import { judgeRest } from './silences.ts'
import { setWrongTablesAside } from './wrong-tables.ts'

const checks: readonly Check[] = [
  checkLinks,
  checkLoops,
  checkPortStates,
  checkVlans,
  checkManyMacs,
  checkMoved,
]

/** Pure: the same plan and evidence give the same verdict, whatever the order of readings and rows. */
export type VerifyPlan = (plan: Plan, evidence: Evidence) => Verdict

export const verifyPlan: VerifyPlan = (plan, evidence) => finish(verifyInSteps(plan, evidence))

/** The same, with a yield after every step: how much is done, 0 to 1. */
export function* verifyInSteps(plan: Plan, evidence: Evidence): Generator<number, Verdict, undefined> {
  const steps = evidence.now.length + evidence.earlier.length + checks.length + 3
  let done = 0
  const step = () => ++done / steps
  const cords = cordPlanOf(plan)
  yield step()
  const resolved: ResolvedReading[] = []
  for (const reading of evidence.now) {
    resolved.push(resolveReading(plan, reading))
    yield step()
  }
  for (const _ of readPortsOnceUsed({ plan, evidence })) yield step()
  const { usable, findings: tables } = setWrongTablesAside(plan, cords, resolved)
  const hearing = hear(plan, cords, usable)
  const sightings = findSightings(cords, hearing, knownHosts(plan))
  const comparison: Comparison = { plan, cords, evidence, readings: usable, hearing, sightings }
  yield step()
  const patching = checkCords(comparison)
  const found = [...tables, ...patching.findings]
  for (const check of checks) {
    yield step()
    found.push(...check(comparison))
  }
  const findings = withoutFollowers(found, patching.displaced)
  return {
    findings: findings.map(named).sort(byWeight),
    ...judgeRest(comparison, findings, patching.displaced),
  }
}

/** No link at an outlet whose cord is known to be elsewhere is not a second fault. */
const withoutFollowers = (found: readonly FindingDraft[], displaced: ReadonlySet<number>): FindingDraft[] =>
  found.filter(({ kind, outletIds }) => kind !== 'no_link' || !outletIds.some((id) => displaced.has(id)))

const named = (finding: FindingDraft): Finding => ({ ...finding, id: findingId(finding) })

/** Faults first, then the surest; after that by name, so that a list does not jump. */
function byWeight(a: Finding, b: Finding): number {
  if (a.severity !== b.severity) return a.severity === 'fault' ? -1 : 1
  return b.confidence - a.confidence || (a.id < b.id ? -1 : 1)
}
