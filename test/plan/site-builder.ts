/** Plans for tests, built with the same functions an import or a person uses. `C8` is a switch of 8 ports, 2 uplinks. */
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { planTables, type Site } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { addPanel } from '../../shared/plan/edits/add-panel.ts'
import { addSwitch } from '../../shared/plan/edits/add-switch.ts'
import { patch } from '../../shared/plan/edits/cabling.ts'
import {
  findNamed,
  findVlan,
  interfaceAtPosition,
  panelPortAtPosition,
} from '../../shared/plan/edits/draft-lookup.ts'

const site: Site = {
  id: 1,
  name: 'Test',
  scheme: '10.{switch}.{vlan}.0/24',
  domains: 'switch',
  gatewayHost: 254,
  dhcpFirst: 10,
  dhcpLast: 200,
  defaultType: 'test-8',
  managementVlan: 99,
  allocation: 'sheet',
  firstVlan: 100,
  lastVlan: 250,
  wifiName: null,
  wifiHelp: null,
  contact: null,
  cordLength: 2,
}

const port = (name: string, media: string) => ({ name, media, label: name.split('/').at(-1) ?? name })

export const testType: DeviceType = {
  slug: 'test-8',
  manufacturer: 'Test',
  model: 'TEST-8',
  partNumber: null,
  kind: 'switch',
  platform: 'cisco_ios',
  ports: [
    ...Array.from({ length: 8 }, (_, at) => port(`FastEthernet0/${at + 1}`, '100base-tx')),
    port('GigabitEthernet0/1', '1000base-t'),
    port('GigabitEthernet0/2', '1000base-t'),
  ],
  uplinks: 2,
  console: null,
  capabilities: {},
  limits: { vlans: 6, highestVid: 1005, vlanName: 32, hostname: 20 },
  origin: 'site',
}

export function emptyPlan(own: Partial<Site> = {}): Plan {
  const tables = Object.keys(planTables)
  const rows = Object.fromEntries(tables.map((table) => [table, []]))
  const draft = openDraft({
    ...rows,
    site: { ...site, ...own },
    nextIds: Object.fromEntries(tables.map((table) => [table, 1])),
    workStates: new Map(),
  } as unknown as Plan)
  draft.insert('deviceType', { slug: testType.slug, definition: testType })
  return draft.toPlan()
}

export interface Builder {
  readonly draft: PlanDraft
  room(name: string): number
  switch(
    name: string,
    own?: { number?: number | null; locationId?: number; role?: 'switch' | 'router' },
  ): number
  panel(name: string, ports?: number, locationId?: number): number
  stand(name: string, exhibitor?: string): number
  outlet(name: string, standName?: string): number
  /** Defines a VLAN in the domain of a switch. */
  vlan(switchName: string, vid: number, name?: string): number
  /** `SW1 3`. */
  port(text: string): number
  panelPort(text: string): number
  access(text: string, vid: number): void
  /** `A12-1`, then panel positions, then a port, as far as given. */
  wire(...parts: string[]): void
  plan(): Plan
}

function split(text: string): [string, number] {
  const at = text.lastIndexOf(' ')
  return [text.slice(0, at), Number(text.slice(at + 1))]
}

const need = <T>(row: T | undefined, text: string): T => {
  if (row === undefined) throw new Error(`the test plan has no ${text}`)
  return row
}

export function buildSite(own: Partial<Site> = {}): Builder {
  const draft = openDraft(emptyPlan(own))
  const device = (name: string) => need(findNamed(draft, 'device', name), name)
  const portId = (text: string) => {
    const [name, position] = split(text)
    return need(interfaceAtPosition(draft, device(name).id, position), text).id
  }
  const panelPortId = (text: string) => {
    const [name, position] = split(text)
    return need(panelPortAtPosition(draft, need(findNamed(draft, 'panel', name), name).id, position), text).id
  }
  const domainOf = (name: string) => device(name).domainId ?? 0
  const isPort = (text: string) => findNamed(draft, 'device', split(text)[0]) !== undefined
  return {
    draft,
    room: (name) => draft.insert('location', { name, kind: 'room', parentId: null }).id,
    switch: (name, given = {}) => addSwitch(draft, { name, type: testType, ...given }).device.id,
    panel: (name, ports = 12, locationId = undefined) =>
      addPanel(draft, { name, ports, ...(locationId === undefined ? {} : { locationId }) }).panel.id,
    stand: (name, exhibitor) =>
      draft.insert('stand', { name, locationId: null, exhibitor: exhibitor ?? null, note: null }).id,
    outlet: (name, standName) =>
      draft.insert('outlet', {
        name,
        standId: standName === undefined ? null : need(findNamed(draft, 'stand', standName), standName).id,
        locationId: null,
        service: 'network',
        occupied: null,
        note: null,
      }).id,
    vlan: (switchName, vid, name) =>
      draft.insert('vlan', {
        domainId: domainOf(switchName),
        vid,
        name: name ?? `V${vid}`,
        purpose: null,
        color: null,
      }).id,
    port: portId,
    panelPort: panelPortId,
    access(text, vid) {
      const vlan = findVlan(draft, domainOf(split(text)[0]), vid)
      draft.update('interface', portId(text), { mode: 'access', vlanId: need(vlan, `VLAN ${vid}`).id })
    },
    wire(...parts) {
      const outlet = findNamed(draft, 'outlet', parts[0] ?? '')
      const last = parts.at(-1) ?? ''
      patch(draft, {
        ...(outlet ? { outletId: outlet.id } : {}),
        panelPortIds: parts
          .slice(outlet ? 1 : 0)
          .filter((part) => !isPort(part))
          .map(panelPortId),
        ...(isPort(last) ? { interfaceId: portId(last) } : {}),
      })
    },
    plan: () => draft.toPlan(),
  }
}
