/** Old software makes VLANs in a database of its own, and nothing that it prints tells so. */
import { expect, it } from 'vitest'
import { loadConfig } from '../../shared/config/tree.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { lateChange } from '../../shared/late-change/late-change.ts'
import { addSwitch } from '../../shared/plan/edits/index.ts'
import { buildSite } from '../plan/site-builder.ts'

it('makes a VLAN on a 3500XL that was read as that software does', () => {
  const type = deviceTypeBySlug('ws-c3548-xl-en')
  if (!type) throw new Error('the library has no 3548-XL')
  const site = buildSite()
  addSwitch(site.draft, { name: 'SW1', number: 1, type })
  const reading = loadConfig('hostname SW1\ninterface FastEthernet0/1\n', 'cisco_ios')
  const made = lateChange(
    site.plan(),
    { kind: 'vlan-add', vlan: 130, ports: 'SW1 1', tagged: false },
    { ticks: [], readingOf: () => reading },
  )
  expect(made.config[0]?.lines.slice(0, 2).map(({ text }) => text)).toEqual([
    'vlan database',
    'vlan 130 name VLAN0130',
  ])
})
