/** A kind of thing in words, as on a shopping list: `patch cord 5 m, blue`. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { NeedRow } from '../../../shared/inventory/needs.ts'
import type { Text } from '../../i18n.ts'
import { metresText } from '../../ui/metres.ts'

export function needText(t: Text, { kind, model, length, colour, wiring, medium }: NeedRow): string {
  const size = length === null ? (kind === 'cord' ? t('inventory.unknownLength') : '') : metresText(length)
  return [
    t(`inventory.kind.${kind}` satisfies TextKey),
    model ?? '',
    size,
    colour ?? '',
    wiring === 'crossover' ? t('wiring.crossover') : '',
    medium ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

export const shortText = (t: Text, row: NeedRow): string =>
  t(row.unit === 'metres' ? 'inventory.short.metres' : 'inventory.short.piece', {
    count: row.short,
    what: needText(t, row),
  })
