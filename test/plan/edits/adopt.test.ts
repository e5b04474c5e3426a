import { expect, test } from 'vitest'
import { type Adoptable, adoptable } from '../../../shared/config/adoption.ts'
import { readIntent } from '../../../shared/config/read-intent.ts'
import { defaultProfile } from '../../../shared/config/render/profile.ts'
import { loadConfig } from '../../../shared/config/tree.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { deviceIntent } from '../../../shared/plan/device-intent.ts'
import { adoptFromDevice, canAdopt } from '../../../shared/plan/edits/adopt.ts'
import { addSwitch, EditError } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { emptyPlan } from '../site-builder.ts'

const difference = (given: Partial<Adoptable>): Adoptable => ({
  port: null,
  vid: null,
  field: 'mode',
  device: null,
  plan: null,
  ...given,
})

function draftWithSwitch() {
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library lost its 2950')
  const draft = openDraft(emptyPlan())
  addSwitch(draft, { name: 'SW1', type })
  return draft
}

test('a port takes mode and VLAN over together, and a foreign VLAN comes along with its name', () => {
  const draft = draftWithSwitch()
  adoptFromDevice(draft, 'SW1', [
    difference({ port: 'FastEthernet0/3', field: 'mode', device: 'access', plan: 'unused' }),
    difference({ port: 'FastEthernet0/3', field: 'untagged', device: '110' }),
    difference({ port: 'FastEthernet0/3', field: 'description', device: 'imprimante' }),
    difference({ vid: 120, field: 'vlan', device: '120' }),
  ])
  const plan = draft.toPlan()
  expect(listRows(plan, 'ports')[2]).toMatchObject({ mode: 'access', vlan: 110, description: 'imprimante' })
  expect(plan.vlan.map(({ vid }) => vid)).toEqual(expect.arrayContaining([110, 120]))
})

test('the host name renames the switch after everything else found it', () => {
  const draft = draftWithSwitch()
  adoptFromDevice(draft, 'SW1', [
    difference({ field: 'hostname', device: 'sw-jardin', plan: 'SW1' }),
    difference({ port: 'FastEthernet0/1', field: 'enabled', device: 'false', plan: 'true' }),
    difference({ field: 'management', device: '10.1.99.7 255.255.255.0 VLAN 99' }),
  ])
  const [device] = draft.toPlan().device
  expect(device).toMatchObject({ name: 'sw-jardin', managementAddress: '10.1.99.7/24' })
  expect(draft.toPlan().interface[0]?.enabled).toBe(false)
})

test('one that cannot be taken over leaves the plan as it was', () => {
  const draft = draftWithSwitch()
  const before = draft.toPlan()
  const impossible = difference({ port: 'FastEthernet0/99', field: 'mode', device: 'access' })
  expect(() =>
    adoptFromDevice(draft, 'SW1', [difference({ vid: 7, field: 'vlan', device: '7' }), impossible]),
  ).toThrow(EditError)
  expect(draft.toPlan().vlan).toEqual(before.vlan)
})

test('what only the plan has is no difference to take over', () => {
  expect(canAdopt(difference({ vid: 5, field: 'vlan', plan: '5' }))).toBe(false)
  expect(canAdopt(difference({ port: 'FastEthernet0/1', field: 'untagged', plan: '5' }))).toBe(true)
})

test('a LAG that only the device has is taken over with its ports', () => {
  const draft = draftWithSwitch()
  const running = `vlan 10
 name A
interface GigabitEthernet0/1
 switchport trunk allowed vlan 10
 switchport mode trunk
 channel-group 2 mode on
interface GigabitEthernet0/2
 switchport trunk allowed vlan 10
 switchport mode trunk
 channel-group 2 mode on
interface Port-channel2
 switchport trunk allowed vlan 10
 switchport mode trunk
 description to the hall
`
  const device = readIntent(loadConfig(running, 'cisco_ios'))
  const differences = () => {
    const plan = draft.toPlan()
    return adoptable(device, deviceIntent(plan, plan.device[0]?.id ?? 0), defaultProfile)
  }
  adoptFromDevice(
    draft,
    'SW1',
    differences().filter((one) => canAdopt(one) && one.field !== 'hostname'),
  )
  expect(listRows(draft.toPlan(), 'lags')).toMatchObject([
    { name: 'Port-channel2', members: [49, 50], protocol: 'static', description: 'to the hall' },
  ])
  const left = differences().filter(({ port }) => port !== null && !port.startsWith('Fast'))
  // An uplink carries what its switch serves, management too; that is derived.
  expect(left).toMatchObject([{ port: 'Port-channel2', field: 'tagged', device: '10', plan: '10,99' }])
})
