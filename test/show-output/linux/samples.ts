/** A Debian router: iproute2, bridge, lldpd, dhcpd, systemd. */
import type { Sample } from '../samples.ts'

const linux = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'linux',
  command,
  text,
  rows,
})

export const LINUX_SAMPLES: readonly Sample[] = [
  linux(
    'addresses in brief, one of them virtual',
    'ip -br addr',
    `
root@rt1:~# ip -br addr
lo               UNKNOWN        127.0.0.1/8 ::1/128
eth0             UP             192.0.2.2/24 192.0.2.1/32 fe80::5054:ff:fe12:3456/64
eth1.10@eth1     UP             10.10.0.2/24
eth2             DOWN
wan              UP             10.1.1.1/24 metric 100 fe80::1/64
root@rt1:~#
`,
    [
      { table: 'interface', interface: 'lo', ipAddresses: ['127.0.0.1/8'], status: 'UNKNOWN' },
      {
        table: 'interface',
        interface: 'eth0',
        ipAddresses: ['192.0.2.2/24', '192.0.2.1/32'],
        virtualAddresses: ['192.0.2.1/32'],
        isUp: true,
      },
      { table: 'interface', interface: 'eth1.10', ipAddresses: ['10.10.0.2/24'], isUp: true },
      { table: 'interface', interface: 'eth2', isUp: false },
      { table: 'interface', interface: 'wan', ipAddresses: ['10.1.1.1/24'], isUp: true },
    ],
  ),
  linux(
    'links in brief',
    'ip -br link',
    `
lo               UNKNOWN        00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP>
eth1.10@eth1     UP             52:54:00:12:34:56 <BROADCAST,MULTICAST,UP,LOWER_UP>
`,
    [
      {
        table: 'interface',
        interface: 'lo',
        mac: '00:00:00:00:00:00',
        flags: ['LOOPBACK', 'UP', 'LOWER_UP'],
        status: 'UNKNOWN',
      },
      {
        table: 'interface',
        interface: 'eth1.10',
        mac: '52:54:00:12:34:56',
        isUp: true,
        flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
      },
    ],
  ),
  linux(
    'a VRRP master, a VLAN with details and statistics',
    'ip a',
    `
1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
    inet6 ::1/128 scope host noprefixroute
       valid_lft forever preferred_lft forever
2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP group default qlen 1000
    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff
    altname enp1s0
    inet 10.0.0.2/24 brd 10.0.0.255 scope global eth0
       valid_lft forever preferred_lft forever
    inet 10.0.0.254/24 scope global secondary proto keepalived eth0
       valid_lft forever preferred_lft forever
3: eth0.10@eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master br0 state UP mode DEFAULT group default qlen 1000
    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff promiscuity 0 minmtu 0 maxmtu 65535
    vlan protocol 802.1Q id 10 <REORDER_HDR> addrgenmode eui64
    RX:  bytes packets errors dropped  missed   mcast
        123456    1234      0       0       0       0
    TX:  bytes packets errors dropped carrier collsns
         65432     654      0       0       0       0
`,
    [
      {
        table: 'interface',
        interface: 'lo',
        mac: '00:00:00:00:00:00',
        ipAddresses: ['127.0.0.1/8'],
        flags: ['LOOPBACK', 'UP', 'LOWER_UP'],
        status: 'UNKNOWN',
      },
      {
        table: 'interface',
        interface: 'eth0',
        mac: '52:54:00:12:34:56',
        ipAddresses: ['10.0.0.2/24', '10.0.0.254/24'],
        virtualAddresses: ['10.0.0.254/24'],
        isUp: true,
        flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
      },
      {
        table: 'interface',
        interface: 'eth0.10',
        vlanId: '10',
        mac: '52:54:00:12:34:56',
        isUp: true,
        flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
      },
    ],
  ),
  linux(
    'routes, one with two next hops',
    'ip route',
    `
default via 192.0.2.254 dev eth0 proto static metric 100 onlink
10.0.0.0/24 dev eth1 proto kernel scope link src 10.0.0.2
blackhole 10.9.0.0/16 proto static
default proto static
	nexthop via 10.0.0.1 dev eth0 weight 1
	nexthop via 10.0.1.1 dev eth1 weight 1
`,
    [
      {
        table: 'route',
        interface: 'eth0',
        gateway: '192.0.2.254',
        destination: 'default',
        flags: ['onlink'],
      },
      { table: 'route', interface: 'eth1', destination: '10.0.0.0/24' },
      { table: 'route', type: 'blackhole', destination: '10.9.0.0/16' },
      {
        table: 'route',
        destination: 'default',
        nextHops: ['via 10.0.0.1 dev eth0 weight 1', 'via 10.0.1.1 dev eth1 weight 1'],
      },
    ],
  ),
  linux(
    'neighbours',
    'ip neigh',
    `
10.0.0.1 dev eth0 lladdr 00:11:22:33:44:55 REACHABLE
fe80::1 dev eth0 lladdr 00:11:22:33:44:55 router STALE
10.0.0.9 dev eth0 FAILED
`,
    [
      { table: 'arp', interface: 'eth0', mac: '00:11:22:33:44:55', ipAddress: '10.0.0.1', type: 'REACHABLE' },
      {
        table: 'arp',
        interface: 'eth0',
        mac: '00:11:22:33:44:55',
        ipAddress: 'fe80::1',
        type: 'STALE',
        flags: 'router',
      },
      { table: 'arp', interface: 'eth0', ipAddress: '10.0.0.9', type: 'FAILED' },
    ],
  ),
  linux(
    'forwarding of a bridge',
    'bridge fdb show',
    `
33:33:00:00:00:01 dev eth0 self permanent
52:54:00:12:34:56 dev eth1 vlan 10 master br0 permanent
00:11:22:33:44:55 dev eth1 master br0
`,
    [
      {
        table: 'mac table',
        interface: 'eth0',
        mac: '33:33:00:00:00:01',
        flags: ['self', 'permanent'],
        isStatic: true,
      },
      {
        table: 'mac table',
        interface: 'eth1',
        vlanId: '10',
        mac: '52:54:00:12:34:56',
        flags: ['permanent'],
        isStatic: true,
      },
      { table: 'mac table', interface: 'eth1', mac: '00:11:22:33:44:55', isStatic: false },
    ],
  ),
  linux(
    'VLANs of a bridge, a range among them',
    'bridge vlan show',
    `
port              vlan-id
eth1              1 PVID Egress Untagged
                  10
                  20-22
br0               1 PVID Egress Untagged
`,
    [
      {
        table: 'vlan member',
        interface: 'eth1',
        vlanId: '1',
        isTagged: false,
        isNative: true,
        flags: 'PVID Egress Untagged',
      },
      { table: 'vlan member', interface: 'eth1', vlanId: '10', isTagged: true, isNative: false },
      { table: 'vlan member', interface: 'eth1', vlanId: '20', isTagged: true, isNative: false },
      { table: 'vlan member', interface: 'eth1', vlanId: '21', isTagged: true, isNative: false },
      { table: 'vlan member', interface: 'eth1', vlanId: '22', isTagged: true, isNative: false },
      {
        table: 'vlan member',
        interface: 'br0',
        vlanId: '1',
        isTagged: false,
        isNative: true,
        flags: 'PVID Egress Untagged',
      },
    ],
  ),
  linux(
    'a neighbour whose description looks like labels',
    'lldpcli show neighbors',
    `
-------------------------------------------------------------------------------
LLDP neighbors:
-------------------------------------------------------------------------------
Interface:    eth0, via: LLDP, RID: 1, Time: 0 day, 00:01:02
  Chassis:
    ChassisID:    mac 00:11:22:33:44:55
    SysName:      sw-hall
    SysDescr:     Cisco IOS Software, C2960
                  Technical Support: http://www.cisco.com/techsupport
                  Compiled by x
    MgmtIP:       10.0.0.5
    MgmtIP:       fe80::1
    Capability:   Bridge, on
    Capability:   Router, off
  Port:
    PortID:       ifname Gi0/1
    PortDescr:    GigabitEthernet0/1
    TTL:          120
    PMD autoneg:  supported: yes, enabled: yes
      Adv:          10Base-T, HD: yes, FD: yes
      MAU oper type: 1000BaseTFD
  VLAN:         10, pvid: yes REGIE
-------------------------------------------------------------------------------
`,
    [
      {
        table: 'lldp neighbour',
        interface: 'eth0',
        vlanId: '10',
        neighborName: 'sw-hall',
        neighborInterface: 'Gi0/1',
        neighborAddress: '10.0.0.5',
        chassisMac: '00:11:22:33:44:55',
      },
    ],
  ),
  linux(
    'hostnamectl',
    'hostnamectl',
    `
 Static hostname: rt1
       Icon name: computer-vm
         Chassis: vm
      Machine ID: 0123
Operating System: Debian GNU/Linux 12 (bookworm)
          Kernel: Linux 6.1.0-13-amd64
    Architecture: x86-64
 Hardware Vendor: QEMU
  Hardware Model: Standard PC
`,
    [
      {
        table: 'version',
        hostname: 'rt1',
        model: 'Standard PC',
        softwareVersion: 'Linux 6.1.0-13-amd64',
        operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
      },
    ],
  ),
  linux(
    'uname',
    'uname -a',
    `
Linux rt1 6.1.0-13-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.55-1 (2023-09-29) x86_64 GNU/Linux
`,
    [{ table: 'version', hostname: 'rt1', softwareVersion: '6.1.0-13-amd64' }],
  ),
  linux(
    'leases, of which the last block holds',
    'cat /var/lib/dhcp/dhcpd.leases',
    `
# The format of this file is documented in the dhcpd.leases(5) manual page.
authoring-byte-order little-endian;
server-duid "\\000\\001";

lease 10.0.0.50 {
  starts 4 2026/11/19 10:00:00;
  ends 4 2026/11/19 11:00:00;
  cltt 4 2026/11/19 10:00:00;
  binding state active;
  next binding state free;
  rewind binding state free;
  hardware ethernet 00:11:22:33:44:55;
  uid "\\001\\000";
  client-hostname "laptop";
}
lease 10.0.0.50 {
  starts 4 2026/11/19 12:00:00;
  ends never;
  binding state free;
  hardware ethernet 00:11:22:33:44:55;
}
`,
    [
      {
        table: 'dhcp lease',
        mac: '00:11:22:33:44:55',
        ipAddress: '10.0.0.50',
        status: 'free',
        endsAt: 'never',
      },
    ],
  ),
]
