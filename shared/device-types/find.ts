/**
 * Finds a type by what people write: `WS-C2950T-48-SI`, `2950-48`, `Catalyst 2950T 48 ports`, `C3548XL`.
 * A spelling that fits models with different port names finds nothing: a wrong layout would move every port of a
 * plan, so the choice is left to a person (`suggestDeviceTypes`).
 */
import type { DeviceType } from './device-type.ts'
import { type LibraryType, libraryTypes } from './library.ts'
import { fits, keyOf, likeness, modelWords } from './model-words.ts'

const layoutOf = (type: DeviceType): string => type.ports.map((port) => port.name).join(' ')
const vlansOf = (type: DeviceType): number => type.limits.vlans ?? Number.POSITIVE_INFINITY

/** Of models with one and the same layout, the most limited: a plan that fits it fits the others. */
function onlyLayout(types: readonly DeviceType[]): DeviceType | null {
  const [first] = types
  if (!first || new Set(types.map(layoutOf)).size > 1) return null
  return types.reduce((least, type) => (vlansOf(type) < vlansOf(least) ? type : least), first)
}

interface Spelling {
  readonly plain: string
  readonly key: string
  readonly words: readonly string[]
}

const read = (text: string): Spelling => ({
  plain: text.trim().toLowerCase(),
  key: keyOf(text),
  words: modelWords(text),
})

/** A workbook asks for every row; cutting all names into words each time would take seconds. */
const spellingsRead = new WeakMap<DeviceType, readonly Spelling[]>()

function spellingsOf({ type, spellings }: LibraryType): readonly Spelling[] {
  const known = spellingsRead.get(type) ?? spellings.map(read)
  spellingsRead.set(type, known)
  return known
}

type Test = (spelling: Spelling) => boolean

/** From the strictest reading to the loosest; the first that fits any model decides. */
const readings = ({ plain, key, words }: Spelling): Test[] => [
  (spelling) => spelling.plain === plain,
  (spelling) => spelling.key === key,
  (spelling) => fits(words, spelling.words, 'same series'),
  (spelling) => fits(words, spelling.words, 'series variant'),
]

const matching = (types: readonly LibraryType[], test: Test): DeviceType[] =>
  types.filter((type) => spellingsOf(type).some(test)).map(({ type }) => type)

function findAsWritten(text: string, types: readonly LibraryType[]): DeviceType | null {
  const asked = read(text)
  if (asked.key === '') return null
  for (const test of readings(asked)) {
    const found = matching(types, test)
    if (found.length > 0) return onlyLayout(found)
  }
  return null
}

const MAKER = /\b(hpe?|procurve|aruba|cisco|catalyst|switch|commutateur)\b/i

/** Words that could be a model in `ProCurve 2610-48 (J9088A) R.11.25`. The 2524 of `Stand 2524` is none. */
const modelsWithin = (text: string): string[] =>
  (text.match(/[\w+-]*\d{3}[\w+-]*/g) ?? []).filter((word) => /\D/.test(word) || MAKER.test(text))

const asLibraryType = (type: DeviceType): LibraryType => ({
  type,
  spellings: [type.slug, type.model, ...(type.partNumber ? [type.partNumber] : [])],
})

/**
 * The type meant by `text`, or null where none or several with different port names could be.
 * `siteTypes`: types added to the site, which are looked at beside the library.
 */
export function findDeviceType(text: string, siteTypes: readonly DeviceType[] = []): DeviceType | null {
  const types = [...siteTypes.map(asLibraryType), ...libraryTypes()]
  const whole = findAsWritten(text, types)
  if (whole) return whole
  const parts = modelsWithin(text).map((word) => findAsWritten(word, types))
  return onlyLayout(parts.filter((type) => type !== null))
}

/** Types that `text` may mean, the likeliest first; at most `limit`. */
export function suggestDeviceTypes(text: string, limit = 8): DeviceType[] {
  const words = modelWords(text)
  return libraryTypes()
    .map((entry) => ({
      type: entry.type,
      score: Math.max(...spellingsOf(entry).map((spelling) => likeness(words, spelling.words))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ type }) => type)
}
