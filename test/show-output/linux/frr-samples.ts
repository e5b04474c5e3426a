/** vtysh of FRR. */
import type { Sample } from '../samples.ts'

const frr = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'frr',
  command,
  text,
  rows,
})

export const FRR_SAMPLES: readonly Sample[] = [
  frr(
    'several addresses of one interface',
    'show interface brief',
    `
Interface       Status  VRF             Addresses
---------       ------  ---             ---------
eth0            up      default         10.0.0.2/24
                                        + 10.0.0.254/24
                                        + fe80::1/64
eth1            down    default
`,
    [
      { table: 'interface', interface: 'eth0', ipAddresses: ['10.0.0.2/24', '10.0.0.254/24'], isUp: true },
      { table: 'interface', interface: 'eth1', isUp: false },
    ],
  ),
  frr(
    'the version',
    'show version',
    `
FRRouting 8.4.4 (rt1) on Linux(6.1.0-13-amd64).
Copyright 1996-2005 Kunihiro Ishiguro, et al.
configured with:
    '--build=x86_64-linux-gnu' '--prefix=/usr' '--enable-vty-group=frrvty'
`,
    [
      {
        table: 'version',
        hostname: 'rt1',
        model: 'FRRouting',
        softwareVersion: '8.4.4',
        operatingSystem: 'Linux(6.1.0-13-amd64)',
      },
    ],
  ),
  frr(
    'routes',
    'show ip route',
    `
Codes: K - kernel route, C - connected, S - static, R - RIP,
       O - OSPF, I - IS-IS, B - BGP, E - EIGRP, N - NHRP,
       T - Table, v - VNC, V - VNC-Direct, A - Babel, F - PBR,
       f - OpenFabric,
       > - selected route, * - FIB route, q - queued, r - rejected, b - backup
       t - trapped, o - offload failure

K>* 0.0.0.0/0 [0/100] via 192.0.2.254, eth0, 00:10:11
C>* 10.0.0.0/24 is directly connected, eth1, 00:10:11
`,
    [
      { table: 'route', interface: 'eth0', gateway: '192.0.2.254', destination: '0.0.0.0/0', flags: '>*' },
      { table: 'route', interface: 'eth1', destination: '10.0.0.0/24', flags: '>*' },
    ],
  ),
]
