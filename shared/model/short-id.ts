/**
 * The short code of an object, printed beside its number and inside its QR code: `C2B7`. Derived from the row's id, so
 * that it stays through undo, a clone and a merge, and is never stored. 29 signs without 0/O, 1/I/L and U/V, and a check
 * sign: since 29 is a prime, one wrong sign or two swapped ones never make another valid code.
 */

const SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const BASE = SIGNS.length

/** The first sign tells the kind of object. */
const KINDS = { cable: 'C', outlet: 'P', panel: 'B', device: 'S', stand: 'T' } as const

export type CodedKind = keyof typeof KINDS

const SHORTEST_BODY = 2

const rankOf = (sign: string): number => SIGNS.indexOf(sign)

/** Weighted from the right, the check sign itself weighing one. */
const weigh = (signs: string): number =>
  [...signs].reverse().reduce((sum, sign, at) => sum + rankOf(sign) * (at + 2), 0) % BASE

const checkSign = (signs: string): string => SIGNS[(BASE - weigh(signs)) % BASE] ?? ''

function toSigns(id: number): string {
  let signs = ''
  for (let left = id; left > 0; left = Math.floor(left / BASE)) signs = SIGNS[left % BASE] + signs
  return signs.padStart(SHORTEST_BODY, SIGNS[0])
}

/** At most 8 signs for ids below 594 million. */
export function shortIdOf(kind: CodedKind, id: number): string {
  const signs = KINDS[kind] + toSigns(id)
  return signs + checkSign(signs)
}

/** What a code names, in any case and with blanks or hyphens in it; null where it is none, or mistyped. */
export function readShortId(text: string): { readonly kind: CodedKind; readonly id: number } | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  const signs = code.slice(0, -1)
  const kind = (Object.keys(KINDS) as CodedKind[]).find((one) => KINDS[one] === code[0])
  const isWhole = code.length >= SHORTEST_BODY + 2 && code.length <= 8
  if (!kind || !isWhole || [...code].some((sign) => rankOf(sign) < 0) || checkSign(signs) !== code.at(-1))
    return null
  const id = [...signs.slice(1)].reduce((sum, sign) => sum * BASE + rankOf(sign), 0)
  return id > 0 && shortIdOf(kind, id) === code ? { kind, id } : null
}
