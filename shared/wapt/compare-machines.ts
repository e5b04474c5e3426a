/**
 * What WAPT tells of a machine itself beside what the site's inventory and FOG's hold of it. Where one of two says nothing, or a board
 * holds only what its maker never filled in, nothing is compared.
 */
import type { FogMachine } from '../fog/fog-reading.ts'
import type { InventoryItem } from '../model/entities.ts'
import type { WaptHost } from './wapt-answers.ts'

export interface MachineDifference {
  readonly what: 'model' | 'serial'
  /** Who says otherwise. */
  readonly by: 'site' | 'fog'
  readonly wapt: string
  readonly other: string
}

interface Told {
  readonly model: string
  readonly serial: string
}

export interface KnownMachine {
  /** Of the site's inventory; null: it has none of that name. */
  readonly item: Pick<InventoryItem, 'model' | 'note'> | null
  /** As it was read last; null: never inventoried, or not known to FOG. */
  readonly fog: Pick<FogMachine, 'maker' | 'model' | 'serial'> | null
}

/** As the import of FOG's inventory writes it, and people may. */
const SERIAL = /(?:^|;\s*)serial[:\s]\s*([^;]+)/i

export function machineDifferences(agent: WaptHost, { item, fog }: KnownMachine): MachineDifference[] {
  const wapt = {
    model: [agent.manufacturer, agent.productname].filter(Boolean).join(' '),
    serial: agent.serialnr ?? '',
  }
  return [
    ...(item ? differences(wapt, { model: item.model ?? '', serial: serialIn(item.note) }, 'site') : []),
    ...(fog ? differences(wapt, { model: `${fog.maker} ${fog.model}`, serial: fog.serial }, 'fog') : []),
  ]
}

const serialIn = (note: string | null): string => SERIAL.exec(note ?? '')?.[1] ?? ''

function differences(wapt: Told, other: Told, by: MachineDifference['by']): MachineDifference[] {
  const isSame = { model: isSameModel, serial: isSameSerial }
  return (['model', 'serial'] as const).flatMap((what) =>
    isFilled(wapt[what]) && isFilled(other[what]) && !isSame[what](wapt[what], other[what])
      ? [{ what, by, wapt: wapt[what].trim(), other: other[what].trim() }]
      : [],
  )
}

/** What makers leave on a board instead of its own. */
const UNFILLED =
  /^(?:to be filled.*|default string|system (?:serial number|product name|manufacturer).*|not (?:specified|applicable|available)|none|n\/?a|unknown|0+|123456789|-+)?$/i

const isFilled = (text: string): boolean => !UNFILLED.test(text.trim())

/** One may leave out the maker, or write it shorter: `OptiPlex 3060`, `Dell Inc. OptiPlex 3060`. */
function isSameModel(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const [few, many] = first.size < second.size ? [first, second] : [second, first]
  return [...few].every((word) => many.has(word))
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'inc'),
  )

const isSameSerial = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase()

/** `serial 5CG1 here, 5CG2 in FOG`; empty where nothing differs. */
export const differencesText = (differs: readonly MachineDifference[]): string =>
  differs
    .map(({ what, by, wapt, other }) => `${what} ${wapt}, ${by === 'fog' ? 'FOG' : 'the site'} has ${other}`)
    .join('; ')
