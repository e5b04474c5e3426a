/**
 * Text made of runs (shared strings and inline strings), where a run may be struck: planners cross out half a cell.
 * Phonetic hints of East Asian text are no part of it.
 */
import { type Attributes, flag } from '../xml.ts'

export interface RichText {
  /** Without the struck runs, unless all is struck. */
  readonly text: string
  readonly struck: boolean | 'part'
}

export interface RichTextReader {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
  finish(): RichText
}

/** `_x000D_` is how OOXML writes a control character. */
const unescapeControls = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Collects the events inside one `si` or `is` element. */
export function readRichText(): RichTextReader {
  let kept = ''
  let struckText = ''
  let isStruck = false
  let isText = false
  let phonetic = 0
  return {
    open(name, attributes) {
      if (name === 'r') isStruck = false
      else if (name === 'strike' || name === 'dstrike') isStruck = flag(attributes.val, true)
      else if (name === 't') isText = true
      else if (name === 'rPh') phonetic++
    },
    close(name) {
      if (name === 'r') isStruck = false
      else if (name === 't') isText = false
      else if (name === 'rPh') phonetic--
    },
    text(text) {
      if (!isText || phonetic > 0) return
      if (isStruck) struckText += text
      else kept += text
    },
    finish() {
      const hasStruck = struckText.trim() !== ''
      if (!hasStruck) return { text: unescapeControls(kept + struckText), struck: false }
      if (kept.trim() === '') return { text: unescapeControls(struckText), struck: true }
      return { text: unescapeControls(kept), struck: 'part' }
    },
  }
}
