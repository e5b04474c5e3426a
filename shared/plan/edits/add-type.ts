/** A device type of the site's own, from a device-type YAML or described by hand. */
import type { DeviceType } from '../../device-types/device-type.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { refuse } from './edit-error.ts'

/** Throws EditError `type_exists`. A type of the library's slug is taken: the site's own wins over it. */
export function addType(draft: PlanDraft, type: DeviceType): void {
  for (const known of draft.rows('deviceType'))
    if (known.slug === type.slug)
      refuse('type_exists', null, type.slug, `This site has a type "${type.slug}" already.`)
  draft.insert('deviceType', { slug: type.slug, definition: type })
}
