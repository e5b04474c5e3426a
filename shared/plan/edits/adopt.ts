/** What a device has otherwise than the plan, taken into the plan: the chosen differences as edits of one draft. */
import type { Adoptable } from '../../config/adoption.ts'
import { isSamePort } from '../../device-types/interface-name.ts'
import type { PlanDraft } from '../../model/draft.ts'
import { isLag } from '../lag.ts'
import { createRow } from './create-row.ts'
import { editRow, type FieldValues, rehearse } from './edit-row.ts'

/** Field of a port's edit by what differs. */
const PORT_FIELDS = {
  mode: 'mode',
  untagged: 'vlan',
  tagged: 'taggedVlans',
  enabled: 'enabled',
  description: 'description',
  lag: 'lag',
} as const

const isPortField = (field: string): field is keyof typeof PORT_FIELDS => Object.hasOwn(PORT_FIELDS, field)

/** False for what only the plan has: taking that over would mean to delete it, which a person does in the tables. */
export const canAdopt = ({ field, device }: Adoptable): boolean =>
  device !== null || field === 'untagged' || field === 'tagged' || field === 'description' || field === 'lag'

/** `10.1.99.1 255.255.255.0 VLAN 99` as the plan keeps it: 10.1.99.1/24. */
function addressOf(text: string): string {
  const [address = '', netmask = ''] = text.split(' ')
  const bits = netmask.split('.').map((octet) => Number(octet).toString(2).replaceAll('0', '').length)
  return `${address}/${bits.reduce((sum, count) => sum + count, 0)}`
}

function adoptPorts(draft: PlanDraft, switchName: string, chosen: readonly Adoptable[]): void {
  const fields = new Map<string, Record<string, FieldValues[string]>>()
  for (const { port, field, device } of chosen)
    if (port !== null && isPortField(field))
      fields.set(port, { ...fields.get(port), [PORT_FIELDS[field]]: device ?? '' })
  for (const { port, field, device } of chosen)
    if (port !== null && field === 'protocol') adoptLag(draft, switchName, port, device ?? 'static')
  // Who joins gives up what it is for, and a LAG takes it over: members first, then what is said of LAGs and ports.
  for (const [port, { lag, ...values }] of fields) {
    const name = `${switchName} ${port}`
    if (lag !== undefined) editRow(draft, 'port', name, { lag })
    if (Object.keys(values).length > 0) fields.set(port, values)
    else fields.delete(port)
  }
  for (const [port, values] of fields) editRow(draft, 'port', `${switchName} ${port}`, values)
}

/** A LAG that only the device has is made; its members come by their own differences. */
function adoptLag(draft: PlanDraft, switchName: string, name: string, protocol: string): void {
  const isThere = [...draft.rows('interface')].some(
    (row) =>
      isLag(row) && isSamePort(row.name, name) && draft.get('device', row.deviceId)?.name === switchName,
  )
  if (!isThere) createRow(draft, 'lag', `${switchName} ${name}`)
  editRow(draft, 'lag', `${switchName} ${name}`, { protocol })
}

function adoptVlan(draft: PlanDraft, switchName: string, { field, vid, device }: Adoptable): void {
  const name = `${switchName} ${vid}`
  if (field === 'vlan') createRow(draft, 'vlan', name)
  if (field === 'vlanName') editRow(draft, 'vlan', name, { name: device ?? '' })
}

/** All of `chosen` or, with the EditError thrown, nothing. The host name comes last: it renames the switch. */
export const adoptFromDevice = (draft: PlanDraft, switchName: string, chosen: readonly Adoptable[]): void =>
  rehearse(draft, (target) => {
    for (const one of chosen) adoptVlan(target, switchName, one)
    adoptPorts(target, switchName, chosen)
    const management = chosen.find(({ field }) => field === 'management')?.device
    if (management) editRow(target, 'switch', switchName, { managementAddress: addressOf(management) })
    const hostname = chosen.find(({ field }) => field === 'hostname')?.device
    if (hostname) editRow(target, 'switch', switchName, { name: hostname })
  })
