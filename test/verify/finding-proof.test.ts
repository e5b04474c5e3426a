/** What ends a finding: evidence that shows its ports, and never that nobody looked at them. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { proofOfEnds } from '../../shared/verify/finding-proof.ts'
import { mistakeOf } from '../../shared/verify/finding-record.ts'
import { emptyReading, type PortStatus, type SwitchReading } from '../../shared/verify/reading.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { patchedSite } from './patched-site.ts'

const LATER = '2026-05-12T12:00:00.000Z'

const status = (port: string, own: Partial<PortStatus> = {}): PortStatus => ({
  ...{ port, isUp: true, isShut: false, errDisabled: null, speedMbps: 100, duplex: 'full' },
  ...own,
})
const only = (own: Partial<SwitchReading>): SwitchReading => ({ ...emptyReading(1, LATER), ...own })

/** Whether what was found in `before` is ended by `after`. */
function ends(plan: Plan, before: readonly SwitchReading[], after: readonly SwitchReading[]): boolean {
  const [found] = verifyPlan(plan, { now: before, earlier: [] }).findings
  const evidence = { now: after, earlier: [] }
  const verdict = verifyPlan(plan, evidence)
  expect(found).toBeDefined()
  expect(verdict.findings.map(({ id }) => id)).not.toContain(found?.id)
  return found ? proofOfEnds(plan, evidence, verdict)(mistakeOf(found)) : false
}

describe('crossed cords', () => {
  const crossed = () => {
    const site = patchedSite()
    site.swap('A-2', 'A-5')
    return site
  }

  it('are mended where one of them is heard at its own port', () => {
    const site = crossed()
    const before = site.readings()
    site.swap('A-2', 'A-5')
    site.silent.add('A-5')
    expect(ends(site.plan, before, site.readings())).toBe(true)
  })

  it('are another mistake where one of them is heard elsewhere', () => {
    const site = crossed()
    const before = site.readings()
    site.swap('A-2', 'A-5')
    site.cords.set('A-2', 'SW1 7')
    site.silent.add('A-5')
    expect(ends(site.plan, before, site.readings())).toBe(true)
  })

  it.each([
    ['nobody speaks', { macs: [], isMacTableWhole: true }],
    ['only port states were read', { ports: [status('FastEthernet0/2'), status('FastEthernet0/5')] }],
    ['nothing was read of the switch', null],
  ])('are not mended where %s', (_, own) => {
    const site = crossed()
    expect(ends(site.plan, site.readings(), own === null ? [] : [only(own)])).toBe(false)
  })

  it('are not mended by the half of a table in which they are not', () => {
    const site = crossed()
    const [all] = site.readings()
    const half = only({ macs: all?.macs?.filter(({ port }) => !/[25]$/.test(port)) ?? null })
    expect(ends(site.plan, site.readings(), [half])).toBe(false)
  })

  it('are not mended by the table of another switch', () => {
    const site = patchedSite({ switches: 2 })
    site.swap('A-2', 'A-5')
    const [, second] = site.readings()
    const foreign = only({ macs: second?.macs ?? null, isMacTableWhole: true })
    expect(ends(site.plan, site.readings(), [foreign])).toBe(false)
  })

  it('are ended by a plan that has these outlets no more, or leads them elsewhere', () => {
    const site = crossed()
    const [found] = verifyPlan(site.plan, { now: site.readings(), earlier: [] }).findings
    const plan: Plan = { ...site.plan, outlet: site.plan.outlet.filter(({ name }) => !/[25]$/.test(name)) }
    const evidence = { now: [], earlier: [] }
    const proof = proofOfEnds(plan, evidence, verifyPlan(plan, evidence))
    expect(found && proof(mistakeOf(found))).toBe(true)
  })
})

describe('the state of a port', () => {
  const port = 'FastEthernet0/3'
  const site = patchedSite()
  const heard = (vlan: number) => [{ mac: site.mac('A-3'), vlan, port }]

  it.each<[string, Partial<SwitchReading>, Partial<SwitchReading>, boolean]>([
    ['shut', { ports: [status(port, { isUp: false, isShut: true })] }, { ports: [status(port)] }, true],
    ['shut', { ports: [status(port, { isShut: true })] }, { ports: [status('FastEthernet0/4')] }, false],
    ['half duplex', { ports: [status(port, { duplex: 'half' })] }, { ports: [status(port)] }, true],
    [
      'half duplex',
      { ports: [status(port, { duplex: 'half' })] },
      { ports: [status(port, { isUp: false })] },
      false,
    ],
    ['another VLAN', { macs: heard(20) }, { macs: heard(10) }, true],
    ['another VLAN', { macs: heard(20) }, { macs: [] }, false],
    ['another VLAN', { macs: heard(20) }, { ports: [status(port)] }, false],
  ])('%s: %j and then %j', (_, before, after, isEnded) => {
    expect(ends(site.plan, [only(before)], [only(after)])).toBe(isEnded)
  })
})
