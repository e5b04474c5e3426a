/** The word for a value that a file holds: a kind or state that only a newer Brassage writes is shown as it is. */
import { catalogue, type Language, type TextKey } from './catalogue/index.ts'

/** `prefix` with its dot: `push.state.`. */
export function catalogueWord(prefix: string, value: string, language: Language): string {
  const key = prefix + value
  return Object.hasOwn(catalogue, key) ? catalogue[key as TextKey][language] : value
}
