/** Short `show` commands that are there only where the software has the thing they show. */
import { type Device, shortName } from './device.ts'
import { physicalPorts } from './models.ts'

export const showErrdisableRecovery = (): string[] => [
  'ErrDisable Reason    Timer Status',
  '-----------------    --------------',
  ...['udld', 'bpduguard', 'vmps', 'psecure-violation', 'loopback'].map(
    (cause) => `${cause.padEnd(20)} Disabled`,
  ),
  '',
  'Timer interval: 300 seconds',
  '',
]

export const showStormControl = (device: Device): string[] => [
  'Interface  Filter State   Trap State     Upper    Lower    Current  Traps Sent',
  '---------  -------------  -------------  -------  -------  -------  ----------',
  ...physicalPorts(device.model).map(
    (name) => `${shortName(name).padEnd(10)} inactive       inactive       100.00%  100.00%  N/A      0`,
  ),
]

export const showDhcpSnooping = (device: Device): string[] => [
  `Switch DHCP snooping is ${device.running.global.has('ip dhcp snooping') ? 'enabled' : 'disabled'}`,
  'DHCP snooping is configured on following VLANs:',
  'none',
  'Insertion of option 82 is enabled',
  'Interface                    Trusted     Rate limit (pps)',
  '------------------------     -------     ----------------',
]

export const showPortSecurity = (): string[] => [
  'Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action',
  '                (Count)       (Count)          (Count)',
  '---------------------------------------------------------------------------',
]

export const showDtp = (): string[] => [
  'Global DTP information',
  '        Sending DTP Hello packets every 30 seconds',
  '        Dynamic Trunk timeout is 300 seconds',
]

export const showCapabilities = (device: Device): string[] => {
  const kinds = device.model.features.has('trunkEncapsulation') ? '802.1Q,ISL' : '802.1Q'
  return physicalPorts(device.model).flatMap((name) => [
    name,
    `  Model:                 ${device.model.name}`,
    `  Trunk encap. type:     ${kinds}`,
    '  Trunk mode:            on,off,desirable,nonegotiate',
    '',
  ])
}

export const showSpanningTreeSummary = (device: Device): string[] => [
  'Root bridge for: none.',
  ...(device.model.features.has('bpduGuard') ? ['PortFast BPDU Guard is disabled'] : []),
  'UplinkFast is disabled',
  'BackboneFast is disabled',
]
