import { describe, expect, it } from 'vitest'
import type { ServerReply } from '../../shared/dhcp/server-reply.ts'
import { type HeardServer, hear, withSearch } from '../../shared/dhcp/watch-state.ts'
import { noEvidence, viewWatch, type WatchEvidence } from '../../shared/dhcp/watch-view.ts'
import type { Wire } from '../../shared/dhcp/wire-vlans.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { readSwitch, textOf } from '../../shared/verify/read-switch.ts'
import { readSnooping } from '../../shared/verify/snooping-text.ts'
import { heardOffer, type Told } from './offers.ts'
import { fog, pair, watchedSite } from './site.ts'

const plan = watchedSite([...pair, fog])
const wires = new Map<string, Wire>([['eth1', { tag: null, ownAddress: '10.1.101.20' }]])
const ROGUE = 'c6:2a:af:4a:a4:85'
const rogue: Told = { server: '192.168.1.1', address: '192.168.1.57' }
const at = '2026-05-20T08:00:00.000Z'

const heard = (reply: ServerReply, delayMs: number | null = 5) => ({ reply, interface: 'eth1', delayMs })
const hearAll = (...all: ServerReply[]): readonly HeardServer[] =>
  all.reduce<readonly HeardServer[]>((servers, reply) => hear(servers, heard(reply), at), [])

/** What switches printed, as evidence. */
function says(...texts: readonly (readonly [name: string, text: string])[]): WatchEvidence {
  const told = texts.map(([name, text]) => {
    const device = plan.device.find((one) => one.name === name)
    if (!device) throw new Error(`no ${name}`)
    const { read } = readSwitch(text, textOf(plan, device.id), at)
    return {
      reading: read?.reading,
      snooping: { deviceId: device.id, switch: name, at, ...readSnooping(text) },
    }
  })
  return {
    readings: told.flatMap(({ reading }) => reading ?? []),
    snooping: told.map(({ snooping }) => snooping),
  }
}
const macRow = (port: string) => ` 101    c62a.af4a.a485    DYNAMIC     ${port}`

const foreignIn = (evidence: WatchEvidence, own: Plan = plan) => {
  const servers = hearAll(heardOffer({ server: '10.1.101.253', address: '10.1.101.50' }), heardOffer(rogue))
  const found = withSearch(servers, heard(heardOffer(rogue)), { kind: 'found', mac: ROGUE })
  return viewWatch(own, found, wires, evidence).servers.filter(({ verdict }) => verdict === 'foreign')
}

describe('what is heard', () => {
  it('is one row a server, with the quickest answer and how often', () => {
    const first = hear([], heard(heardOffer(rogue), 3000), at)
    const again = hear(first, heard(heardOffer(rogue), 4), '2026-05-20T08:00:04.000Z')
    expect(again).toMatchObject([{ count: 2, delayMs: 4, firstAt: at, lastAt: '2026-05-20T08:00:04.000Z' }])
  })

  it('keeps the offer where somebody else is told something by the same server', () => {
    const first = hear([], heard(heardOffer(rogue)), at)
    const again = hear(first, heard(heardOffer({ ...rogue, address: '192.168.1.99' }), null), at)
    expect(again).toMatchObject([{ reply: { address: '192.168.1.57' }, delayMs: 5, count: 2 }])
  })

  it('is apart on another interface', () => {
    const first = hear([], heard(heardOffer(rogue)), at)
    expect(hear(first, { ...heard(heardOffer(rogue)), interface: 'eth1.102' }, at)).toHaveLength(2)
  })
})

describe('a foreign server', () => {
  it('is told with its stand as soon as a switch knows its MAC address', () => {
    expect(foreignIn(noEvidence)).toMatchObject([{ mac: ROGUE, vlan: 101, places: [] }])
    expect(foreignIn(says(['SW1', macRow('Fa0/2')]))).toMatchObject([
      {
        server: '192.168.1.1',
        places: [
          {
            kind: 'port',
            switch: 'SW1',
            interface: 'FastEthernet0/2',
            port: 2,
            outlet: 'A2-1',
            stand: 'A2',
            panelPorts: ['P1 2'],
            quarantine: null,
          },
        ],
      },
    ])
  })

  it('is behind a switch whose table is missing', () => {
    expect(foreignIn(says(['SW1', macRow('Gi0/1')]))[0]?.places).toMatchObject([
      { kind: 'behind', next: 'SW2' },
    ])
  })

  it('is offered the VLAN of its switch that is there to set things apart', () => {
    const draft = openDraft(plan)
    createRow(draft, 'vlan', 'SW1 200', { name: 'QUARANTINE' })
    const [server] = foreignIn(says(['SW1', macRow('Fa0/2')]), draft.toPlan())
    expect(server?.places[0]?.quarantine).toBe(200)
  })

  it('is found by the MAC address that a router knows, where this computer could not ask', () => {
    const servers = withSearch(hearAll(heardOffer(rogue)), heard(heardOffer(rogue)), { kind: 'not_found' })
    const evidence = says(
      ['R1', `192.168.1.1 dev eth1 lladdr ${ROGUE} REACHABLE\n`],
      ['SW1', macRow('Fa0/2')],
    )
    expect(viewWatch(plan, servers, wires, evidence).servers).toMatchObject([
      { mac: ROGUE, isSearching: false, places: [{ stand: 'A2' }] },
    ])
  })
})

describe('what switches know by themselves', () => {
  it('is a server that was dropped, without any watch', () => {
    const log = `SW1#show logging\n%DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: c62a.af4a.a485\nSW1#show mac address-table\n${macRow('Fa0/1')}\nSW1#`
    expect(viewWatch(plan, [], wires, says(['SW1', log])).servers).toMatchObject([
      { caughtBy: 'SW1', verdict: 'foreign', mac: ROGUE, places: [{ stand: 'A1' }] },
    ])
  })

  it('is not told twice where this computer heard it too', () => {
    const log = 'Server 192.168.1.1 packet received on untrusted port Fa0/2 dropped.'
    const { servers } = viewWatch(plan, hearAll(heardOffer(rogue)), wires, says(['SW1', log]))
    expect(servers).toMatchObject([{ caughtBy: null, places: [{ stand: 'A2' }] }])
  })

  it('is one of ours on a port that is not trusted, which is no foreign one', () => {
    const log = 'Server 10.1.101.253 packet received on untrusted port 10 dropped.'
    expect(viewWatch(plan, [], wires, says(['SW1', log])).servers).toMatchObject([
      { verdict: 'unexpected-here', name: 'dhcp1', reason: { code: 'caught_ours' } },
    ])
  })

  it('is who took an address of a foreign network', () => {
    const lease = (address: string) =>
      `00:11:22:33:44:55   ${address}    86272   dhcp-snooping  101   FastEthernet0/1`
    const strays = [lease('192.168.1.57'), lease('10.1.101.40')].flatMap(
      (text) => viewWatch(plan, [], wires, says(['SW1', text])).strays,
    )
    expect(strays).toMatchObject([{ address: '192.168.1.57', place: { stand: 'A1' } }])
  })
})
