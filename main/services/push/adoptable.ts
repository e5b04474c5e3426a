/** The differences between a device that was read and the plan, each with a name by which a person chooses it. */
import { type Adoptable, adoptable } from '../../../shared/config/adoption.ts'
import { readIntent } from '../../../shared/config/read-intent.ts'
import { canAdopt } from '../../../shared/plan/edits/adopt.ts'
import type { RenderedDevice } from '../../../shared/plan/render-device.ts'
import type { DeviceConfig } from '../../driver-engine/read-config.ts'
import { treeOfDevice } from './device-tree.ts'

export interface AdoptableDifference extends Adoptable {
  /** `FastEthernet0/3 untagged`, `vlan 110`: stable from one reading to the next. */
  readonly id: string
}

export function adoptableDifferences(rendered: RenderedDevice, before: DeviceConfig): AdoptableDifference[] {
  const device = readIntent(treeOfDevice(before, rendered.platform))
  return adoptable(device, rendered.intent, rendered.profile)
    .filter(canAdopt)
    .map((one) => ({ ...one, id: [one.port, one.field, one.vid].filter((part) => part !== null).join(' ') }))
}
