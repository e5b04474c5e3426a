/**
 * The office in which the work was done by hand: two ProCurve switches of 48 ports, a panel with network outlets (yellow
 * labels) and telephones, a NAS, a printer, and the DHCP machine on the Proxmox server.
 *
 *   B101 (yellow) ── P1 1 ── SW1 1 (20)        proxmox/dhcp1 ── SRV-1 ── SW1 46 (tagged 20,30)
 *   T101 (telephone) ── P1 2 ── SW1 2 (30)     SW1 47 == uplink == SW2 47      SW1 48 ── router
 *   B102, B103 ── SW2 1, 2 (20)                NAS on N1 ── SW2 10 (20)        B104 is on no port; SW2 20 is free
 */

import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import type { MigrationRequest } from '../../shared/migration/migration-request.ts'
import type { PlanDraft } from '../../shared/model/draft.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { interfacesOf } from '../../shared/plan/edits/draft-lookup.ts'
import { addPanel, addSwitch, createRow, editRow } from '../../shared/plan/edits/index.ts'

export const OFFICE_TYPE = 'procurve-2910al-48g'

/** The draft's site should have one domain and a scheme without `{switch}`. */
export function fillOffice(draft: PlanDraft): void {
  const type = deviceTypeBySlug(OFFICE_TYPE)
  if (!type) throw new Error(`the library has no ${OFFICE_TYPE}`)
  draft.update('site', 1, { managementVlan: 99, contact: 'la DSI, poste 4242' })
  const ports = ['SW1', 'SW2'].map((name, at) => {
    const { device } = addSwitch(draft, { name, number: at + 1, type })
    for (const port of interfacesOf(draft, device.id))
      draft.update('interface', port.id, { mode: 'unused', uplink: false })
    return interfacesOf(draft, device.id)
  })
  const end = (at: number, position: number) =>
    ({ kind: 'interface', id: ports[at]?.[position - 1]?.id ?? 0 }) as const
  connect(draft, end(0, 47), end(1, 47))
  for (const name of ['SW1 47', 'SW2 47', 'SW1 48']) editRow(draft, 'port', name, { uplink: 'yes' })
  const router = addSwitch(draft, { name: 'R1', number: 9, role: 'router', type })
  connect(draft, end(0, 48), { kind: 'interface', id: router.interfaces[0]?.id ?? 0 })
  addPanel(draft, { name: 'P1', ports: 24 })
  const outlet = (name: string, fields: Record<string, string | number>) =>
    createRow(draft, 'outlet', name, fields)
  outlet('B101', { panel: 'P1', panelPort: 1, switch: 'SW1', port: 1, vlan: 20 })
  outlet('T101', { panel: 'P1', panelPort: 2, switch: 'SW1', port: 2, vlan: 30, service: 'telephone' })
  outlet('B102', { switch: 'SW2', port: 1, vlan: 20 })
  outlet('B103', { switch: 'SW2', port: 2, vlan: 20 })
  outlet('B104', { panel: 'P1', panelPort: 4 })
  outlet('N1', { switch: 'SW2', port: 10, vlan: 20 })
  outlet('SRV-1', { switch: 'SW1', port: 46 })
  editRow(draft, 'port', 'SW1 46', { mode: 'tagged', taggedVlans: '20,30' })
  createRow(draft, 'host', 'NAS', { mac: '00:11:32:aa:bb:01', outlet: 'N1' })
  createRow(draft, 'host', 'dhcp1', { mac: '00:11:32:aa:bb:02', outlet: 'SRV-1' })
}

export const officeChange: MigrationRequest = {
  name: 'LAN du locataire',
  to: {
    vlan: 110,
    name: 'LOCATAIRE',
    prefix: '10.0.110.0/24',
    gateway: '10.0.110.254',
    pool: ['10.0.110.50', '10.0.110.199'],
  },
  outlets: ['B101', 'B102', 'B104'],
  ports: [{ switch: 'SW2', interface: '20' }],
  hosts: [
    { name: 'NAS', address: '10.0.110.10' },
    { name: 'Imprimante', address: '10.0.110.11' },
  ],
  dhcp: { host: 'dhcp1', interface: 'ens19', address: '10.0.110.2' },
  when: 'Mardi 8 h',
}
