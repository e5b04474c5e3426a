/**
 * What the core says in English (refusals, notices, findings, labels of edits), in the reader's language. The English
 * sentence is itself the key: it is what files, logs and the command line hold, also those written years ago, so
 * a journal reads in French without having been written in French. What has no French is shown as it was said.
 */
import type { Language } from './catalogue/index.ts'
import { nameIn } from './object-names.ts'
import { choosePlurals } from './plurals.ts'
import { fieldWords } from './sentences/field-words.ts'
import { sentences } from './sentences/index.ts'
import type { Sentence } from './sentences/sentence.ts'

interface Pattern {
  readonly matches: RegExp
  readonly fr: string
  readonly isPart: boolean
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]|{}/-]/g, '\\$&')

/** `{name}` takes as little as it can; the same name twice is the same text twice. */
function patternOf({ en, fr, isPart = false }: Sentence): Pattern {
  const seen = new Set<string>()
  const source = en
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      if (name === undefined) return escaped(part)
      if (seen.has(name)) return `\\k<${name}>`
      seen.add(name)
      return `(?<${name}>.+?)`
    })
    .join('')
  return { matches: new RegExp(`^${source}$`, 's'), fr, isPart }
}

let compiled: readonly Pattern[] | null = null
const patterns = (): readonly Pattern[] => {
  compiled ??= sentences.map(patternOf)
  return compiled
}

const DEEPEST = 4

/** `vlan, mode` as the columns call them. */
const fieldList = (text: string): string =>
  text
    .split(', ')
    .map((word) => fieldWords[word] ?? word)
    .join(', ')

function wholeSentence(message: string, depth: number): string | null {
  for (const { matches, fr, isPart } of patterns()) {
    const found = isPart && depth === 0 ? null : matches.exec(message)
    if (found)
      return choosePlurals('fr', fr, found.groups ?? {}).replace(/\{(\w+)\}/g, (_, name: string) =>
        within(found.groups?.[name] ?? '', name, depth + 1),
      )
  }
  return null
}

/** `port "57"` before a colon is the field and what was typed into it. */
function headOf(text: string): string {
  const [, word = '', value] = /^(\w+)(?: "(.*)")?$/s.exec(text) ?? []
  const french = fieldWords[word]
  if (french === undefined) return text
  return value === undefined ? french : `${french} « ${value} »`
}

/** `COM3: no answer`: what it is about stays, what is said of it is put into French. */
function afterColon(message: string, depth: number): string | null {
  for (let at = message.indexOf(': '); at > 0; at = message.indexOf(': ', at + 1)) {
    const said = frenchOf(message.slice(at + 2), depth + 1)
    if (said !== null) return `${headOf(message.slice(0, at))} : ${said}`
  }
  return null
}

function frenchOf(message: string, depth = 0): string | null {
  if (depth > DEEPEST) return null
  const whole = wholeSentence(message, depth) ?? afterColon(message, depth)
  if (whole !== null || !message.endsWith('.')) return whole
  const bare = wholeSentence(message.slice(0, -1), depth)
  return bare === null ? null : `${bare}.`
}

/** What a sentence takes in: a sentence itself, a list of fields, or a name that stays. */
const within = (text: string, placeholder: string, depth: number): string =>
  placeholder === 'fields' ? fieldList(text) : (frenchOf(text, depth) ?? nameIn('fr', text))

/** Whether `message` has a French sentence. */
export const hasFrench = (message: string): boolean => frenchOf(message) !== null

/** `message` in `language`; as it is where the table does not know it. */
export const sayIn = (language: Language, message: string): string =>
  language === 'en' ? message : (frenchOf(message) ?? message)
