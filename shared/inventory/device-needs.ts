/**
 * Switches and panels that a plan needs, by model. A panel without a told type is the building's own: nobody brings it. All
 * are needed as long as they are planned: no record tells which of them stands in its rack.
 */

import { findDeviceType } from '../device-types/find.ts'
import type { Plan } from '../model/plan.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import type { Demand } from './needs.ts'

/** The model that a slug or a spelling names; the text itself where no type is known by it. */
export const modelOf = (plan: Plan, text: string): string =>
  (deviceTypeOf(plan.deviceType, text) ?? findDeviceType(text))?.model ?? text

export function deviceNeeds(plan: Plan): Demand[] {
  const switches = plan.device.filter(({ role }) => role === 'switch').map(({ typeSlug }) => typeSlug)
  const panels = plan.panel.flatMap(({ typeSlug }) => typeSlug ?? [])
  const demand = (kind: 'switch' | 'panel', slug: string): Demand => ({
    kind,
    model: modelOf(plan, slug),
    ...{ length: null, colour: null, wiring: null, medium: null },
    needed: 1,
    inPlace: 0,
  })
  return [...switches.map((slug) => demand('switch', slug)), ...panels.map((slug) => demand('panel', slug))]
}
