/**
 * From what a terminal or a file gives to lines: line ends of all kinds, cursor codes, pager prompts and their rubbing
 * out, tabs. Lines that are no output at all (the prompt with the command, log messages) are told apart here.
 */

/** Longer lines are never cut up: no device prints them, and they keep patterns from being slow. */
export const LONGEST_LINE = 2048

/** ProCurve's `ESC E` and scrolling mean a new line; every other code only paints. Source: facts, section 5. */
const NEW_LINE_CODES = /\u001bE|\u001b\[1M|\u001b\[1L/g
const OTHER_CODES = /\u001b\[[0-9;?]{0,16}[A-Za-z]|\u001b[()][A-Z0-9]|\u001b[=>78]/g
/**
 * With what rubs the pager out: backspaces, a carriage return, or the nine blanks that are left of it where a program
 * dropped the backspaces. A line of its own goes with its end, or it would part titles from their table; more blanks
 * than one are the next line's own.
 */
const PAGERS =
  / ?(?:--More-- or \(q\)uit|-- MORE --, next page: Space, next line: Enter, quit: Control-C|<?-{2,3} ?More ?-{2,3}>?|More: <space>, {1,2}Quit: q or CTRL\+Z, One line: <return>|More: <space>, {1,2}Quit: q, One line: <return>)(?:[\b ]*[\b]| ?\r {1,80}\r| ?\r(?!\n)| {0,80}\r*\n| {9}(?! {9})| (?=\S)|)/g
const REST = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The lines of an output, without what only steered the terminal. Positions of columns are kept. */
export function cleanLines(text: string): string[] {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(NEW_LINE_CODES, '\n')
    .replace(OTHER_CODES, '')
    .replace(PAGERS, '')
    .replace(REST, '')
  return plain.split(/\r*\n|\r(?!\n)/).map((line) => expandTabs(line).trimEnd())
}

/** Tab stops every eight columns, as terminals have them. */
function expandTabs(line: string): string {
  if (!line.includes('\t') || line.length > LONGEST_LINE) return line
  let out = ''
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(8 - (out.length % 8)) : part
  return out
}

/** Up to four in a row: ProCurve's cursor codes, once removed, leave prompts doubled. Source: facts, section 5. */
const PROMPT = /^(?:tty=\w+ )?(?:(?:[(\w][\w.@()/:~ -]{0,80})?[#>] ?){1,4}/
const ECHO = /^(?:do )?(?:sh|sho|show|term|terminal|no page|exit|end|enable|en|write|wr)(?: .*)?$/i
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:\d{1,8}: )?(?:[\w.-]{1,64}: )?[*.]?(?:[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?)?(?:[\d:.]{4,20}(?: [A-Z]{2,5})?: |\dw\dd: |\d{1,3}[wdy]\d{1,2}[dhw]: |: )?%[A-Z][A-Z0-9_]{0,30}(?:-[A-Z0-9_]{1,30})?-[0-7]-[A-Z0-9_]{1,60}:/

/** `root@br1:~#`, `[root@br1 ~]$`: of a shell, whose host stands behind the user. */
const SHELL = /^\[?[\w.-]{1,64}@([\w.-]{1,64})[: ][^$#]{0,80}\]?[$#] ?/
const HOST = /^(?:tty=\w+ )?\(?([\w][\w.@/~-]*(?: [\w.-]+)*)\)?/

export interface PromptParts {
  /** What the device calls itself in its prompt. */
  readonly host: string | null
  /** Behind the prompt; '' where nothing was typed. */
  readonly typed: string
}

/** A line as a prompt and what was typed behind it, or null where it cannot be one. Data may look like one too. */
export function promptParts(line: string): PromptParts | null {
  if (line.length > 400 || !/[#>$]/.test(line)) return null
  const shell = SHELL.exec(line)
  if (shell) return { host: shell[1] ?? null, typed: line.slice(shell[0].length).trim() }
  const prompt = PROMPT.exec(line)?.[0]
  // Columns of a table are far apart, words of a name are not.
  if (!prompt || /\S {2,}\S/.test(prompt)) return null
  return { host: HOST.exec(prompt)?.[1] ?? null, typed: line.slice(prompt.length).trim() }
}

/** A prompt, alone or with a command typed behind it, or the command alone as the device echoes it. */
export function isPromptLine(line: string, command: string): boolean {
  if (line.length > 400 || !/^[sS]|^do |[#>]/.test(line)) return false
  const prompt = PROMPT.exec(line)?.[0]
  const typed = (prompt ? line.slice(prompt.length) : line).trim()
  if (prompt && (typed === '' || ECHO.test(typed))) return true
  return isSameCommand(typed, command)
}

/** What was typed behind a prompt, or null where the line is no prompt with a command that shows something. */
export function typedBehindPrompt(line: string): string | null {
  if (line.length > 400 || !/[#>]/.test(line)) return null
  const prompt = PROMPT.exec(line)?.[0]
  const typed = prompt ? line.slice(prompt.length).trim() : ''
  return /^(?:do )?sho?w? /i.test(typed) ? typed : null
}

/** `sh vlan` is what `show vlan brief` begins with: one echoes what was typed, the other is what it means. */
export function isSameCommand(typed: string, command: string): boolean {
  const [verb = '', noun = ''] = typed.toLowerCase().split(/[\s_]+/)
  const [, known = ''] = command
    .trim()
    .toLowerCase()
    .split(/[\s_]+/)
  return /^sho?w?$/.test(verb) && noun.length > 1 && (known.startsWith(noun) || noun.startsWith(known))
}

/** A log message that came while the table was printed. Source: facts, section 5. */
export const isSyslogLine = (line: string): boolean => line.includes('%') && SYSLOG.test(line)

/** What IOS puts in front of an output when `exec prompt timestamp` or a load report is on. */
export const isPreamble = (line: string): boolean =>
  /^(?:Load for five secs:|Time source is |No time source, |Building configuration\.\.\.$|Loading\.{2,})/.test(
    line,
  )
