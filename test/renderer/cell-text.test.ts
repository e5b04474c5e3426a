/** A cell as words of the screen's language. */
import { expect, it } from 'vitest'
import type { Text } from '../../renderer/i18n.ts'
import { cellText } from '../../renderer/ui/data-table/cell-text.ts'
import { catalogue } from '../../shared/i18n/catalogue/index.ts'
import { fillText } from '../../shared/i18n/plurals.ts'

const textIn =
  (language: 'fr' | 'en'): Text =>
  (key, values) =>
    fillText(language, catalogue[key][language], values)

it.each([
  ['fr', 17.7, '17,7'],
  ['en', 17.7, '17.7'],
  ['fr', 1200, '1200'],
  ['fr', -0.5, '-0,5'],
  ['fr', '10.1.110.0', '10.1.110.0'],
] as const)('in %s %s is %s', (language, value, text) => {
  const column = { key: 'length', label: 'column.length', width: 90, look: 'metres' } as const
  expect(cellText(column, { id: 1, length: value }, textIn(language))).toBe(text)
})
