/**
 * What a console shows, with the device's messages lifted out: clean lines, and the line being written. A message
 * breaks the line it falls into; the pieces are joined again.
 *
 *   SW(config-if)#switchport mo            -> one echoed line `SW(config-if)#switchport mode access`
 *   *Mar  1 00:10:23: %LINK-3-UPDOWN: ...  -> one message
 *   de access
 *
 * Whether the line before a message was cut or complete cannot be told from it. So a finished line waits until what
 * follows is known, and a line that stood before a message is delivered with `interrupted`.
 */
import { findSyslog, mayBecomeSyslog } from './syslog-line.ts'
import { emptyTerminal, feedTerminal, type TerminalLine } from './terminal-line.ts'

export type ScreenEvent =
  | { readonly kind: 'line'; readonly text: string; readonly interrupted: boolean }
  | { readonly kind: 'message'; readonly text: string }

export interface Screen {
  readonly terminal: TerminalLine
  /** A finished line that may turn out to have been cut by a message. */
  readonly held: string | null
  /** What stood before a message and waits for its continuation. */
  readonly fragment: string | null
}

export interface ScreenOutput {
  readonly screen: Screen
  readonly events: readonly ScreenEvent[]
  readonly reply: string
}

export const emptyScreen: Screen = { terminal: emptyTerminal, held: null, fragment: null }

/** Tells whether a text begins with a prompt of this device: such a text is never the continuation of another. */
export type StartsWithPrompt = (text: string) => boolean

const isFresh = (text: string, startsWithPrompt: StartsWithPrompt): boolean =>
  startsWithPrompt(text) || text.startsWith('%')

/** What stood before a message and what came after it. A scrolled line is redrawn from its `$` on. */
const join = (fragment: string, rest: string): string =>
  rest.startsWith('$') ? fragment.slice(0, fragment.search(/[#>]/) + 1) + rest : fragment + rest

/** False in the middle of a redraw: something stands behind the cursor. */
export const isSettled = ({ terminal }: Screen): boolean => terminal.text.slice(terminal.column).trim() === ''

/** The clean line being written. */
export function currentLine(screen: Screen, startsWithPrompt: StartsWithPrompt): string {
  const { text, column } = screen.terminal
  const raw = isSettled(screen) ? text.slice(0, Math.max(column, text.trimEnd().length)) : text
  const at = findSyslog(raw)
  const visible = at >= 0 ? raw.slice(0, at) : raw
  if (screen.fragment === null) return at === 0 && screen.held !== null ? screen.held : visible
  return isFresh(visible, startsWithPrompt) ? visible : join(screen.fragment, visible)
}

/** Everything not yet delivered as a line, oldest first: for looking at a device that has gone quiet. */
export function pendingText(screen: Screen, startsWithPrompt: StartsWithPrompt): string[] {
  const current = currentLine(screen, startsWithPrompt)
  return screen.held !== null && screen.held !== current ? [screen.held, current] : [current]
}

/** Feeds bytes as they arrived. Pure. */
export function feedScreen(
  screen: Screen,
  bytes: Uint8Array,
  startsWithPrompt: StartsWithPrompt,
): ScreenOutput {
  const { state: terminal, lines, reply } = feedTerminal(screen.terminal, bytes)
  const events: ScreenEvent[] = []
  let { held, fragment } = screen

  const release = (text: string | null, interrupted: boolean) => {
    if (text !== null) events.push({ kind: 'line', text: text.trimEnd(), interrupted })
  }
  const takeMessage = (raw: string, at: number) => {
    if (at > 0) {
      const before = raw.slice(0, at)
      if (fragment !== null && isFresh(before, startsWithPrompt)) release(fragment, true)
      else if (fragment !== null) {
        fragment = join(fragment, before)
        events.push({ kind: 'message', text: raw.slice(at) })
        return
      }
      release(held, false)
      held = null
      fragment = before
    } else {
      fragment = fragment ?? held ?? ''
      held = null
    }
    events.push({ kind: 'message', text: raw.slice(at) })
  }
  const takeLine = (raw: string) => {
    const at = findSyslog(raw)
    if (at >= 0) return takeMessage(raw, at)
    if (fragment !== null) {
      const isNew = isFresh(raw, startsWithPrompt)
      if (isNew) release(fragment, true)
      held = isNew ? raw : join(fragment, raw)
      fragment = null
      return
    }
    release(held, false)
    held = raw
  }

  for (const line of lines) takeLine(line)
  if (held !== null && terminal.text !== '' && !mayBecomeSyslog(terminal.text)) {
    release(held, false)
    held = null
  }
  if (fragment !== null && startsWithPrompt(terminal.text)) {
    release(fragment, true)
    fragment = null
  }
  return { screen: { terminal, held, fragment }, events, reply }
}
