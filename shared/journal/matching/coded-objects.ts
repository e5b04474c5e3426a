/** What a text names without any name: MAC addresses, addresses, short codes off a label, numbers of cables. */
import { parseInterfaceAddress, parseIpv4 } from '../../addressing/ipv4.ts'
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { type CodedKind, readShortId } from '../../model/short-id.ts'
import { normalizeMac } from '../../plan/mac.ts'
import type { LinkedObject } from '../log-record.ts'
import { portsOfAddress } from './address-ports.ts'
import { ADDRESS } from './address-spans.ts'

export interface CodedObjects {
  readonly start: number
  readonly end: number
  readonly objects: readonly LinkedObject[]
}

const MAC =
  /(?<![0-9a-f.:-])(?:(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}|[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{12})(?![0-9a-f:-])/gi
const CODE = /(?<![\p{L}\d-])[CPBST][2-9A-Z]{3,7}(?![\p{L}\d-])/giu
/** A length is no number of a cable: `cordon 2 m`. */
const CABLE =
  /(?<![\p{L}\d])(?:c[aâ]bles?|cordons?|cords?|jarreti[eè]res?)\s*(?:n[°o.]?\s*|#\s*)?(\d{1,6})(?![\p{L}\d.,/-]|\s*(?:m|cm|m[eè]tres?)(?!\p{L}))/giu

type Read = (plan: Plan, text: string, group: string) => LinkedObject[]

const readers: readonly (readonly [RegExp, Read])[] = [
  [MAC, (plan, text) => ownersOfMac(plan, normalizeMac(text))],
  [ADDRESS, (plan, text) => ownersOfAddress(plan, text)],
  [CABLE, (plan, _, number) => cableNumbered(plan, Number(number))],
  [CODE, (plan, text) => coded(plan, text)],
]

/** In no order; only what the plan has. */
export const codedObjects = (plan: Plan, text: string): CodedObjects[] =>
  readers.flatMap(([shape, read]) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const objects = read(plan, match[0], match[1] ?? '')
      return objects.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, objects }]
    }),
  )

function ownersOfMac(plan: Plan, mac: string | null): LinkedObject[] {
  if (mac === null) return []
  const hosts = plan.host.filter((host) => host.mac === mac)
  const devices = plan.device.filter((device) => device.mac === mac)
  return [
    ...hosts.map(({ id, name }) => ({ kind: 'host' as const, id, name: name ?? mac })),
    ...devices.map(({ id, name }) => ({ kind: 'device' as const, id, name })),
  ]
}

function ownersOfAddress(plan: Plan, text: string): LinkedObject[] {
  const address = parseIpv4(text)
  if (address === null) return []
  const managed = plan.device.filter(
    ({ managementAddress }) =>
      managementAddress !== null && parseInterfaceAddress(managementAddress)?.address === address,
  )
  return managed.length > 0
    ? managed.map(({ id, name }) => ({ kind: 'device', id, name }))
    : portsOfAddress(plan, address)
}

function cableNumbered(plan: Plan, number: number): LinkedObject[] {
  const cable = plan.cable.find(({ id }) => id === number)
  return cable ? [{ kind: 'cable', id: cable.id, name: cable.label ?? String(cable.id) }] : []
}

/** In capitals, or with a digit in it: else it may be any word. */
function coded(plan: Plan, text: string): LinkedObject[] {
  const read = /\d/.test(text) || text === text.toUpperCase() ? readShortId(text) : null
  if (!read) return []
  if (read.kind === 'cable') return cableNumbered(plan, read.id)
  const row = rowOf(plan, read.kind, read.id)
  return row ? [{ kind: read.kind, id: row.id, name: row.name }] : []
}

const rowOf = (plan: Plan, kind: Exclude<CodedKind, 'cable'>, id: number) => indexPlan(plan)[kind].get(id)
