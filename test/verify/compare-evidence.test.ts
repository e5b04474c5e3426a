/** What changed between two times, and nothing that did not. */
import { describe, expect, it } from 'vitest'
import { compareEvidence } from '../../shared/verify/compare-evidence.ts'
import type { PortStatus, SwitchReading } from '../../shared/verify/reading.ts'
import { patchedSite } from './patched-site.ts'

const say = (changes: ReturnType<typeof compareEvidence>) =>
  changes.map(({ kind, from, to, count }) =>
    [kind, from?.outlet ?? from?.interface, to?.outlet ?? to?.interface, count > 1 ? count : null]
      .filter((part) => part != null)
      .join(' '),
  )
const compare = (
  site: ReturnType<typeof patchedSite>,
  before: readonly SwitchReading[],
  after: readonly SwitchReading[],
  between: readonly SwitchReading[] = after,
) => compareEvidence(site.plan, { before, after, between })

const status = (port: string, isUp: boolean): PortStatus => ({
  ...{ port, isUp, isShut: false, errDisabled: null, speedMbps: null, duplex: null },
})

describe('hosts', () => {
  it('that moved are told with both places', () => {
    const site = patchedSite()
    const before = site.readings()
    site.swap('A-2', 'A-5')
    expect(say(compare(site, before, site.readings()))).toEqual(['moved A-2 A-5', 'moved A-5 A-2'])
  })

  it('that appeared and that are gone', () => {
    const site = patchedSite()
    const before = site.readings()
    site.silent.add('A-1')
    site.strangers.set('02:00:00:00:99:01', 'SW1 7')
    expect(say(compare(site, before, site.readings()))).toEqual(['appeared FastEthernet0/7', 'gone A-1'])
  })

  it('are not gone because a table was cut', () => {
    const site = patchedSite()
    const cut = site.readings().map((one) => ({ ...one, macs: [], isMacTableWhole: false }))
    expect(compare(site, site.readings(), cut)).toEqual([])
  })

  it('are not gone because their switch was not read', () => {
    const site = patchedSite({ switches: 2 })
    expect(compare(site, site.readings(), site.readings().slice(0, 1))).toEqual([])
    expect(compare(site, site.readings().slice(0, 1), site.readings())).toEqual([])
  })

  it('that another switch lists at its uplink have not moved', () => {
    const site = patchedSite({ switches: 2 })
    expect(compare(site, site.readings(), site.readings())).toEqual([])
  })
})

describe('links', () => {
  const site = patchedSite()
  const at = (minute: number, isUp: boolean): SwitchReading[] =>
    site.readings(`2026-11-30T08:0${minute}:00.000Z`).map((one) => ({
      ...one,
      ports: [status('FastEthernet0/3', isUp), status('FastEthernet0/4', true)],
    }))

  it('that went down or came up are told once', () => {
    expect(say(compare(site, at(0, true), at(1, false)))).toEqual(['down A-3'])
    expect(say(compare(site, at(0, false), at(1, true)))).toEqual(['up A-3'])
  })

  it('that go up and down again and again flap', () => {
    const between = [at(1, false), at(2, true), at(3, false), at(4, true)].flat()
    expect(say(compare(site, at(0, true), at(4, true), between))).toEqual(['flapping A-3 4'])
  })
})
