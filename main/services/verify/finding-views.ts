/** Findings for screens: names beside ids, sentences in both languages, and what people did and said about each. */
import type { KeptTick } from '../../../shared/checklist/checklist.ts'
import { itemState } from '../../../shared/checklist/item-state.ts'
import { isErrand } from '../../../shared/checklist/mend-items.ts'
import { itemId } from '../../../shared/checklist/steps.ts'
import type {
  ExplanationView,
  FindingView,
  InBoth,
  MendedView,
  SilenceView,
} from '../../../shared/contract/verify.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { placeOf } from '../../../shared/verify/compare-evidence.ts'
import type { CannotTell, Explanation, Finding } from '../../../shared/verify/finding.ts'
import type { KnownFinding } from '../../../shared/verify/finding-record.ts'
import { sayFinding, saySilence } from '../../../shared/verify/say-finding.ts'

const inBoth = <T>(say: (language: 'en' | 'fr') => T): InBoth<T> => ({ en: say('en'), fr: say('fr') })

export function explanationView(plan: Plan, explanation: Explanation): ExplanationView {
  const index = indexPlan(plan)
  const { kind, outletIds, panelPortIds, deviceId, interfaceId } = explanation
  const outlets = outletIds.flatMap((id) => index.outlet.get(id) ?? [])
  const places = panelPortIds.flatMap((id) => index.panelPort.get(id) ?? [])
  return {
    kind,
    outlets: outlets.map(({ name }) => name),
    outletIds: outlets.map(({ id }) => id),
    stands: [...new Set(outlets.flatMap(({ standId }) => index.stand.get(standId ?? 0)?.name ?? []))],
    panel: index.panel.get(places[0]?.panelId ?? 0)?.name ?? null,
    panelPorts: places.map(({ position }) => position),
    switch: index.device.get(deviceId ?? 0)?.name ?? null,
    interface: index.interface.get(interfaceId ?? 0)?.name ?? null,
    interfaceId,
    texts: inBoth((language) => sayFinding(plan, explanation, language)),
  }
}

export interface FindingContext {
  readonly known: ReadonlyMap<string, KnownFinding>
  readonly ticks: readonly KeptTick[]
  /** Of the evidence, for what nobody has recorded. */
  readonly at: string
  /** False: the newest readings do not show its ports. */
  readonly isSeenNow: boolean
}

export function findingView(plan: Plan, finding: Finding, context: FindingContext): FindingView {
  const { id, severity, count, confidence, mending, alternatives, facts } = finding
  const known = context.known.get(id)
  const since = known?.goneAt === null ? known.since : context.at
  const [first] = finding.outletIds
  const item = isErrand(finding) && first !== undefined ? itemId('mend', first) : null
  return {
    ...explanationView(plan, finding),
    ...{ id, severity, count, confidence, mending, since, item, isSeenNow: context.isSeenNow },
    alternatives: alternatives.map((other) => explanationView(plan, other)),
    judgement: known?.judgement ?? null,
    ticked: item === null ? null : tickedSince(context.ticks, item, since),
    mac: typeof facts.mac === 'string' && facts.mac !== '' ? facts.mac : null,
    heardAt: placeOf(plan, typeof facts.at === 'number' ? facts.at : undefined)?.outlet ?? null,
  }
}

/** Who said last that it is done; null where nobody does. */
function tickedSince(ticks: readonly KeptTick[], item: string, since: string): FindingView['ticked'] {
  const own = ticks.filter((tick) => tick.item === item && tick.at >= since)
  const done = own.filter(({ state }) => state === 'done').at(-1)
  return done && itemState(own) === 'done' ? { by: done.by, at: done.at } : null
}

export function silenceView(plan: Plan, silence: CannotTell): SilenceView {
  const index = indexPlan(plan)
  const outlet = index.outlet.get(silence.outletId)
  return {
    outletId: silence.outletId,
    outlet: outlet?.name ?? String(silence.outletId),
    stand: index.stand.get(outlet?.standId ?? 0)?.name ?? null,
    reason: inBoth((language) => saySilence(plan, silence, language)),
  }
}

/** Those that were there and are not any more, newest first. */
export const mendedViews = (plan: Plan, known: ReadonlyMap<string, KnownFinding>): MendedView[] =>
  [...known.values()]
    .flatMap(({ id, about, since, goneAt }) =>
      goneAt === null ? [] : [{ ...explanationView(plan, about), id, since, goneAt }],
    )
    .sort((a, b) => (a.goneAt < b.goneAt ? 1 : -1))
    .slice(0, 200)
