/** One row a DHCP server that belongs here. */
import type { Plan } from '../../model/plan.ts'
import { vlanName } from '../names.ts'

export const dhcpServerRows = (plan: Plan) =>
  plan.dhcpServer.map(({ id, name, address, mac, vlanId, note }) => ({
    name,
    address,
    mac,
    vlan: vlanId === null ? null : vlanName(plan, vlanId),
    note,
    id,
  }))
