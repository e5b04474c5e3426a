/** The type of a device: one added to the site wins over the library's of the same slug. */
import type { DeviceType } from '../device-types/device-type.ts'
import { deviceTypeBySlug } from '../device-types/library.ts'
import type { PlanRow } from '../model/entities.ts'

/** Null where the slug is known to nobody (an empty one, or a type that was removed). */
export function deviceTypeOf(
  siteTypes: Iterable<PlanRow<'deviceType'>>,
  typeSlug: string | null,
): DeviceType | null {
  if (!typeSlug) return null
  for (const row of siteTypes) if (row.slug === typeSlug) return row.definition
  return deviceTypeBySlug(typeSlug)
}
