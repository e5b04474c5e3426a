/** The type of a device: one added to the site wins over the library's of the same slug. */
import type { DeviceType } from '../device-types/device-type.ts'
import { findDeviceType } from '../device-types/find.ts'
import { deviceTypeBySlug } from '../device-types/library.ts'
import type { PlanRow } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

/** Null where the slug is known to nobody (an empty one, or a type that was removed). */
export function deviceTypeOf(
  siteTypes: Iterable<PlanRow<'deviceType'>>,
  typeSlug: string | null,
): DeviceType | null {
  if (!typeSlug) return null
  for (const row of siteTypes) if (row.slug === typeSlug) return row.definition
  return deviceTypeBySlug(typeSlug)
}

/** What a switch is taken for that no sheet tells the model of: `told` by slug or model, else the site's default. */
export function defaultTypeOf({ deviceType, site }: Plan, told: string | undefined): DeviceType | null {
  const name = told ?? site.defaultType
  return deviceTypeOf(deviceType, name) ?? findDeviceType(name)
}
