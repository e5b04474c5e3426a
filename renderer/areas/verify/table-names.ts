/** Kinds of tables in the words of the screen; one that has no word keeps the core's. */
import { catalogue, type TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { Text } from '../../i18n.ts'

const isKey = (key: string): key is TextKey => Object.hasOwn(catalogue, key)

export function tableNames(t: Text, tables: readonly string[]): string {
  const names = tables.map((table) => {
    const key = `verify.table.${table}`
    return isKey(key) ? t(key) : table
  })
  return [...new Set(names)].join(', ')
}
