/** The library as a whole: every type, built once at first use. */
import type { DeviceType } from './device-type.ts'
import { expandType } from './expand-type.ts'
import { ciscoAccess } from './library/cisco-access.ts'
import { ciscoGigabit } from './library/cisco-gigabit.ts'
import { generic } from './library/generic.ts'
import { hp } from './library/hp.ts'
import { netgear } from './library/netgear.ts'
import { otherMakers } from './library/other-makers.ts'
import { panels } from './library/panels.ts'

export interface LibraryType {
  readonly type: DeviceType
  /** Model, part number, slug and other names under which it is found. */
  readonly spellings: readonly string[]
}

const makers = [generic, ciscoAccess, ciscoGigabit, hp, netgear, ...otherMakers, ...panels]

let built: readonly LibraryType[] | undefined
let bySlug: ReadonlyMap<string, DeviceType> | undefined

/** Every type with its spellings, in the order of the data files. */
export function libraryTypes(): readonly LibraryType[] {
  built ??= makers.flatMap(({ manufacturer, entries }) =>
    entries.map((entry) => {
      const type = expandType(manufacturer, entry)
      const names = [type.model, type.partNumber, type.slug, ...(entry.also ?? [])]
      return { type, spellings: names.filter((name) => name !== null) }
    }),
  )
  return built
}

/** The library's type of that slug, or null. */
export function deviceTypeBySlug(slug: string): DeviceType | null {
  bySlug ??= new Map(libraryTypes().map(({ type }) => [type.slug, type]))
  return bySlug.get(slug.trim().toLowerCase()) ?? null
}
