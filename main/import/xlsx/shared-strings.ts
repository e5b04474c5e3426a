/** `xl/sharedStrings.xml`: the texts that cells point at by number. */
import { walkXml } from '../xml.ts'
import { type RichText, type RichTextReader, readRichText } from './rich-text.ts'

export function readSharedStrings(xml: string | null): RichText[] {
  const strings: RichText[] = []
  if (!xml) return strings
  let reader: RichTextReader | null = null
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'si') reader = readRichText()
      else reader?.open(name, attributes)
    },
    close(name) {
      if (name !== 'si') return reader?.close(name)
      if (reader) strings.push(reader.finish())
      reader = null
    },
    text: (text) => reader?.text(text),
  })
  return strings
}
