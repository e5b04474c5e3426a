/** Management addresses that cannot be read, or that two switches share. */
import { parseInterfaceAddress, parseIpv4 } from '../../addressing/ipv4.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { managementAddressOf } from '../management-address.ts'
import { report } from './report.ts'

export function checkManagementAddresses(plan: Plan): Problem[] {
  const switches = plan.device.filter((device) => device.role === 'switch')
  const unreadable = switches.flatMap((device) => {
    const text = device.managementAddress
    if (text === null || parseIpv4(text) !== null || parseInterfaceAddress(text)) return []
    return report('error', 'management_address_unreadable', device.name, { address: text })
  })
  const addressed = switches.map((device) => ({
    device,
    address: managementAddressOf(plan, device)?.address,
  }))
  const shared = [...Map.groupBy(addressed, ({ address }) => address)].flatMap(
    ([address, [first, ...others]]) =>
      address === undefined
        ? []
        : others.map(({ device }) =>
            report('error', 'management_address_twice', device.name, {
              other: first?.device.name ?? '',
              address,
            }),
          ),
  )
  return [...unreadable, ...shared]
}
