/** A Mac's own network: its hardware ports, the packet that gave the lease, and the route to everywhere. */
import { expect, it } from 'vitest'
import { readOwnNetwork } from '../../../main/integrations/own-network/read-own-network.ts'
import { fakeSystem } from './fake-system.ts'

const PORTS = `
Hardware Port: Wi-Fi
Device: en0
Ethernet Address: 3c:22:fb:12:34:56

Hardware Port: Thunderbolt Bridge
Device: bridge0
Ethernet Address: N/A

Hardware Port: USB 10/100/1000 LAN
Device: en5
Ethernet Address: 00:e0:4c:68:01:02

VLAN Configurations
===================
`
const IFCONFIG = `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384
	inet 127.0.0.1 netmask 0xff000000
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	ether 3c:22:fb:12:34:56
	status: inactive
en5: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	ether 00:e0:4c:68:01:02
	inet 10.1.101.23 netmask 0xffffff00 broadcast 10.1.101.255
	media: autoselect (1000baseT <full-duplex>)
	status: active
`
const PACKET = `op = BOOTREPLY
htype = 1
yiaddr = 10.1.101.23
options:
dhcp_message_type (uint8): ACK 0x5
server_identifier (ip): 10.1.101.2
subnet_mask (ip): 255.255.255.0
router (ip_mult): {10.1.101.254}
domain_name_server (ip_mult): {10.1.0.53, 10.1.0.54}
end (none):
`

it('is read from the lease of the port that is plugged in', async () => {
  const system = fakeSystem({
    platform: 'darwin',
    programs: { networksetup: PORTS, ifconfig: IFCONFIG, 'ipconfig getpacket en5': PACKET },
    addresses: { en5: '10.1.101.23/24' },
  })
  expect(await readOwnNetwork(system)).toMatchObject([
    { name: 'en0', kind: 'wireless', isUp: false, addresses: [], dhcpServer: null },
    { name: 'bridge0', kind: 'virtual', mac: null },
    {
      ...{ name: 'en5', kind: 'wired', isUp: true, mac: '00:e0:4c:68:01:02', dhcpServer: '10.1.101.2' },
      ...{ gateway: '10.1.101.254', dns: ['10.1.0.53', '10.1.0.54'] },
    },
  ])
})

it('without a lease has the gateway of the route and the name servers of the computer', async () => {
  const system = fakeSystem({
    platform: 'darwin',
    files: { '/etc/resolv.conf': 'nameserver 10.1.0.53\n' },
    programs: {
      networksetup: PORTS,
      ifconfig: IFCONFIG,
      route: '   route to: default\ndestination: default\n    gateway: 10.1.101.254\n  interface: en5\n',
    },
    addresses: { en5: '10.1.101.9/24' },
  })
  expect((await readOwnNetwork(system))[2]).toMatchObject({
    gateway: '10.1.101.254',
    dhcpServer: null,
    dns: ['10.1.0.53'],
  })
})
