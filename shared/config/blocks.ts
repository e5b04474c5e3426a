/**
 * Text that a configuration holds as it is: banners between delimiters, certificates up to `quit`. A banner comes in
 * one form whatever delimiter it had, so that it can be compared, and typed where the device shows `^C`.
 */
import { ConfigSyntaxError } from './config-syntax-error.ts'
import type { Grammar } from './grammar/grammar.ts'

/** The text of the lines from `index` to `end`, of which `first` is the first one trimmed. */
export const blockText = (
  texts: readonly string[],
  index: number,
  end: number,
  first: string,
  grammar: Grammar,
): string => bannerText(texts, index, end, first, grammar) ?? blockOrLine(texts, index, end, first, grammar)

const tidy = (text: string, grammar: Grammar): string =>
  grammar.verbatim?.test(text) ? text : text.replace(/ +/g, ' ')

function blockOrLine(
  texts: readonly string[],
  index: number,
  end: number,
  first: string,
  grammar: Grammar,
): string {
  if (end === index) return tidy(first, grammar)
  return [first, ...texts.slice(index + 1, end + 1).map((line) => line.trimEnd())].join('\n')
}

/** Characters that can end a banner, tried in this order. */
const DELIMITERS = ['#', '~', '%', '@', '|']

/** A delimited text in the same form whatever delimiter it came with, so that it can be compared and typed. */
function bannerText(
  texts: readonly string[],
  index: number,
  end: number,
  first: string,
  grammar: Grammar,
): string | null {
  for (const { start, end: fixedEnd } of grammar.blocks) {
    const found = fixedEnd ? null : start.exec(first)
    if (!found) continue
    const delimiter = found[1] ?? ''
    const whole = [
      first.slice(found[0].length),
      ...texts.slice(index + 1, end + 1).map((line) => line.trimEnd()),
    ].join('\n')
    const body = whole.slice(0, whole.lastIndexOf(delimiter)).replace(/^\n|\n$/g, '')
    const mark =
      delimiter === '"' ? delimiter : (DELIMITERS.find((sign) => !body.includes(sign)) ?? delimiter)
    return `${found[0].slice(0, -delimiter.length)}${mark}\n${body}\n${mark}`
  }
  return null
}

/** Index of the last line of the block that starts at `index`; `index` itself where none does. */
export function blockEnd(texts: readonly string[], index: number, first: string, grammar: Grammar): number {
  for (const rule of grammar.blocks) {
    const start = rule.start.exec(first)
    if (!start) continue
    const delimiter = start[1] ?? ''
    const rest = first.slice(start[0].length)
    if (!rule.end && rest.includes(delimiter)) return index
    for (let at = index + 1; at < texts.length; at++) {
      const line = texts[at] ?? ''
      if (rule.end ? rule.end.test(line.trim()) : line.includes(delimiter)) return at
    }
    if (!rule.end)
      throw new ConfigSyntaxError(
        index + 1,
        `the text opened here with ${delimiter} never ends; close it with ${delimiter}`,
      )
  }
  return index
}
