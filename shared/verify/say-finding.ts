/** Findings and silences as sentences, with the names people know: outlets, panel positions, switch ports. */
import {
  type FindingText,
  type FindingTextName,
  findingTexts,
  findingWords,
  silenceTexts,
} from '../i18n/finding-texts.ts'
import { choosePlurals } from '../i18n/plurals.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { interfaceName, panelPortName } from '../plan/names.ts'
import { cordPlanOf } from './cord-plan.ts'
import type { CannotTell, Explanation } from './finding.ts'

type Language = 'en' | 'fr'
type Values = Readonly<Record<string, string | number>>

/** What is wrong, and the one act that mends it. */
export function sayFinding(plan: Plan, finding: Explanation, language: Language): FindingText {
  const { message, act } = findingTexts[textNameOf(finding)][language]
  const values = valuesOf(plan, finding, language)
  return { message: fill(language, message, values), act: fill(language, act, values) }
}

export function saySilence(plan: Plan, { outletId, reason }: CannotTell, language: Language): string {
  const portId = cordPlanOf(plan).planned.get(outletId)
  const port = portId === undefined ? undefined : indexPlan(plan).interface.get(portId)
  return fill(language, silenceTexts[reason][language], {
    port: port ? interfaceName(plan, port.id) : '',
    switch: (port && indexPlan(plan).device.get(port.deviceId)?.name) ?? '',
  })
}

/** A sentence begins with a capital, whatever name it begins with. */
function fill(language: Language, text: string, values: Values): string {
  const filled = choosePlurals(language, text, values).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  )
  return text.startsWith('{a}') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
}

/** One kind may be said in several ways. */
function textNameOf({ kind, outletIds, facts }: Explanation): FindingTextName {
  switch (kind) {
    case 'swap':
      return outletIds.length > 2 ? 'ring' : 'swap'
    case 'shift_by_one':
      return 'shift'
    case 'on_unplanned_port':
      return facts.isPlanned === 0 ? 'unplanned' : 'move'
    case 'wrong_panel':
      return 'panel'
    case 'no_link':
      return facts.proof === 'silent' ? 'no_word' : 'no_link'
    case 'wrong_vlan':
      return facts.expected === '' ? 'unconfigured' : 'wrong_vlan'
    case 'speed':
      return facts.duplex === 'half' ? 'half' : 'slow'
    case 'wrong_neighbour':
      return facts.expected === '' ? 'stranger' : 'wrong_neighbour'
    case 'uplink':
      if (facts.end === 'far') return 'far_end'
      return facts.expected === '' ? 'some_uplink' : 'uplink'
    case 'wrong_table':
      return tableTexts[String(facts.proof)] ?? 'table_hosts'
    default:
      return kind
  }
}

const tableTexts: Readonly<Record<string, FindingTextName>> = {
  name: 'table_name',
  hosts: 'table_hosts',
  serial: 'table_serial',
  ports: 'table_ports',
}

function valuesOf(plan: Plan, finding: Explanation, language: Language): Values {
  const { planned } = cordPlanOf(plan)
  const { outletIds, interfaceId, deviceId, facts } = finding
  const [first, second] = outletIds
  const portName = (id: number | undefined | null) => (id == null ? '' : interfaceName(plan, id))
  const ownPort = (outlet: number | undefined) => portName(outlet === undefined ? null : planned.get(outlet))
  const word = (name: keyof typeof findingWords) => findingWords[name][language]
  const place = (outlet: number | undefined) =>
    outlet === undefined ? word('unused') : placeOf(plan, outlet, language)
  const isCord = CORD_KINDS.has(finding.kind)
  return {
    ...facts,
    a: place(first),
    b: place(second),
    aside: first === undefined ? word('unused') : asideOf(plan, first, language),
    list: listOf(outletIds.map(place), word('and')),
    first: place(first),
    last: place(outletIds.at(-1)),
    count: facts.count ?? outletIds.length,
    portA: ownPort(first),
    portB: ownPort(second),
    port: isCord ? ownPort(first) : portName(interfaceId),
    at: typeof facts.at === 'number' ? portName(facts.at) : portName(interfaceId),
    heard: place(typeof facts.heard === 'number' ? facts.heard : first),
    pairs: outletIds.map((id) => `${cordEnd(plan, id)} → ${ownPort(id)}`).join(', '),
    switch: indexPlan(plan).device.get(deviceId ?? 0)?.name ?? '',
    host: facts.host ? `${facts.host} (${facts.mac})` : String(facts.mac ?? ''),
    ports: finding.kind === 'loop' ? loopPorts(plan, facts.portIds, word('and')) : (facts.ports ?? ''),
    found: modeWord(facts.found, language),
    expected: modeWord(facts.expected, language),
    reason: facts.reason ? word('because').replace('{reason}', () => String(facts.reason)) : '',
    neighbour: facts.neighbour || word('anotherSwitch'),
    looksLike: facts.looksLike ?? facts.port ?? '',
  }
}

/** Their sentence speaks of the port where the cord belongs. */
const CORD_KINDS = new Set(['swap', 'shift_by_one', 'on_unplanned_port', 'wrong_panel'])

/** `outlet A12-1 (P1A 12)`. */
function placeOf(plan: Plan, outletId: number, language: Language): string {
  const name = indexPlan(plan).outlet.get(outletId)?.name ?? String(outletId)
  const panelPort = cordPlanOf(plan).panelPort.get(outletId)
  const called = findingWords.outlet[language].replace('{name}', () => name)
  return panelPort === undefined ? called : `${called} (${panelPortName(plan, panelPort)})`
}

/** The same where brackets are around it already: `outlet A12-1, P1A 12`. */
const asideOf = (plan: Plan, outletId: number, language: Language): string =>
  placeOf(plan, outletId, language).replace(/ \((.*)\)$/, (_, position: string) => `, ${position}`)

/** What is written where the cord begins: the panel position, else the outlet. */
function cordEnd(plan: Plan, outletId: number): string {
  const panelPort = cordPlanOf(plan).panelPort.get(outletId)
  if (panelPort !== undefined) return panelPortName(plan, panelPort)
  return indexPlan(plan).outlet.get(outletId)?.name ?? String(outletId)
}

const listOf = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`

const loopPorts = (plan: Plan, portIds: string | number | undefined, and: string): string =>
  listOf(
    String(portIds ?? '')
      .split(' ')
      .map((id) => interfaceName(plan, Number(id))),
    and,
  )

const modeWord = (value: string | number | undefined, language: Language): string | number =>
  value === 'access' || value === 'tagged' ? findingWords[value][language] : (value ?? '')
