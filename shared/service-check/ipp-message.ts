/** IPP (RFC 8010): asking a printer how it is, and reading what it answers. */

const OPERATION = 0x01
const END = 0x03
const GET_PRINTER_ATTRIBUTES = 0x000b
const TAGS = { charset: 0x47, language: 0x48, uri: 0x45, keyword: 0x44, integer: 0x21, enum: 0x23 } as const

const WANTED = [
  'printer-make-and-model',
  'printer-state',
  'printer-state-reasons',
  'marker-names',
  'marker-levels',
]

export function askPrinter(uri: string): Uint8Array {
  const bytes: number[] = [2, 0, 0, GET_PRINTER_ATTRIBUTES, 0, 0, 0, 1, OPERATION]
  const text = (value: string) => {
    const encoded = new TextEncoder().encode(value)
    bytes.push(encoded.length >> 8, encoded.length & 255, ...encoded)
  }
  const attribute = (tag: number, name: string, value: string) => {
    bytes.push(tag)
    text(name)
    text(value)
  }
  attribute(TAGS.charset, 'attributes-charset', 'utf-8')
  attribute(TAGS.language, 'attributes-natural-language', 'en')
  attribute(TAGS.uri, 'printer-uri', uri)
  // Further values of one attribute have no name.
  for (const [at, name] of WANTED.entries())
    attribute(TAGS.keyword, at === 0 ? 'requested-attributes' : '', name)
  return Uint8Array.from([...bytes, END])
}

export interface PrinterAnswer {
  readonly model: string
  /** RFC 8011, 5.4.11. */
  readonly state: 'idle' | 'processing' | 'stopped' | 'unknown'
  /** Without `none`. */
  readonly reasons: readonly string[]
  /** Percent; negative where the printer does not know. */
  readonly markers: readonly { readonly name: string; readonly level: number }[]
}

const STATES: Readonly<Record<number, PrinterAnswer['state']>> = { 3: 'idle', 4: 'processing', 5: 'stopped' }

/** Null: this is no answer of a printer. */
export function readPrinter(bytes: Uint8Array): PrinterAnswer | null {
  const values = readAttributes(bytes)
  if (values === null || !values.has('printer-state')) return null
  const texts = (name: string) => (values.get(name) ?? []).map(String)
  const names = texts('marker-names')
  return {
    model: texts('printer-make-and-model')[0] ?? '?',
    state: STATES[Number(values.get('printer-state')?.[0])] ?? 'unknown',
    reasons: texts('printer-state-reasons').filter((reason) => reason !== 'none'),
    markers: (values.get('marker-levels') ?? []).map((level, at) => ({
      name: names[at] ?? '?',
      level: Number(level),
    })),
  }
}

function readAttributes(bytes: Uint8Array): Map<string, (string | number)[]> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, (string | number)[]>()
  let name = ''
  // Version, status, request.
  let at = 8
  while (at < bytes.length) {
    const tag = view.getUint8(at)
    at += 1
    if (tag === END) return found
    // Below that, tags begin a group.
    if (tag < 0x10) continue
    const told = readText(view, at)
    if (told === null) return null
    if (told.text !== '') name = told.text
    const length = told.next + 2 <= bytes.length ? view.getUint16(told.next) : -1
    if (length < 0 || told.next + 2 + length > bytes.length) return null
    const isNumber = (tag === TAGS.integer || tag === TAGS.enum) && length === 4
    const value = isNumber ? view.getInt32(told.next + 2) : (readText(view, told.next)?.text ?? '')
    found.set(name, [...(found.get(name) ?? []), value])
    at = told.next + 2 + length
  }
  return null
}

/** A text behind its length of two bytes. */
function readText(view: DataView, at: number): { text: string; next: number } | null {
  if (at + 2 > view.byteLength) return null
  const length = view.getUint16(at)
  if (at + 2 + length > view.byteLength) return null
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 2, length)
  return { text: new TextDecoder().decode(bytes), next: at + 2 + length }
}
