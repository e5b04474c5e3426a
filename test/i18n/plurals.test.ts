import { describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/i18n/catalogue/index.ts'
import { fillText, pluralMark } from '../../shared/i18n/plurals.ts'
import { sayIn } from '../../shared/i18n/say-in.ts'
import { sentences } from '../../shared/i18n/sentences/index.ts'

const rows = '{{count}} [count|ligne lue|lignes lues] dans {{name}}'

describe('a text that counts', () => {
  it('says one thing of one and several of several', () => {
    expect(fillText('fr', rows, { count: 1, name: 'Plan' })).toBe('1 ligne lue dans Plan')
    expect(fillText('fr', rows, { count: 2, name: 'Plan' })).toBe('2 lignes lues dans Plan')
  })

  it('counts none as each language does', () => {
    expect(fillText('fr', catalogue['table.rows'].fr, { count: 0 })).toBe('0 ligne')
    expect(fillText('en', catalogue['table.rows'].en, { count: 0 })).toBe('0 rows')
  })

  it('leaves alone what a value brings, and braces that no value fills', () => {
    expect(fillText('en', '{{name}} and {{vlans}}', { name: '[count|a|b] {{count}}', count: 1 })).toBe(
      '[count|a|b] {{count}} and {{vlans}}',
    )
  })

  it('counts inside what the core said', () => {
    expect(sayIn('fr', 'Push to SW1: done, 1 of 1 lines')).toBe('Envoi à SW1 : terminé, 1 ligne sur 1')
  })
})

const counted = (text: string): readonly string[] =>
  [...text.matchAll(pluralMark)].map(([, name]) => String(name))

describe('the catalogue', () => {
  const texts = [
    ...Object.entries(catalogue).flatMap(([key, { en, fr }]) => [
      [key, en, ''],
      [key, fr, ''],
    ]),
    ...sentences.map(({ en, fr }) => [en, fr, en]),
  ] as const

  it('counts only what the text is given', () => {
    const strange = texts.filter(
      ([key, text = '', en]) => !counted(text).every((name) => `${key}${text}${en}`.includes(`{${name}}`)),
    )
    expect(strange).toEqual([])
  })

  // "{{count}} lignes" would say "1 lignes": a plural behind a count takes its mark.
  it('puts no bare plural behind a count', () => {
    const bare =
      /\{(count|lines|rows|total|confirmed)\}\}? (lignes|prises|ports|rows|lines|switches|éléments)\b/
    const wrong = texts.map(([, text = '']) => text.replace(pluralMark, '')).filter((text) => bare.test(text))
    expect(wrong).toEqual([])
  })
})
