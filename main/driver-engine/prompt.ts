/**
 * Prompts: learned, not guessed. A `#` also stands in banners and descriptions, so once the host name is known a line
 * counts as a prompt only with that name in front (or the beginning of it: IOS cuts long names in the longer prompts).
 */
import type { Mode, PromptGrammar } from '../drivers/driver.ts'

export interface Prompt {
  readonly host: string
  readonly mode: Mode
  /** What stands behind the prompt: nothing, or what was typed. */
  readonly rest: string
}

/** Names the prompt may carry: the known one, and after a `hostname` line the new one too. */
export type Hosts = readonly string[]

const SHORTEST_CUT_NAME = 8

const isKnown = (name: string, hosts: Hosts): boolean =>
  hosts.some((host) => host === name || (name.length >= SHORTEST_CUT_NAME && host.startsWith(name)))

/** Without what is no character: on a serial line it is noise. */
export const withoutNoise = (text: string): string => text.replace(/[^\x20-\x7e]+/g, '')

/**
 * Reads the prompt at the start of `text`; null where there is none. Without `hosts` any name is taken. Noise in the
 * middle of it is passed over.
 */
export function readPrompt(grammar: PromptGrammar, hosts: Hosts | null, text: string): Prompt | null {
  const found = readCleanPrompt(grammar, hosts, text)
  if (found || /^[\x20-\x7e]*$/.test(text)) return found
  return readCleanPrompt(grammar, hosts, withoutNoise(text))
}

function readCleanPrompt(grammar: PromptGrammar, hosts: Hosts | null, text: string): Prompt | null {
  const found = grammar.pattern.exec(text)
  const { host, mode, level } = found?.groups ?? {}
  if (!found || host === undefined || (hosts && !isKnown(host, hosts))) return null
  const shown = found[0].trimEnd()
  // Noise on the line: nobody types a line that begins with what is no character.
  let rest = text.slice(found[0].length).replace(/^[^\x20-\x7e]+/, '')
  // Some firmware prints its prompt twice on one line.
  while (rest.startsWith(shown)) rest = rest.slice(shown.length).replace(/^ /, '')
  return { host, mode: mode ?? (level === '#' ? 'privileged' : 'user'), rest }
}

/** The names to go by after a prompt of `name`: a known longer one is kept, of which the prompt shows the beginning. */
export function namesAfter(hosts: Hosts, name: string): Hosts {
  const kept = hosts.filter((host) => isKnown(name, [host]))
  return kept.length > 0 ? kept : [name]
}

/** A prompt with nothing behind it. */
export function readBarePrompt(grammar: PromptGrammar, hosts: Hosts | null, text: string): Prompt | null {
  const prompt = readPrompt(grammar, hosts, text.trimEnd())
  return prompt && prompt.rest === '' ? prompt : null
}
