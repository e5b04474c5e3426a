import { describe, expect, it } from 'vitest'
import { findingTexts } from '../../shared/i18n/finding-texts.ts'
import { describeFinding, describeSilences } from '../../shared/verify/describe-finding.ts'
import type { Explanation } from '../../shared/verify/finding.ts'
import { sayFinding } from '../../shared/verify/say-finding.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { patchedSite } from './patched-site.ts'

const site = patchedSite({ switches: 2 })
const about = (own: Partial<Explanation>): Explanation => ({
  kind: 'swap',
  outletIds: ['A-2', 'A-5'].map(site.outlet),
  panelPortIds: [],
  deviceId: null,
  interfaceId: site.port('SW1 2'),
  facts: {},
  ...own,
})

describe('a finding in words', () => {
  it('names cords by panel position and switch port', () => {
    expect(sayFinding(site.plan, about({}), 'en')).toEqual({
      message:
        'Two cords are crossed: outlet A-2 (P1 2) is in SW1 FastEthernet0/5, and outlet A-5 (P1 5) is in SW1 FastEthernet0/2.',
      act: 'Swap the two cords: P1 2 → SW1 FastEthernet0/2, P1 5 → SW1 FastEthernet0/5.',
    })
  })

  it('says it in French', () => {
    expect(sayFinding(site.plan, about({}), 'fr').message).toBe(
      'Deux cordons sont croisés : la prise A-2 (P1 2) est dans SW1 FastEthernet0/5, et la prise A-5 (P1 5) est dans SW1 FastEthernet0/2.',
    )
  })

  it('of a row says where the first one is and where all belong', () => {
    const shifted = patchedSite()
    shifted.shift(['A-4', 'A-5', 'A-6'], 1)
    const [finding] = verifyPlan(shifted.plan, { now: shifted.readings(), earlier: [] }).findings
    expect(finding && describeFinding(shifted.plan, finding)).toMatchObject({
      message:
        'A row is off by one: the cords from outlet A-4 (P1 4) to outlet A-6 (P1 6) (3) are each one place too far; for one, outlet A-4 (P1 4) is in SW1 FastEthernet0/5.',
      panel: 'P1',
      panelPorts: [4, 5, 6],
      switch: 'SW1',
      interface: 'FastEthernet0/4',
    })
  })

  it('names the loop’s ports', () => {
    const portIds = `${site.port('SW1 2')} ${site.port('SW1 5')}`
    expect(sayFinding(site.plan, about({ kind: 'loop', facts: { portIds } }), 'en').message).toContain(
      'SW1 FastEthernet0/2 and SW1 FastEthernet0/5',
    )
  })

  it('tells why nothing can be said of an outlet', () => {
    const { cannotTell } = verifyPlan(site.plan, { now: site.readings().slice(0, 1), earlier: [] })
    expect(describeSilences(site.plan, cannotTell).at(-1)).toEqual({
      outlet: 'B-8',
      reason: 'the plan leads it to no switch port',
    })
    expect(describeSilences(site.plan, cannotTell, 'fr').find(({ outlet }) => outlet === 'B-1')?.reason).toBe(
      'aucune table de SW2 n’en parle',
    )
  })
})

describe('the sentences of findings', () => {
  const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

  it.each(Object.entries(findingTexts))('%s names the same in both languages', (_, { en, fr }) => {
    expect(new Set(namesIn(fr.message))).toEqual(new Set(namesIn(en.message)))
    expect(namesIn(fr.act)).toEqual(namesIn(en.act))
  })
})
