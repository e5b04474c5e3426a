/**
 * The switches a workbook speaks of: listed, owning a sheet, or named in a column; each with its type. A type nobody
 * told is the site's default, said as an assumption.
 */
import type { DeviceType } from '../device-types/device-type.ts'
import { findDeviceType, suggestDeviceTypes } from '../device-types/find.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import type { Lists, SwitchEntry } from './extract/lists.ts'
import type { RawRow } from './extract/raw-rows.ts'
import type { FindingPlace, Report } from './finding.ts'
import type { SheetFacts } from './mapping.ts'
import { type PortNaming, readPortNaming } from './values/port-naming.ts'
import { switchKey } from './words.ts'

export interface PlannedSwitch {
  readonly key: string
  readonly name: string
  readonly type: DeviceType
  readonly isAssumed: boolean
  /** How the workbook names its ports, where its model is assumed and has other names. */
  readonly naming: PortNaming | null
  /** The device already in the plan. */
  readonly device: Device | null
  readonly facts: SheetFacts
  readonly entry: SwitchEntry | null
}

export interface SheetTitle {
  readonly sheet: string
  /** The cell that names the switch, else the first of the header. */
  readonly cell: string
  readonly facts: SheetFacts
}

export type SwitchBook = ReadonlyMap<string, PlannedSwitch>

/** `Commutateur 1` becomes SW1: a host name has no blanks, and nobody calls it otherwise. */
const tidyName = (text: string): string => {
  const bare = text.trim().replace(/^(?:commutateur|commut\.?|switch)\s*n?°?\s*(?=\S)/i, '')
  const name = /^\d+$/.test(bare) ? `SW${bare}` : bare
  return name.replace(/\s+/g, /^[a-z]{2,3}\s\d+$/i.test(name) ? '' : '-')
}

interface Mention {
  name: string
  facts: SheetFacts
  entry: SwitchEntry | null
  place: FindingPlace
  rows: number
  isFirm: boolean
  ports: string[]
}

function collectMentions(
  lists: Lists,
  titles: readonly SheetTitle[],
  rows: readonly RawRow[],
): Map<string, Mention> {
  const mentions = new Map<string, Mention>()
  const isModel = knowModels()
  const mention = (
    text: string,
    place: FindingPlace,
    isFirm: boolean,
    facts: SheetFacts,
    entry: SwitchEntry | null,
  ) => {
    const key = switchKey(text)
    const known = mentions.get(key)
    if (!known) mentions.set(key, { name: tidyName(text), facts, entry, place, rows: 0, isFirm, ports: [] })
    else {
      known.isFirm ||= isFirm
      known.entry ??= entry
      known.facts = { ...facts, ...known.facts }
    }
  }
  for (const entry of lists.switches)
    mention(entry.name, { sheet: entry.row.sheet, cell: entry.row.cellOf('switch') }, true, {}, entry)
  for (const title of titles)
    if (title.facts.switch) mention(title.facts.switch, title, true, title.facts, null)
  for (const row of rows) {
    const text = row.values.get('switch')?.text || row.facts.switch
    if (!text) continue
    const isOwn = row.values.get('switch')?.text === undefined
    const facts = isOwn ? row.facts : factsBeside(row, isModel)
    mention(text, { sheet: row.sheet, cell: row.cellOf('switch') }, isOwn, facts, null)
    const known = mentions.get(switchKey(text))
    if (!known) continue
    known.rows++
    const port = row.values.get('port')?.text
    if (port) known.ports.push(port)
  }
  return mentions
}

/** Room and model told in columns beside the switch's name; a word that is no model is some other equipment. */
function factsBeside(row: RawRow, isModel: (text: string) => boolean): SheetFacts {
  const room = row.values.get('room')?.text
  const model = row.values.get('model')?.text
  return { ...(room ? { room } : {}), ...(model && isModel(model) ? { model } : {}) }
}

/** Asked on every row of a long list, answered once a word. */
function knowModels(): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? suggestDeviceTypes(text, 1).length > 0
    known.set(text, answer)
    return answer
  }
}

/** A name met once among switches met often is a slip of the pen, unless it is listed. */
const isSlip = (mention: Mention, most: number): boolean => !mention.isFirm && most >= 5 && mention.rows <= 1

function typeOfModel(
  plan: Plan,
  model: string | undefined,
  place: FindingPlace,
  name: string,
  report: Report,
): DeviceType | null {
  if (!model) return null
  const known = deviceTypeOf(plan.deviceType, model) ?? findDeviceType(model)
  if (known) return known
  const nearest = suggestDeviceTypes(model, 3).map((type) => type.model)
  report(
    'warning',
    'type_assumed',
    place,
    `${name}: the model "${model}" is not in the type library, or could be several with different ports${nearest.length > 0 ? ` (${nearest.join(', ')}?)` : ''}; the site's default is taken until it is told`,
    { switch: name, model },
  )
  return null
}

/**
 * Every switch by its key. Names that are neither listed, nor a sheet's, nor in the plan are left out when a list is
 * there or when they look like a slip; the rows that use them are then found to name an unknown switch.
 */
export function gatherSwitches(
  plan: Plan,
  lists: Lists,
  titles: readonly SheetTitle[],
  rows: readonly RawRow[],
  defaultType: DeviceType,
  report: Report,
): SwitchBook {
  const book = new Map<string, PlannedSwitch>()
  const devices = new Map(
    plan.device.filter(({ role }) => role === 'switch').map((device) => [switchKey(device.name), device]),
  )
  const mentions = collectMentions(lists, titles, rows)
  const most = Math.max(0, ...[...mentions.values()].map((mention) => mention.rows))
  const hasList = lists.switches.length > 0 || titles.some(({ facts }) => facts.switch !== undefined)
  for (const [key, device] of devices) {
    const type = deviceTypeOf(plan.deviceType, device.typeSlug)
    if (type && !mentions.has(key))
      book.set(key, {
        key,
        name: device.name,
        type,
        isAssumed: device.typeAssumed,
        naming: null,
        device,
        facts: {},
        entry: null,
      })
  }
  for (const [key, mention] of mentions) {
    const device = devices.get(key) ?? null
    if (!device && !mention.isFirm && (hasList || isSlip(mention, most))) continue
    const name = device?.name ?? mention.name
    const told = typeOfModel(plan, mention.entry?.model ?? mention.facts.model, mention.place, name, report)
    const current = device && deviceTypeOf(plan.deviceType, device.typeSlug)
    const type = told ?? current ?? defaultType
    const isAssumed = told ? false : (device?.typeAssumed ?? true)
    if (isAssumed)
      report(
        'info',
        'type_assumed',
        mention.place,
        `${name}: no model is told, so it is taken as ${type.model} (${type.ports.length - type.uplinks} ports + ${type.uplinks} uplinks); its interface names are provisional until the model is known`,
        { switch: name, model: type.model },
      )
    book.set(key, {
      key,
      name,
      type,
      isAssumed,
      naming: isAssumed ? readPortNaming(mention.ports, type) : null,
      device,
      facts: mention.facts,
      entry: mention.entry,
    })
  }
  return book
}
