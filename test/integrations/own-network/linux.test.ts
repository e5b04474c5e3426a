/** A Linux laptop's own network, by whatever client it has its lease from. */
import { describe, expect, it } from 'vitest'
import { defaultGateways } from '../../../main/integrations/own-network/linux/routes.ts'
import { readOwnNetwork } from '../../../main/integrations/own-network/read-own-network.ts'
import { fakeSystem } from './fake-system.ts'

const ROUTES = `Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
wlan0	00000000	FE6BA8C0	0003	0	0	600	00000000	0	0	0
eth0	00000000	FE65010A	0003	0	0	100	00000000	0	0	0
eth0	0065010A	00000000	0001	0	0	100	00FFFFFF	0	0	0
`

const sys = (name: string, own: Record<string, string>) =>
  Object.fromEntries(Object.entries(own).map(([key, text]) => [`/sys/class/net/${name}/${key}`, text]))

const eth0 = sys('eth0', {
  ...{ address: '54:e1:ad:01:02:03\n', carrier: '1\n', carrier_changes: '5\n', ifindex: '2\n' },
  'device/vendor': '0x8086\n',
})

const laptop = (more: { files?: Record<string, string>; programs?: Record<string, string> }) =>
  fakeSystem({
    platform: 'linux',
    files: {
      ...eth0,
      '/proc/net/route': ROUTES,
      '/etc/resolv.conf': 'nameserver 10.1.0.53\n',
      ...more.files,
    },
    programs: more.programs ?? {},
    addresses: { eth0: '10.1.101.23/24', lo: '127.0.0.1/8' },
  })

describe('the route to everywhere', () => {
  it('gives each interface its gateway, read backwards', () => {
    expect([...defaultGateways(ROUTES)]).toEqual([
      ['wlan0', '192.168.107.254'],
      ['eth0', '10.1.101.254'],
    ])
  })

  it('is the cheapest of several, and none where there is none', () => {
    const twice = `${ROUTES}eth0	00000000	0165010A	0003	0	0	50	00000000	0	0	0\n`
    expect(defaultGateways(twice).get('eth0')).toBe('10.1.101.1')
    expect(defaultGateways('').size).toBe(0)
  })
})

describe('a plugged-in laptop', () => {
  const networkd = `# This is private data. Do not parse.
ADDRESS=10.1.101.23
NETMASK=255.255.255.0
ROUTER=10.1.101.254
SERVER_ADDRESS=10.1.101.2
DNS=10.1.0.53 10.1.0.54
`
  const dhclient = `lease {
  interface "eth0";
  fixed-address 10.1.150.9;
  option dhcp-server-identifier 10.1.150.2;
}
lease {
  interface "wlan0";
  option dhcp-server-identifier 192.168.107.1;
}
lease {
  interface "eth0";
  fixed-address 10.1.101.23;
  option subnet-mask 255.255.255.0;
  option routers 10.1.101.254;
  option domain-name-servers 10.1.0.53,10.1.0.54;
  option dhcp-server-identifier 10.1.101.2;
  renew 2 2026/05/12 06:12:31;
}
`
  const nmcli = `GENERAL.DEVICE:wlan0
DHCP4.OPTION[1]:dhcp_server_identifier = 192.168.107.1

GENERAL.DEVICE:eth0
IP4.DNS[1]:10.1.0.53
DHCP4.OPTION[1]:dhcp_lease_time = 43200
DHCP4.OPTION[2]:dhcp_server_identifier = 10.1.101.2
DHCP4.OPTION[3]:domain_name_servers = 10.1.0.53 10.1.0.54
DHCP4.OPTION[4]:routers = 10.1.101.254
`
  const dhcpcd = `broadcast_address='10.1.101.255'
dhcp_server_identifier='10.1.101.2'
domain_name_servers='10.1.0.53 10.1.0.54'
ip_address='10.1.101.23'
routers='10.1.101.254'
`

  it.each([
    ['systemd-networkd', { files: { '/run/systemd/netif/leases/2': networkd } }],
    ['dhclient', { files: { '/var/lib/dhcp/dhclient.eth0.leases': dhclient } }],
    ['NetworkManager', { programs: { nmcli } }],
    ['dhcpcd', { programs: { 'dhcpcd -U eth0': dhcpcd } }],
  ])('tells its lease with %s', async (_, more) => {
    expect(await readOwnNetwork(laptop(more))).toEqual([
      {
        name: 'eth0',
        mac: '54:e1:ad:01:02:03',
        kind: 'wired',
        isUp: true,
        linkChanges: 5,
        addresses: [{ address: '10.1.101.23', length: 24 }],
        gateway: '10.1.101.254',
        dhcpServer: '10.1.101.2',
        dns: ['10.1.0.53', '10.1.0.54'],
      },
    ])
  })

  it('with a fixed address has no server, and the name servers of the whole computer', async () => {
    expect(await readOwnNetwork(laptop({}))).toMatchObject([
      { gateway: '10.1.101.254', dhcpServer: null, dns: ['10.1.0.53'] },
    ])
  })

  it('asks systemd-resolved of the link where that stands between', async () => {
    const system = laptop({
      files: { '/etc/resolv.conf': 'nameserver 127.0.0.53\n' },
      programs: {
        'resolvectl dns': 'Global:\nLink 2 (eth0): 10.1.0.53 fe80::1%2\nLink 3 (wlan0): 192.168.107.1\n',
      },
    })
    expect(await readOwnNetwork(system)).toMatchObject([{ dns: ['10.1.0.53'] }])
  })
})

it('tells sockets from the air and from what is made by software', async () => {
  const found = await readOwnNetwork(
    fakeSystem({
      platform: 'linux',
      files: {
        ...eth0,
        ...sys('wlan0', { 'phy80211/name': 'phy0', 'device/vendor': '0x8086', carrier: '1' }),
        ...sys('docker0', { 'bridge/bridge_id': '8000', carrier: '0' }),
        ...sys('veth1a', { 'brport/port_no': '1', carrier: '1' }),
        ...sys('tun0', { tun_flags: '1', carrier: '1' }),
      },
    }),
  )
  expect(found.map(({ name, kind, isUp }) => [name, kind, isUp])).toEqual([
    ['eth0', 'wired', true],
    ['wlan0', 'wireless', true],
    ['docker0', 'virtual', false],
    ['veth1a', 'virtual', true],
    ['tun0', 'virtual', true],
  ])
})
