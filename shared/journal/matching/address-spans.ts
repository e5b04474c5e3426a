/** Which addresses lie in which VLAN: gathered only for a text that holds an address, as there may be many networks. */
import { prefixesOf } from '../../addressing/effective-prefix.ts'
import { broadcastOf } from '../../addressing/ipv4.ts'
import type { Plan } from '../../model/plan.ts'
import { eachInSlices, finish, type Sliced } from '../../sliced.ts'

export interface AddressSpan {
  readonly first: number
  readonly last: number
  readonly vlanId: number
}

/** An IPv4 address in a text. */
export const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]\d)/g

const known = new WeakMap<Plan, readonly AddressSpan[]>()

/** Put down now and then; the same list for the same plan. */
export function* addressSpansInSlices(plan: Plan): Sliced<readonly AddressSpan[]> {
  const before = known.get(plan)
  if (before) return before
  const spans: AddressSpan[] = []
  yield* eachInSlices(plan.vlan, ({ id: vlanId }) => {
    for (const { prefix } of prefixesOf(plan, vlanId).prefixes)
      spans.push({ first: prefix.network, last: broadcastOf(prefix), vlanId })
  })
  known.set(plan, spans)
  return spans
}

export const addressSpansOf = (plan: Plan): readonly AddressSpan[] => finish(addressSpansInSlices(plan))
