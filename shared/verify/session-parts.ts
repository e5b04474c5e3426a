/**
 * Cuts a text into the answers in it: what stands between two prompts answers to the first. A surprising fact: a line with
 * a `#` or `>` in it is a prompt only where a command was typed behind it, or where such a prompt stands elsewhere too;
 * descriptions of ports hold those letters as well.
 */
import { type PromptParts, promptParts } from '../show-output/clean-text.ts'

/** What one command printed, or what stands in a text without any prompt. */
export interface SessionPart {
  /** As typed; null: not shown. */
  readonly command: string | null
  /** Who answered, as its prompt says. */
  readonly host: string | null
  readonly lines: readonly string[]
  /** A prompt follows, so the answer is whole. */
  readonly isClosed: boolean
}

/** Beginnings of commands that show something, or that stand between them in a session. */
const COMMAND =
  /^(?:do )?(?:sho?w? \S|bridge \S|ip (?:-\S+ )*(?:n|a|l|r)\w*|arp\b|cat \S|lldpc(?:li|tl)\b|hostnamectl|uname|sudo \S|(?:term|terminal) \S|no page|(?:en|enable|exit|end|logout|quit|conf\w*(?: t\w*)?)$)/i
/** The same without a prompt: a line that is nothing but a command. */
const BARE =
  /^(?:do )?(?:sh|sho|show) [a-z][\w. /-]{1,60}$|^(?:bridge (?:fdb|vlan)|ip neigh\w*)(?: [a-z]+)*$/i
/** How a report of everything heads its parts. */
const HEADED = /^-{5,} *(show [\w. /-]{2,60}?) *-{5,}$/i

type Heading = Pick<SessionPart, 'command' | 'host'>

/** The answers of cleaned lines, in order; those without any line are left out unless a prompt closes them. */
export function sessionParts(lines: readonly string[]): readonly SessionPart[] {
  const hosts = hostsOf(lines)
  const parts: { -readonly [K in keyof SessionPart]: SessionPart[K] }[] = []
  let open: string[] = []
  const begin = ({ command, host }: Heading): void => {
    const before = parts.at(-1)
    if (before) before.isClosed = true
    open = []
    parts.push({ command, host, lines: open, isClosed: false })
  }
  begin({ command: null, host: null })
  for (const line of lines) {
    const heading = headingOf(line, hosts, parts.at(-1)?.host ?? null)
    if (heading) begin(heading)
    else open.push(line)
  }
  return parts.filter((part) => part.lines.some(isSaid) || (part.command !== null && part.isClosed))
}

const isSaid = (line: string): boolean => line.trim() !== ''

function headingOf(line: string, hosts: ReadonlySet<string>, host: string | null): Heading | null {
  const prompt = promptParts(line)
  if (prompt && isPrompt(prompt, hosts))
    return { command: prompt.typed === '' ? null : prompt.typed, host: prompt.host ?? host }
  const bare = HEADED.exec(line)?.[1] ?? BARE.exec(line)?.[0]
  return bare ? { command: bare, host } : null
}

const isPrompt = ({ host, typed }: PromptParts, hosts: ReadonlySet<string>): boolean =>
  COMMAND.test(typed) || (host !== null && hosts.has(host))

/** Names in front of a command that was typed: what else stands behind such a name was typed too. */
function hostsOf(lines: readonly string[]): ReadonlySet<string> {
  const prompts = lines.flatMap((line) => promptParts(line) ?? [])
  return new Set(prompts.flatMap(({ host, typed }) => (host !== null && COMMAND.test(typed) ? [host] : [])))
}

/** Whoever answered, in order, each once. */
export const hostsIn = (parts: readonly SessionPart[]): readonly string[] => [
  ...new Set(parts.flatMap(({ host }) => host ?? [])),
]
