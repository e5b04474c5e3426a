/** Whether a DHCP server offers an address, in a network that is made up. */
import { describe, expect, it } from 'vitest'
import type { openEars } from '../../main/integrations/dhcp/ears.ts'
import { lookForOffer } from '../../main/services/service-checks/look-for-offer.ts'
import type { WatchProblem } from '../../shared/dhcp/watch-state.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'

const card = { name: 'eth0', mac: '02:00:00:00:00:01', address: '10.1.0.50', tag: null, isPhysical: true }

/** Ears that hear offers of these servers as soon as they ask, or are refused. */
const hearing =
  (servers: readonly string[], problem?: WatchProblem): typeof openEars =>
  async ({ onHeard, onProblem }) => ({
    async ask() {
      if (problem) onProblem(problem)
      for (const server of servers)
        onHeard({
          interface: 'eth0',
          delayMs: 12,
          reply: {
            ...{ kind: 'offer', xid: 1, server, source: server, relay: null, nextServer: null },
            ...{ address: '10.1.0.99', fields: {}, others: [] },
          },
        })
    },
    close: async () => undefined,
  })

async function look(server: string, open: typeof openEars, cards = [card]) {
  const clock = createSimulatedClock()
  return clock.run(lookForOffer({ clock, server, seconds: '5', open, interfaces: () => cards }))
}

describe('an offer', () => {
  it('of any server is one', async () => {
    expect(await look('any', hearing(['10.1.0.2']))).toMatchObject({
      ...{ state: 'up', code: 'dhcp_offer' },
      values: { server: '10.1.0.2', address: '10.1.0.99' },
    })
  })

  it('of another server than the one that should is told with its address', async () => {
    expect(await look('10.1.0.2', hearing(['192.168.1.1']))).toMatchObject({
      ...{ state: 'down', code: 'dhcp_other' },
      values: { others: '192.168.1.1' },
    })
  })

  it('that nobody makes in time is missed', async () => {
    expect(await look('any', hearing([]))).toMatchObject({ state: 'down', code: 'dhcp_none' })
  })

  it.each([
    ['port_rights.linux', 'dhcp_port_rights'],
    ['port_in_use.linux', 'dhcp_port_in_use'],
  ] as const)('cannot be waited for where the system refuses the port: %s', async (problem, code) => {
    const refused = hearing([], { interface: null, code: problem, values: {} })
    expect(await look('any', refused)).toMatchObject({ state: 'unknown', code })
  })

  it('cannot be asked for without a card', async () => {
    expect(await look('any', hearing([]), [])).toMatchObject({ state: 'unknown', code: 'dhcp_no_link' })
  })
})
