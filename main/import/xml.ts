/** Events of an XML part with namespace prefixes cut off: some programs write `x:row` where others write `row`. */
import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localAttributes(attributes: Attributes): Attributes {
  const result: Record<string, string> = {}
  for (const name in attributes) result[local(name)] = attributes[name] ?? ''
  return result
}

/** Walks `xml`; throws on malformed XML. `r:id` arrives as `id`. */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const { open, close, text } = handlers
  if (open) parser.on('opentag', (tag) => open(local(tag.name), localAttributes(tag.attributes)))
  if (close) parser.on('closetag', (tag) => close(local(tag.name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(xml).close()
}

/** Boolean attribute of OOXML: absent is `fallback`, `0` and `false` are false, else true. */
export const flag = (value: string | undefined, fallback = false): boolean =>
  value === undefined ? fallback : value !== '0' && value !== 'false' && value !== 'off'
