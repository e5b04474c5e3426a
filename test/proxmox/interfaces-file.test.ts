/** `/etc/network/interfaces` of a fresh Proxmox server. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftOf, formOf } from '../../shared/proxmox/interfaces-draft.ts'
import {
  bondModes,
  faultsOfForm,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../shared/proxmox/interfaces-file.ts'

const form: InterfacesForm = {
  ...{ cards: ['eno1', 'eno2'], mode: '802.3ad', address: '192.0.2.10/24', gateway: '192.0.2.1' },
  ...{ isVlanAware: true, dmz: { card: 'eno3' } },
}

it('has a bond, a VLAN-aware bridge on it, and a DMZ in which the server has no address', () => {
  expect(textOfInterfaces(interfacesFile(form))).toBe(
    [
      ...['auto lo', 'iface lo inet loopback', ''],
      ...['iface eno1 inet manual', '', 'iface eno2 inet manual', '', 'iface eno3 inet manual', ''],
      ...['auto bond0', 'iface bond0 inet manual', '\tbond-slaves eno1 eno2', '\tbond-miimon 100'],
      ...['\tbond-mode 802.3ad', '\tbond-xmit-hash-policy layer2+3', ''],
      ...['auto vmbr0', 'iface vmbr0 inet static', '\taddress 192.0.2.10/24', '\tgateway 192.0.2.1'],
      ...['\tbridge-ports bond0', '\tbridge-stp off', '\tbridge-fd 0'],
      ...['\tbridge-vlan-aware yes', '\tbridge-vids 2-4094', ''],
      ...[
        'auto vmbr1',
        'iface vmbr1 inet manual',
        '\tbridge-ports eno3',
        '\tbridge-stp off',
        '\tbridge-fd 0',
        '',
      ],
    ].join('\n'),
  )
})

it('makes no bond of one card, and brings a DMZ by its VLAN', () => {
  const text = textOfInterfaces(interfacesFile({ ...form, cards: ['eno1'], dmz: { vlan: 50 } }))
  expect(text).not.toContain('bond')
  expect(text).toContain('\tbridge-ports eno1\n')
  expect(text).toContain('\tbridge-ports eno1.50\n')
})

it('every line that is written is explained in both languages, and there is one gateway', () => {
  const forms = fc.record({
    cards: fc.uniqueArray(fc.constantFrom('eno1', 'eno2', 'ens18'), { minLength: 1 }),
    mode: fc.constantFrom(...bondModes),
    isVlanAware: fc.boolean(),
    dmz: fc.constantFrom(null, { card: 'eno9' }, { vlan: 50 }),
  })
  fc.assert(
    fc.property(forms, (part) => {
      const whole = { ...form, ...part }
      expect(faultsOfForm(whole)).toEqual([])
      const lines = interfacesFile(whole)
      for (const { text, why } of lines) expect(text === '' ? why === null : why?.en && why.fr).toBeTruthy()
      expect(lines.filter(({ text }) => text.includes('gateway'))).toHaveLength(1)
    }),
  )
})

it.each([
  ['cards', { cards: ['eno1', 'eno1'] }],
  ['cards', { cards: ['a\nauto x'] }],
  ['address', { address: '192.0.2.10' }],
  ['gateway', { gateway: '198.51.100.1' }],
  ['gateway', { gateway: '192.0.2.10' }],
  ['dmz', { dmz: { card: 'eno1' } }],
  ['dmz', { dmz: { vlan: 5000 } }],
] as const)('what cannot be is said at %s: %o', (field, part) => {
  expect(faultsOfForm({ ...form, ...part } as InterfacesForm)).toMatchObject([{ field }])
})

it.each([
  ['a name that the file makes itself', { cards: ['eno1', 'vmbr0'] }, 'cards'],
  ['the loop', { cards: ['lo'] }, 'cards'],
  ['the address of the network', { address: '192.0.2.0/24' }, 'address'],
  ['its broadcast', { address: '192.0.2.255/24' }, 'address'],
  ['a gateway that is the broadcast', { gateway: '192.0.2.255' }, 'gateway'],
  ['a VLAN whose name is too long', { cards: ['enp65s0f1np1'], dmz: { vlan: 1234 } }, 'dmz'],
] as const)('is refused with %s', (_words, over, field) => {
  expect(faultsOfForm({ ...form, ...over }).map((fault) => fault.field)).toEqual([field])
})

it('is made of what the steps of a runbook were answered', () => {
  const draft = draftOf({
    cards: 'eno1 eno2',
    mode: 'lacp',
    address: ' 192.0.2.10/24',
    gateway: '192.0.2.1',
    dmz: 'aucune',
  })
  expect(formOf(draft)).toEqual({ ...form, dmz: null })
  expect(formOf(draftOf({ dmz: '50', vlans: 'no', mode: 'active-backup' }))).toMatchObject({
    ...{ dmz: { vlan: 50 }, isVlanAware: false, mode: 'active-backup' },
  })
})
