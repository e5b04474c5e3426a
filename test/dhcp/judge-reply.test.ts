import { describe, expect, it } from 'vitest'
import { type Circumstances, judgeReply } from '../../shared/dhcp/judge-reply.ts'
import type { ServerReply } from '../../shared/dhcp/server-reply.ts'
import { type Wire, wireVlans } from '../../shared/dhcp/wire-vlans.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { vlanName } from '../../shared/plan/names.ts'
import { emptyPlan } from '../plan/site-builder.ts'
import { heardOffer, type Told } from './offers.ts'
import { fog, pair, watchedSite } from './site.ts'

const untagged: Wire = { tag: null, ownAddress: null }

/** The verdict on the first of what was heard on one wire. */
function judge(
  plan: Plan,
  heard: readonly ServerReply[],
  { wire = untagged, mac = null }: { wire?: Wire; mac?: string | null } = {},
) {
  const [first] = heard
  if (!first) throw new Error('nothing was heard')
  const circumstances: Circumstances = { mac, vlans: wireVlans(plan, wire, heard) }
  const { verdict, reason } = judgeReply(plan, first, circumstances)
  return [verdict, reason.code]
}

const ours: Told = { server: '10.1.101.253', address: '10.1.101.50' }
const other: Told = { server: '10.1.101.252', address: '10.1.101.80' }
const rogue: Told = { server: '192.168.1.1', address: '192.168.1.50', fields: { routers: ['192.168.1.1'] } }
const pxe: Told = { server: '10.1.50.9', address: '10.1.50.30' }

describe('a server of the plan', () => {
  const plan = watchedSite([...pair, fog])

  it.each([
    ['by its host number in the network', ours],
    ['the other of the pair', other],
    ['in the network of another switch', { server: '10.2.101.253', address: '10.2.101.50' }],
    ['that is asked through a relay', { ...ours, relay: '10.1.101.254' }],
    ['that gives no address at all', { server: '10.1.101.253' }],
  ])('is known: %s', (_, told) => {
    expect(judge(plan, [heardOffer(told)])).toEqual(['known', 'listed'])
  })

  it('is known by its fixed address, whatever network it serves', () => {
    const fixed = watchedSite([{ name: 'dhcp1', address: '172.16.0.1' }])
    expect(judge(fixed, [heardOffer({ ...ours, server: '172.16.0.1' })])).toEqual(['known', 'listed'])
  })

  it('is not accused where the laptop’s own address is still of the outlet before', () => {
    const wire = { tag: null, ownAddress: '10.1.102.20' }
    expect(judge(plan, [heardOffer(ours)], { wire })).toEqual(['known', 'listed'])
  })

  it('is unexpected where it gives addresses of another VLAN than the tagged one', () => {
    const wire = { tag: 102, ownAddress: null }
    expect(judge(plan, [heardOffer(ours)], { wire })).toEqual(['unexpected-here', 'other_vlan'])
  })

  it('shows two VLANs joined where two of them are served on one wire', () => {
    const stray = heardOffer({ server: '10.1.102.253', address: '10.1.102.50' })
    const wire = { tag: null, ownAddress: '10.1.101.20' }
    expect(judge(plan, [stray, heardOffer(ours)], { wire })).toEqual(['unexpected-here', 'other_vlan'])
    expect(judge(plan, [heardOffer(ours), stray], { wire })).toEqual(['known', 'listed'])
  })

  it('is foreign in the disguise of its address: another machine answers under it', () => {
    expect(judge(plan, [heardOffer(ours)], { mac: '00:00:00:00:00:66' })).toEqual(['foreign', 'other_mac'])
    expect(judge(plan, [heardOffer(ours)], { mac: '00:00:00:00:00:d1' })).toEqual(['known', 'listed'])
  })

  it('is not taken for a disguise where a relay or another address of it put the frame on the wire', () => {
    const relayed = heardOffer({ ...ours, relay: '10.1.101.254' }, '10.1.101.254')
    expect(judge(plan, [relayed], { mac: '00:00:00:00:00:66' })).toEqual(['known', 'listed'])
  })
})

describe('an imaging server with a bench of its own', () => {
  const plan = watchedSite([...pair, fog])

  it('is known on its bench', () => {
    expect(judge(plan, [heardOffer(pxe)], { wire: { tag: 50, ownAddress: null } })).toEqual([
      'known',
      'listed',
    ])
    expect(judge(plan, [heardOffer(pxe)])).toEqual(['known', 'listed'])
  })

  it('is unexpected where others serve another VLAN', () => {
    expect(judge(plan, [heardOffer(pxe), heardOffer(ours)])).toEqual(['unexpected-here', 'only_in'])
  })

  it('is unexpected where it gives addresses of another network', () => {
    expect(judge(plan, [heardOffer({ ...pxe, address: '10.1.101.77' })])).toEqual([
      'unexpected-here',
      'only_in',
    ])
  })
})

