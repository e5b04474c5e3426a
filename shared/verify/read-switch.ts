/**
 * A reading from a text: a pasted session, a loaded file, the bare output of one command. Never throws on any text; what
 * nobody understands is told. Where prompts of several devices stand in it, only what the asked one said is read, because
 * a table taken for another switch's would accuse people who did nothing wrong.
 */
import { shortName } from '../device-types/interface-name.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { cleanLines } from '../show-output/clean-text.ts'
import type { SwitchReading } from './reading.ts'
import { readingOfRows } from './reading-of-rows.ts'
import { recognise } from './recognise.ts'
import { hostsIn, type SessionPart, sessionParts } from './session-parts.ts'
import { wholeLines } from './whole-lines.ts'

/** The switch that a text is of, as far as the plan knows it. */
export interface TextOf {
  readonly deviceId: number
  readonly name: string
  /** Null: not known; every platform is tried anyway. */
  readonly platform: string | null
  /** Words that a line may end with: names of its ports, numbers of its VLANs. */
  readonly words: readonly string[]
}

export interface SwitchText {
  readonly reading: SwitchReading
  /** Kinds of rows found, as `mac table`. */
  readonly understood: readonly string[]
  /** Lines that no table knows. */
  readonly unparsed: readonly string[]
}

/** Why a text is no reading; `message` is English and says what was expected. */
export interface UnreadableSwitchText {
  readonly code: 'switch_text_empty' | 'switch_text_unknown' | 'switch_text_of_others'
  readonly message: string
  readonly values: Readonly<Record<string, string>>
}

export type ReadSwitch =
  | { readonly read: SwitchText; readonly fault: null }
  | { readonly read: null; readonly fault: UnreadableSwitchText }

const EXPECTED =
  'show mac address-table, show interfaces status, show vlan, show cdp neighbors or bridge fdb show'

const fault = (
  code: UnreadableSwitchText['code'],
  message: string,
  values: UnreadableSwitchText['values'] = {},
): ReadSwitch => ({ read: null, fault: { code, message, values } })

/** What the plan knows of a switch that helps reading it. Throws where the plan has no such device. */
export function textOf(plan: Plan, deviceId: number): TextOf {
  const index = indexPlan(plan)
  const device = index.device.get(deviceId)
  if (!device) throw new Error(`no device ${deviceId}`)
  const names = (index.interfacesOf.get(deviceId) ?? []).flatMap(({ name }) => [name, shortName(name)])
  return {
    deviceId,
    name: device.name,
    platform: deviceTypeOf(plan.deviceType, device.typeSlug)?.platform ?? null,
    words: [...names, ...plan.vlan.map(({ vid }) => String(vid))],
  }
}

/**
 * `text`: one, or several that were saved apart, as files of one command each. `at`: UTC, when the switch printed it, as
 * far as anybody knows.
 */
export function readSwitch(text: string | readonly string[], of: TextOf, at: string): ReadSwitch {
  const parts = [text].flat().flatMap((one) => sessionParts(wholeLines(cleanLines(one), of.words)))
  if (parts.every((part) => part.lines.every((line) => line.trim() === '')))
    return fault('switch_text_empty', `There is nothing in the text. Expected is what ${EXPECTED} prints.`)
  const hosts = hostsIn(parts)
  const own = hosts.length > 1 ? partsOf(of.name, parts) : parts
  if (own.length === 0)
    return fault(
      'switch_text_of_others',
      `The text was printed by ${hosts.join(', ')}, and nothing in it by ${of.name}. Choose the switch that printed it, or load its own text.`,
      { hosts: hosts.join(', '), device: of.name },
    )
  return readParts(own, of, at)
}

/** Of several devices' answers those of the one that is called so. */
const partsOf = (name: string, parts: readonly SessionPart[]): readonly SessionPart[] =>
  parts.filter(({ host }) => host !== null && nameKey(host.split('.')[0] ?? '') === nameKey(name))

function readParts(parts: readonly SessionPart[], of: TextOf, at: string): ReadSwitch {
  const found = parts.map((part) => recognise(part, of.platform))
  const answers = found.flatMap((one) => one.answers)
  const lines = parts.flatMap((part) => part.lines)
  const reading = readingOfRows({ deviceId: of.deviceId, at }, answers, hostsIn(parts)[0] ?? null, lines)
  const unparsed = found.flatMap((one) => one.unparsed)
  if (answers.length === 0 && reading.flaps === null)
    return fault(
      'switch_text_unknown',
      `No table of a switch was found in the text, which begins with "${firstOf(lines)}". Expected is what ${EXPECTED} prints, as the switch shows it.`,
      { begin: firstOf(lines) },
    )
  const understood = [...new Set(answers.map(({ table }) => table))]
  return { read: { reading, understood, unparsed }, fault: null }
}

const firstOf = (lines: readonly string[]): string =>
  (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, 60)
