/** A new router in a draft: a device whose ports route. Its type is described by its ports and kept with the site. */
import type { DeviceType } from '../../device-types/device-type.ts'
import { typeFromDescription } from '../../device-types/type-from-description.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { type AddedSwitch, addSwitch } from './add-switch.ts'
import { refuse } from './edit-error.ts'
import { field } from './row-edit.ts'
import { changeType } from './switch-type.ts'
import { readText } from './values.ts'

export interface NewRouter {
  readonly name: string
  /** As Linux calls them: `eth{0-4}`, `enp1s0, enp2s0`. */
  readonly ports: string
  readonly manufacturer?: string
  readonly model?: string
}

export const usualRouterPorts = 'eth{0-5}'

/** Throws EditError `name_taken`, or `bad_value` where the ports cannot be read. */
export const addRouter = (draft: PlanDraft, given: NewRouter): AddedSwitch =>
  addSwitch(draft, { name: given.name, type: keepType(draft, given), role: 'router', number: null })

/** Other ports of a router that is there; those in use keep their cables by their place. Throws EditError. */
export const routerPorts = field('ports', (edit, value) => {
  const device = edit.draft.get('device', edit.id)
  if (!device) throw new Error(`no device ${edit.id}`)
  changeType(edit.draft, device, keepType(edit.draft, { ports: readText(value) ?? usualRouterPorts }))
})

function keepType(draft: PlanDraft, given: Omit<NewRouter, 'name'>): DeviceType {
  const type = describe(given)
  const known = deviceTypeOf(draft.rows('deviceType'), type.slug)
  if (!known) draft.insert('deviceType', { slug: type.slug, definition: { ...type } })
  return known ?? type
}

function describe({ ports, manufacturer = 'Debian', model }: Omit<NewRouter, 'name'>): DeviceType {
  const words = {
    manufacturer,
    model: model ?? `Debian ${ports}`,
    ports,
    kind: 'router',
    platform: null,
  } as const
  try {
    return typeFromDescription(words)
  } catch (error) {
    return refuse('bad_value', 'ports', ports, (error as Error).message)
  }
}
