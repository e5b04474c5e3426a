/** What is proposed: the first link that is wrong, else what is not known, else the device. */
import { describe, expect, it } from 'vitest'
import { type DiagnosedLink, diagnosisLinks, sayOf } from '../../shared/diagnosis/diagnosis.ts'
import type { LaptopPlace } from '../../shared/diagnosis/facts.ts'
import { nextStep } from '../../shared/diagnosis/next-step.ts'
import { diagnosisTexts, nextText, nextTexts } from '../../shared/i18n/diagnosis-texts.ts'
import { factsOf, laptop, siteToDiagnose } from './diagnosis-site.ts'

const plan = siteToDiagnose()
const ok = diagnosisLinks.map((link): DiagnosedLink => sayOf(link).ok('no_errors'))
const withLink = (changed: DiagnosedLink) => ok.map((link) => (link.link === changed.link ? changed : link))
const next = (links: readonly DiagnosedLink[], kind: LaptopPlace['kind'] = 'here') =>
  nextStep(factsOf(plan, { laptop: { kind, own: laptop } }), links)

it('mends the first link that is wrong, and names everything one needs for it', () => {
  const step = next([...withLink(sayOf('port').wrong('no_link', { port: 'SW1 FastEthernet0/3' }))])
  expect(step).toMatchObject({ code: 'follow_cord', link: 'port' })
  expect(nextText(step)).toContain('B17-1')
  expect(nextText(step)).toContain('P1 3 and SW1 FastEthernet0/3')
  expect(nextText(step, 'fr')).toContain('P1 3 et SW1 FastEthernet0/3')
})

it('asks for the switch to be read, then for the laptop to be plugged in', () => {
  const unread = withLink(sayOf('port').notPossible('not_read', { switch: 'SW1' }))
  expect(next(unread).code).toBe('read_switch')
  const unheard = withLink(sayOf('mac').unknown('nobody_heard'))
  expect(next(unheard, 'elsewhere')).toMatchObject({ code: 'plug_laptop', link: 'mac' })
})

it('points to the device where all is right', () => {
  expect(next(ok)).toMatchObject({ code: 'look_at_device', link: null })
})

describe('the sentences', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

  it('fill the same places in both languages', () => {
    for (const { en, fr } of [...Object.values(diagnosisTexts), ...Object.values(nextTexts)])
      expect(placeholders(fr), en).toEqual(placeholders(en))
  })

  it('leave no place open, whatever was wrong', () => {
    const values = {
      by: 'Anne',
      note: 'x',
      message: { en: 'm', fr: 'm' },
      act: { en: 'a', fr: 'a' },
      reason: 'r',
    }
    const all = {
      ...values,
      outlet: 'o',
      service: 'x',
      host: 'h',
      server: 's',
      address: 'a',
      errors: 1,
      planned: 1,
      port: 'p',
      switch: 's',
    }
    for (const code of Object.keys(diagnosisTexts) as (keyof typeof diagnosisTexts)[]) {
      const step = next(withLink(sayOf('dhcp').wrong(code, all)))
      expect(nextText(step), code).not.toMatch(/\{\w+\}/)
    }
  })
})
