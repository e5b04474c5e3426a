/**
 * Nothing made up: a Linux bridge for the switch, hosts in namespaces at its ports, and the table it learned itself. Two
 * cables are really crossed, and really put right.
 */
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { addSwitch } from '../../shared/plan/edits/add-switch.ts'
import { readSwitch, textOf } from '../../shared/verify/read-switch.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { type DhcpLan, type LanHost, openLan } from '../fakes/dhcp-lan.ts'
import { buildSite, testType } from '../plan/site-builder.ts'
import { isPresent } from '../requirements.ts'
import { sayKinds } from './patched-site.ts'

const PORTS = 6

const bridgeType: DeviceType = {
  ...testType,
  slug: 'linux-bridge',
  ports: Array.from({ length: PORTS }, (_, at) => ({
    name: `p${at + 1}`,
    media: '1000base-t',
    label: `${at + 1}`,
  })),
  uplinks: 0,
}

/** Outlet `A-n` at position n of P1, in port n of the bridge; the host with the n-th address belongs there. */
function planFor(hosts: readonly LanHost[]): Plan {
  const site = buildSite()
  site.draft.insert('deviceType', { slug: bridgeType.slug, definition: bridgeType })
  addSwitch(site.draft, { name: 'br0', type: bridgeType, number: 1 })
  site.panel('P1', PORTS)
  for (const [at, { mac }] of hosts.entries()) {
    const outletId = site.outlet(`A-${at + 1}`)
    site.wire(`A-${at + 1}`, `P1 ${at + 1}`, `br0 ${at + 1}`)
    site.draft.insert('host', { name: null, mac, outletId, kind: null, address: null })
  }
  return site.plan()
}

/** Any frame will do: asking for a neighbour that is not there is one that every port hears. */
function speak({ namespace }: LanHost): void {
  const ask = 'echo x >/dev/udp/192.0.2.254/9 || true'
  execFileSync('ip', ['netns', 'exec', namespace, 'bash', '-c', ask], { stdio: 'ignore' })
}

describe.skipIf(!isPresent('namespaces'))('a real bridge', () => {
  let lan: DhcpLan
  beforeEach(() => {
    lan = openLan()
  })
  afterEach(() => lan.close())

  /** Hosts at the ports named, in the order of their outlets. */
  const plugIn = (ports: readonly number[]): LanHost[] =>
    ports.map((port, at) => lan.host(`h${at + 1}`, { port, address: `192.0.2.${at + 1}/24` }))

  function verify(hosts: readonly LanHost[]): string[] {
    for (const host of hosts) speak(host)
    const plan = planFor(hosts)
    const device = plan.device[0]?.id ?? 0
    const { read, fault } = readSwitch(lan.learned(), textOf(plan, device), '2026-11-30T08:00:00.000Z')
    if (!read) throw new Error(fault.message)
    return sayKinds(plan, verifyPlan(plan, { now: [read.reading], earlier: [] }).findings)
  }

  it('with every cable in its port has no finding', () => {
    expect(verify(plugIn([1, 2, 3, 4, 5, 6]))).toEqual([])
  })

  it('with two cables crossed names both', () => {
    expect(verify(plugIn([1, 5, 3, 4, 2, 6]))).toEqual(['swap A-2 A-5'])
  })

  it('with a row that is off by one names the row', () => {
    expect(verify(plugIn([2, 3, 4, 5]))).toEqual(['shift_by_one A-1 A-2 A-3 A-4'])
  })
})