describe('what the plan says of routers and imaging makes servers known that are on no list', () => {
  const routed = (own: Readonly<Record<string, string>>): Plan => {
    const draft = openDraft(watchedSite(pair))
    editRow(draft, 'routing', '', own)
    return draft.toPlan()
  }

  it.each([
    ['10.1.101.253', 'R1'],
    ['10.1.101.252', 'R2'],
  ])('a router under its own address, %s', (server, name) => {
    const reply = heardOffer({ server, address: '10.1.101.50' })
    for (const plan of [watchedSite(), watchedSite([{ name: 'dhcp9', address: '172.16.0.1' }])])
      expect(judgeReply(plan, reply, { mac: null, vlans: [] })).toMatchObject({ verdict: 'known', name })
  })

  it('but not where no router is drawn and nobody said anything of routing', () => {
    const plan = {
      ...watchedSite(pair),
      device: watchedSite().device.filter(({ role }) => role !== 'router'),
    }
    expect(judge(plan, [heardOffer({ server: '10.1.101.251', address: '10.1.101.50' })])).toEqual([
      'foreign',
      'not_listed',
    ])
  })

  it('FOG in its bench VLAN, and nowhere else', () => {
    const plan = routed({ fogServer: '10.1.50.9', benchVlan: '50' })
    const proxy = { server: '10.1.50.9' }
    expect(judge(plan, [heardOffer(proxy)], { wire: { tag: 50, ownAddress: null } })).toEqual([
      'known',
      'listed',
    ])
    expect(judge(plan, [heardOffer(proxy)], { wire: { tag: 102, ownAddress: null } })).toEqual([
      'unexpected-here',
      'only_in',
    ])
  })
})

describe('a server that the plan does not name', () => {
  it('is foreign where it names others', () => {
    const plan = watchedSite(pair)
    expect(judge(plan, [heardOffer(rogue)])).toEqual(['foreign', 'not_listed'])
    expect(judge(plan, [heardOffer({ ...rogue, address: '10.1.101.66' })])).toEqual(['foreign', 'not_listed'])
  })

  it('is known where it is a gateway of the plan: routers give addresses too', () => {
    const told = { server: '10.1.101.254', address: '10.1.101.50' }
    expect(judge(watchedSite(), [heardOffer(told)])).toEqual(['known', 'gateway'])
    expect(judge(watchedSite(pair), [heardOffer(told)])).toEqual(['known', 'gateway'])
  })

  it('is foreign without any named where what it gives contradicts the plan', () => {
    const plan = watchedSite()
    expect(judge(plan, [heardOffer(rogue)])).toEqual(['foreign', 'outside_plan'])
    const told = { server: '10.1.101.9', address: '10.1.101.66', fields: { routers: ['10.1.101.9'] } }
    expect(judge(plan, [heardOffer(told)])).toEqual(['foreign', 'other_gateway'])
  })

  it.each<readonly [string, Told]>([
    [
      'what it gives fits',
      { server: '10.1.101.2', address: '10.1.101.50', fields: { routers: ['10.1.101.254'] } },
    ],
    ['it tells no gateway', { server: '10.1.101.2', address: '10.1.101.50' }],
    ['it gives no address', { server: '10.1.101.2' }],
    ['it gives one of the switches’ management', { server: '10.1.99.2', address: '10.1.99.77' }],
  ])('cannot be told without any named where %s', (_, told) => {
    expect(judge(watchedSite(), [heardOffer(told)])[0]).toBe('untold')
  })

  it('cannot be told in an empty plan, nor in one whose scheme gives no networks', () => {
    expect(judge(emptyPlan(), [heardOffer(rogue)])).toEqual(['untold', 'no_networks'])
    const site = watchedSite()
    const broken = { ...site, site: { ...site.site, scheme: 'nothing' } }
    expect(judge(broken, [heardOffer(rogue)])).toEqual(['untold', 'no_networks'])
  })
})

describe('the VLAN of a wire', () => {
  const plan = watchedSite(pair)
  const names = (wire: Wire, heard: readonly ServerReply[]) =>
    wireVlans(plan, wire, heard).map((id) => vlanName(plan, id))

  it('is that of the tag, of both switches until somebody gives an address', () => {
    expect(names({ tag: 101, ownAddress: null }, [])).toEqual(['SW1 101', 'SW2 101'])
    expect(names({ tag: 101, ownAddress: null }, [heardOffer(ours)])).toEqual(['SW1 101'])
    expect(names({ tag: 101, ownAddress: '10.2.101.9' }, [])).toEqual(['SW2 101'])
  })

  it('is untagged that of the network our servers serve, else of the laptop’s own address', () => {
    expect(names(untagged, [heardOffer(rogue), heardOffer(ours)])).toEqual(['SW1 101'])
    expect(names({ tag: null, ownAddress: '10.1.102.9' }, [heardOffer(rogue)])).toEqual(['SW1 102'])
    expect(names(untagged, [heardOffer(rogue)])).toEqual([])
  })
})
