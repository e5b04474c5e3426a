/** What the plan says of an outlet, and whether its cabling is there as far as people and switches said. */
import type { CheckedItem } from '../checklist/checklist.ts'
import { traceReason } from '../i18n/trace-reasons.ts'
import { indexPlan } from '../model/plan-index.ts'
import { type Trace, traceNode } from '../plan/trace.ts'
import type { FindingKind } from '../verify/finding.ts'
import { sayFinding } from '../verify/say-finding.ts'
import { type DiagnosedLink, sayOf } from './diagnosis.ts'
import type { DiagnosisFacts } from './facts.ts'
import { portOf } from './port-words.ts'

const traceOf = ({ plan, place }: DiagnosisFacts): Trace =>
  traceNode(plan, { kind: 'outlet', id: place.outletId })

const inBoth = (fault: NonNullable<Trace['fault']>) => ({
  en: traceReason(fault, 'en'),
  fr: traceReason(fault, 'fr'),
})

export function judgePlan(facts: DiagnosisFacts): DiagnosedLink {
  const say = sayOf('plan')
  const { plan, place } = facts
  const { outlet } = place
  const index = indexPlan(plan)
  const row = index.outlet.get(place.outletId)
  if (row && row.service !== 'network') return say.wrong('not_network', { outlet, service: row.service })
  const port = index.interface.get(place.interfaceId ?? 0)
  if (!port) return say.wrong('no_port_planned', { outlet })
  if (!port.enabled) return say.wrong('port_not_enabled', { port: portOf(place) })
  const { fault, state } = traceOf(facts)
  if (fault && state === 'complete') return say.wrong('network_missing', { reason: inBoth(fault) })
  const values = { outlet, port: portOf(place) }
  if (place.vlan === null) return say.ok('planned_tagged', values)
  return say.ok('planned', { ...values, vlan: place.vlan, prefix: place.prefix ?? '–' })
}

/** Findings that the cords of an outlet are not as planned. */
const ofCords: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'swap',
  'shift_by_one',
  'on_unplanned_port',
  'wrong_panel',
])

export function judgeCabling(facts: DiagnosisFacts): DiagnosedLink {
  const say = sayOf('cabling')
  const { plan, place, findings, items, isProvenRight } = facts
  const { fault, state } = traceOf(facts)
  if (fault && state !== 'complete') return say.wrong('cabling_open', { reason: inBoth(fault) })
  const crossed = findings.find(({ kind, severity }) => severity === 'fault' && ofCords.has(kind))
  if (crossed) {
    const [en, fr] = [sayFinding(plan, crossed, 'en'), sayFinding(plan, crossed, 'fr')]
    return say.wrong('cords_wrong', {
      message: { en: en.message, fr: fr.message },
      act: { en: en.act, fr: fr.act },
    })
  }
  const faulty = items.find((item) => item.state === 'fault' && item.step !== 'teardown')
  const said = faulty?.ticks.findLast((tick) => tick.state === 'fault')
  if (said) return say.wrong('fault_noted', { by: said.by, note: said.note ?? '–' })
  if (isProvenRight) return say.ok('cords_proven', { outlet: place.outlet })
  return judgeTicks(items)
}

const nameOf = ({ subject }: CheckedItem): string =>
  subject.ends.length === 2 ? subject.ends.map(({ name }) => name).join(' – ') : subject.name

function judgeTicks(items: readonly CheckedItem[]): DiagnosedLink {
  const say = sayOf('cabling')
  const disputed = items.find(({ state }) => state === 'contradiction')
  if (disputed) return say.unknown('contradiction_noted', { what: nameOf(disputed) })
  const cords = items.filter(({ step }) => step === 'patch')
  const [first] = cords.filter(({ state }) => state === 'todo')
  if (first) return say.unknown('cord_not_ticked', { what: nameOf(first) })
  return cords.length > 0 ? say.ok('cords_ticked') : say.ok('cabling_in_place')
}
