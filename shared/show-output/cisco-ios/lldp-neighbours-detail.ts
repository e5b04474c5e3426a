/**
 * `show lldp neighbors detail`, `show lldp entry *`. `not advertised` is said with a dash in place of the colon. Older
 * trains name no local interface; descriptions are free text up to the time.
 */
import { lldpCapabilityNames } from '../lldp-capabilities.ts'
import { add, fill, labels, leave, row, skip, type Table } from '../table.ts'

export const lldpNeighboursDetail: Table = {
  table: 'lldp neighbour',
  commands: [
    'show lldp neighbors [interface] detail',
    'show lldp neighbors detail',
    'show lldp neighbors interface [rest] detail',
    'show lldp entry [rest]',
  ],
  texts: ['neighborSystemDescription', 'location'],
  lists: {
    managementAddresses: /\n/,
    physicalMedia: /\n/,
    medCapabilities: /, */,
    managementOids: /\n/,
    policies: /\n/,
    medPowers: /\n/,
  },
  rules: [
    row(/^% ?(?<notice>LLDP is not enabled.*)$/, { set: { table: 'notice' } }),
    skip(/^Capability codes:/),
    skip(/^ +\([A-Z]\) [A-Z]/),
    row(/^-{20,}$/),
    fill(/^Local Intf: *(?<interface>\S.*)$/),
    fill(/^Chassis id: *(?<chassisId>.*)$/),
    add(/^Port id: *(?<neighborInterface>.*)$/),
    add(/^Port Description *[:-] *(?<neighborInterfaceDescription>.*)$/),
    add(/^System Name *[:-] *(?<neighborName>.*)$/),
    add(/^System Description - (?<neighborSystemDescription>not advertised)$/),
    skip(/^System Description: *$/, {
      begins: [
        leave(/^(?:Time remaining|System Capabilities|-{20,})/),
        add(/^(?<neighborSystemDescription>.+)$/),
      ],
    }),
    add(/^System Description: *(?<neighborSystemDescription>.+)$/),
    add(/^Time remaining: *(?<timeRemaining>\d+)/),
    add(/^System Capabilities *[:-] *(?<systemCapabilities>.*)$/),
    add(/^Enabled Capabilities *[:-] *(?<capabilities>.*)$/),
    add(/^Management Addresses - (?<managementAddresses>not advertised)$/),
    skip(/^Management Addresses *:?$/, {
      begins: [
        add(/^ +(?:IP|IPV6|IPv6|Other): *(?<managementAddresses>\S.*)$/),
        skip(/^ +OID:$/),
        add(/^ +(?:OID: *)?(?<managementOids>\d+(?:\.\d+)+\.?)$/),
      ],
    }),
    add(/^Auto Negotiation - (?<autoNegotiation>.*)$/),
    add(/^Physical media capabilities - (?<physicalMedia>not advertised)$/),
    skip(/^Physical media capabilities:$/, {
      begins: [add(/^ +(?<physicalMedia>[^:]{1,60}\((?:FD|HD|\d+)\)|[^\s:()]+)$/)],
    }),
    add(/^Media Attachment Unit type *[:-] *(?<attachmentUnitType>.*)$/),
    add(/^Vlan ID: *(?:- *)?(?<vlanId>.*)$/i),
    add(/^Peer Source MAC: *(?<macAddress>\S+)/),
    skip(/^ *(?:PoE\+? Power-via-MDI TLV|MED Information|MED Codes|UPOE TLV|802\.\w+ TLVs?):?$/),
    skip(/^ +\([A-Z]{2}\) [A-Z]/),
    add(/^ *H\/W revision: *(?<hardwareRevision>.*)$/),
    add(/^ *F\/W revision: *(?<firmwareRevision>.*)$/),
    add(/^ *S\/W revision: *(?<softwareRevision>.*)$/),
    add(/^ *Serial number: *(?<serialNumber>.*)$/),
    add(/^ *Manufacturer: *(?<manufacturer>.*)$/),
    add(/^ *Model: *(?<model>.*)$/),
    add(/^ *Capabilities: *(?<medCapabilities>.*)$/),
    add(/^ *Device type: *(?<deviceType>.*)$/),
    add(
      /^ *(?<policies>Network Policy\((?<policy>[^)]*)\): *VLAN (?<policyVlan>[^,]+), *(?:(?<policyTagging>[^,]+), *)?Layer-2 priority: *(?<policyPriority>\d+), *DSCP: *(?<policyDscp>\d+).*)$/,
    ),
    add(
      /^ *(?<medPowers>P(?:D|SE) device, Power source: *(?<powerSource>[^,]+), *Power Priority: *(?<powerPriority>[^,]+), *Wattage: *(?<powerWattage>[\d.]+).*)$/,
    ),
    add(/^ *Location - (?<location>.*)$/),
    skip(/^ *Location:$/, { begins: [add(/^ {6,}(?<location>\S.*)$/)] }),
    add(/^ *(?<fourPairPower>4-Pair PoE .*)$/i),
    row(/^Total entries displayed: *(?<totalEntries>\d+)/, { set: { table: 'summary' } }),
    add(/^ *(?:Inventory information|Network Policies|Power requirements) - not advertised$/),
    labels(),
  ],
  finish: (found) =>
    Object.keys(found).length === 1
      ? []
      : { ...found, ...lldpCapabilityNames(found), ...descriptionOf(found), ...isTagged(found) },
}

function descriptionOf({
  neighborSystemDescription,
  managementAddresses,
}: {
  readonly [field: string]: unknown
}) {
  const [address] = [managementAddresses ?? []].flat()
  return {
    ...(typeof neighborSystemDescription === 'string'
      ? { neighborDescription: neighborSystemDescription.split('\n')[0] ?? '' }
      : {}),
    ...(typeof address === 'string' && address !== 'not advertised' ? { neighborAddress: address } : {}),
  }
}

const isTagged = ({ policyTagging }: { readonly [field: string]: unknown }) =>
  typeof policyTagging === 'string' ? { isPolicyTagged: policyTagging === 'tagged' } : {}
