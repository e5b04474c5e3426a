/** What a person can answer at a step, by number key or button. Pure. */
import type { OutletName } from '../../../shared/walk/planned-place.ts'
import type { WalkView } from '../../../shared/walk/walk-view.ts'

export type Choice =
  /** The person is there. */
  | { readonly kind: 'here'; readonly outlet: OutletName }
  /** The outlet asked for is faulty. */
  | { readonly kind: 'fault'; readonly name: string }

/** As many as there are number keys. */
const MOST = 9

export function choicesOf({ step, walk }: WalkView): readonly Choice[] {
  const here = (outlet: OutletName): Choice => ({ kind: 'here', outlet })
  const fault = (name: string): Choice[] => (walk ? [{ kind: 'fault', name }] : [])
  if (step.kind === 'other') return [here(step.found), ...fault(step.asked.outlet)]
  if (step.kind === 'which') return step.candidates.slice(0, MOST).map(here)
  if (step.kind === 'fault') return [...fault(step.asked.outlet), ...step.candidates.map(here)].slice(0, MOST)
  return []
}
