/**
 * The addressing scheme: a template such as `10.{switch}.{vlan}.0/24` that turns a switch number and a VLAN number into
 * a prefix. An octet may mix digits and braces (`1{switch}`): the digits are put side by side, as a planner writes them.
 */
import {
  type Expression,
  evaluate,
  type Parsed,
  parseExpression,
  type SchemeSyntaxError,
  usesVariable,
} from './expression.ts'
import { formatIpv4, type Ipv4Prefix, networkOf } from './ipv4.ts'

export type { Parsed, SchemeSyntaxError } from './expression.ts'

export const defaultScheme = '10.{switch}.{vlan}.0/24'

type OctetPart = string | Expression

interface Octet {
  readonly text: string
  readonly parts: readonly OctetPart[]
}

export interface Scheme {
  readonly text: string
  readonly octets: readonly Octet[]
  /** Prefix length, 1-32. */
  readonly length: number
  readonly usesSwitch: boolean
  readonly usesVlan: boolean
  /** Some octet is `{vlan}` alone: then a VLAN number must stay within 1-255 to be an address. */
  readonly vlanIsOctet: boolean
}

export interface SchemeValues {
  /** Null: the switch has no number. */
  readonly switch: number | null
  readonly vlan: number
}

/** Why a scheme gives no prefix for these values. `octet` is 1-4. */
export type AddressFault =
  | {
      readonly kind: 'overflow'
      readonly octet: number
      readonly text: string
      readonly value: number | null
    }
  | {
      readonly kind: 'host_bits'
      readonly address: string
      readonly length: number
      readonly network: string
    }
  | { readonly kind: 'no_switch_number' }

export type SchemePrefix =
  | { readonly ok: true; readonly prefix: Ipv4Prefix }
  | { readonly ok: false; readonly fault: AddressFault }

const fail = (position: number, message: string): { ok: false; error: SchemeSyntaxError } => ({
  ok: false,
  error: { position, message },
})

function parseOctet(text: string, offset: number): Parsed<Octet> {
  if (text.trim() === '') return fail(offset, 'an octet is empty: write a number or {…}')
  const parts: OctetPart[] = []
  let at = 0
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === '{') {
      const close = text.indexOf('}', at)
      if (close < 0) return fail(offset + at, 'this "{" is never closed')
      const expression = parseExpression(text.slice(at + 1, close), offset + at + 1)
      if (!expression.ok) return expression
      parts.push(expression.value)
      at = close + 1
    } else if (/[\d\s]/.test(char)) {
      if (char.trim()) parts.push(char)
      at++
    } else return fail(offset + at, `"${char}" does not belong in an octet: write digits or {…}`)
  }
  return { ok: true, value: { text: text.trim(), parts } }
}

/** Cuts at the dots outside braces. */
function splitOctets(text: string): { text: string; offset: number }[] {
  const pieces: { text: string; offset: number }[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text[at]
    if (char === '{') depth++
    if (char === '}') depth--
    if (at === text.length || (char === '.' && depth <= 0)) {
      pieces.push({ text: text.slice(start, at), offset: start })
      start = at + 1
    }
  }
  return pieces
}

function parseLength(text: string, slash: number): Parsed<number> {
  const length = /^\s*(\d{1,3})\s*$/.exec(text.slice(slash + 1))
  if (slash < 0 || !length)
    return fail(
      slash < 0 ? text.length : slash + 1,
      'the prefix length is missing: end with /24 or another length',
    )
  const value = Number(length[1])
  if (value < 1 || value > 32) return fail(slash + 1, `prefix length ${value} is not within 1-32`)
  return { ok: true, value }
}

const isVlanAlone = (octet: Octet): boolean => {
  const [only, ...rest] = octet.parts
  return rest.length === 0 && typeof only === 'object' && only.kind === 'variable' && only.name === 'vlan'
}

/** Reads a scheme; the error says where (0-based character) and what was expected. */
export function parseScheme(text: string): Parsed<Scheme> {
  const open = text.lastIndexOf('{')
  if (open > text.lastIndexOf('}')) return fail(open, 'this "{" is never closed')
  const slash = text.indexOf('/', text.lastIndexOf('}') + 1)
  const length = parseLength(text, slash)
  if (!length.ok) return length
  const pieces = splitOctets(text.slice(0, slash))
  if (pieces.length !== 4)
    return fail(slash, `an address has 4 octets, this scheme has ${pieces.length}: write a.b.c.d/length`)
  const octets: Octet[] = []
  for (const piece of pieces) {
    const octet = parseOctet(piece.text, piece.offset)
    if (!octet.ok) return octet
    octets.push(octet.value)
  }
  const uses = (name: 'switch' | 'vlan') =>
    octets.some((octet) => octet.parts.some((part) => typeof part === 'object' && usesVariable(part, name)))
  return {
    ok: true,
    value: {
      text,
      octets,
      length: length.value,
      usesSwitch: uses('switch'),
      usesVlan: uses('vlan'),
      vlanIsOctet: octets.some(isVlanAlone),
    },
  }
}

/** An octet's number, or null where it is none (division by zero, a negative number beside digits). */
function octetValue(octet: Octet, values: { switch: number; vlan: number }): number | null {
  const texts = octet.parts.map((part) => (typeof part === 'string' ? part : evaluate(part, values)))
  if (texts.includes(null)) return null
  const joined = texts.join('')
  return /^-?\d+$/.test(joined) ? Number(joined) : null
}

/** The prefix for one switch and VLAN, or the reason why there is none. */
export function applyScheme(scheme: Scheme, values: SchemeValues): SchemePrefix {
  if (scheme.usesSwitch && values.switch === null) return { ok: false, fault: { kind: 'no_switch_number' } }
  const numbers = { switch: values.switch ?? 0, vlan: values.vlan }
  let address = 0
  for (const [index, octet] of scheme.octets.entries()) {
    const value = octetValue(octet, numbers)
    if (value === null || value < 0 || value > 255)
      return { ok: false, fault: { kind: 'overflow', octet: index + 1, text: octet.text, value } }
    address = address * 256 + value
  }
  const network = networkOf(address, scheme.length)
  if (network !== address)
    return {
      ok: false,
      fault: {
        kind: 'host_bits',
        address: formatIpv4(address),
        length: scheme.length,
        network: formatIpv4(network),
      },
    }
  return { ok: true, prefix: { network, length: scheme.length } }
}

const parsedSchemes = new Map<string, Parsed<Scheme>>()

/** `parseScheme`, remembered: a site has one scheme and thousands of prefixes. */
export function schemeOf(text: string): Parsed<Scheme> {
  const known = parsedSchemes.get(text)
  if (known) return known
  if (parsedSchemes.size > 100) parsedSchemes.clear()
  const parsed = parseScheme(text)
  parsedSchemes.set(text, parsed)
  return parsed
}
