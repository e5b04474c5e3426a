/** `lldpcli show neighbors` (also `details`, `summary`): blocks by interface; descriptions go on in lines set further in. */
import type { Row } from '../rows.ts'
import { add, pairs, row, skip, type Table } from '../table.ts'
import { shellPrompt } from './shell-prompt.ts'

export const lldpNeighbours: Table = {
  table: 'lldp neighbour',
  commands: ['lldpcli show neighbors [rest]', 'lldpctl [rest]', 'lldpcli'],
  texts: ['neighborSystemDescription'],
  lists: { managementAddresses: /\n/, capabilityStates: /\n/, vlans: /\n/ },
  rules: [
    shellPrompt,
    skip(/^-{3,}$/),
    skip(/^LLDP neighbors:?$/i),
    row(
      /^Interface: +(?<interface>[^,\s]+), via: (?<protocol>[^,\s]+)(?:, RID: (?<remoteId>\d+))?(?:, Time: (?<age>.*))?$/,
    ),
    skip(/^ +(?:Chassis|Port|LLDP-MED|UnknownTLVs|Inventory|Dot1|Dot3):? *$/),
    add(/^ +ChassisID: +(?<chassisIdType>\w+) (?<chassisId>\S.*)$/),
    add(/^ +SysName: +(?<neighborName>.*)$/),
    add(/^ +SysDescr: +(?<neighborSystemDescription>.*)$/, {
      begins: [add(/^ {12,}(?! *[A-Z]\w+:)(?<neighborSystemDescription>\S.*)$/)],
    }),
    add(/^ +MgmtIP: +(?<managementAddresses>\S+)$/),
    add(/^ +Capability: +(?<capabilityStates>\S.*)$/),
    add(/^ +PortID: +(?<neighborInterfaceType>\w+) (?<neighborInterface>\S.*)$/),
    add(/^ +PortDescr: +(?<neighborInterfaceDescription>.*)$/),
    add(/^ +TTL: +(?<timeRemaining>\d+)/),
    add(/^ +VLAN: +(?<vlans>\d{1,4}.*)$/),
    pairs(/^ +[A-Za-z][\w /+-]{1,40}:/, /^ +(?<key>[A-Za-z][\w /+-]{1,40}?) *:(?<value>.*)$/g),
  ],
  finish: (found: Row) => ({ ...found, ...listsOf(found) }),
}

function listsOf({ managementAddresses, capabilityStates, vlans, neighborSystemDescription }: Row) {
  const on = [capabilityStates ?? []]
    .flat()
    .map(String)
    .filter((text) => /, on$/.test(text))
  const native = [vlans ?? []]
    .flat()
    .map(String)
    .find((text) => /pvid: yes/i.test(text))
  return {
    ...(on.length > 0 ? { capabilities: on.map((text) => text.replace(/, on$/, '')).join(', ') } : {}),
    ...(Array.isArray(managementAddresses) ? { neighborAddress: String(managementAddresses[0]) } : {}),
    ...(native ? { vlanId: /^\d+/.exec(native)?.[0] ?? '' } : {}),
    ...(typeof neighborSystemDescription === 'string'
      ? { neighborDescription: neighborSystemDescription.split('\n')[0] ?? '' }
      : {}),
  }
}
