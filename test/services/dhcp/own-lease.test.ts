import { expect, it } from 'vitest'
import type { AskableInterface } from '../../../main/integrations/dhcp/interfaces.ts'
import { heardByLease } from '../../../main/services/dhcp/own-lease.ts'
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'

const own = (name: string, dhcpServer: string | null): OwnInterface => ({
  ...{ name, mac: '02:00:00:00:00:01', kind: 'wired', isUp: true, linkChanges: 1, dhcpServer },
  addresses: [{ address: '192.168.1.60', length: 24 }],
  gateway: '192.168.1.1',
  dns: [],
})
const card = (name: string): AskableInterface => ({
  ...{ name, mac: '02:00:00:00:00:01', address: '192.168.1.60', tag: null, isPhysical: true },
})
const heard = (...all: OwnInterface[]) => heardByLease([card('eth0')], async () => all)

it('the server of the laptop’s own lease is known without asking anybody', async () => {
  expect(await heard(own('eth0', '192.168.1.1'))).toMatchObject([
    {
      interface: 'eth0',
      delayMs: null,
      reply: {
        kind: 'lease',
        server: '192.168.1.1',
        address: '192.168.1.60',
        fields: { routers: ['192.168.1.1'] },
      },
    },
  ])
})

it('there is none where the address is fixed, or the lease is another card’s', async () => {
  expect(await heard(own('eth0', null), own('wlan0', '192.168.1.1'))).toEqual([])
})
