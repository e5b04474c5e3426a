/**
 * A real terminal on a console session. Output comes from the core's ring with sequence numbers: a jump means that
 * characters were dropped for being too many, and is shown as such. Drawing is acknowledged, so that a fast device
 * never floods a slow screen.
 */
import '@xterm/xterm/css/xterm.css'
import { FitAddon } from '@xterm/addon-fit'
import { SearchAddon } from '@xterm/addon-search'
import { Terminal } from '@xterm/xterm'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n.ts'
import { client } from '../rpc.ts'
import { useAct } from '../ui/act.ts'
import { copyText } from '../ui/copy-text.ts'
import { terminalTheme } from './terminal-theme.ts'

export interface TerminalViewProps {
  readonly sessionId: string
  readonly label: string
  /** Keys are not for the device now: it is closed, or a push types. */
  readonly isLocked?: boolean
  /** Given the search of this terminal once it stands. */
  readonly onReady?: (search: SearchAddon) => void
}

/** Keys that are not the device's: copying a selection, and the way out, since Tab belongs to the switch. */
function keepOwnKeys(terminal: Terminal, host: HTMLElement, copy: (text: string) => void): void {
  terminal.attachCustomKeyEventHandler((event) => {
    const isCopy = event.ctrlKey && event.code === 'KeyC' && (event.shiftKey || terminal.hasSelection())
    if (isCopy && terminal.hasSelection()) {
      event.preventDefault()
      if (event.type === 'keydown') copy(terminal.getSelection())
      return false
    }
    if (event.key !== 'Escape' || !event.shiftKey) return true
    if (event.type === 'keydown') {
      terminal.blur()
      host.closest('[role=tabpanel]')?.querySelector<HTMLElement>('[data-terminal-search]')?.focus()
    }
    return false
  })
}

async function drawOutput(
  terminal: Terminal,
  sessionId: string,
  signal: AbortSignal,
  gap: (count: number) => string,
) {
  let next = 0
  for await (const { from, text } of await client.console.output({ sessionId, from: next }, { signal })) {
    if (from > next && next > 0) terminal.write(`\r\n\x1b[7m${gap(from - next)}\x1b[0m\r\n`)
    next = from + text.length
    const upTo = next
    // A session that closed meanwhile needs no acknowledgement.
    terminal.write(text, () => void client.console.acknowledge({ sessionId, upTo }).catch(() => undefined))
  }
}

export function TerminalView({ sessionId, label, isLocked = false, onReady }: TerminalViewProps) {
  const t = useText()
  const act = useAct()
  const host = useRef<HTMLElement>(null)
  const drawn = useRef<Terminal | null>(null)
  // Read through refs, so that a changed language or callback does not tear the terminal down.
  const latest = useRef({ t, act, onReady })
  latest.current = { t, act, onReady }

  useEffect(() => {
    const element = host.current
    if (!element) return
    const terminal = new Terminal({
      fontFamily: '"JetBrains Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: 13,
      scrollback: 20_000,
      screenReaderMode: true,
      theme: terminalTheme,
    })
    const fit = new FitAddon()
    const search = new SearchAddon()
    terminal.loadAddon(fit)
    terminal.loadAddon(search)
    terminal.open(element)
    drawn.current = terminal
    keepOwnKeys(terminal, element, (text) => void latest.current.act(() => copyText(text)))
    fit.fit()
    const controller = new AbortController()
    const observer = new ResizeObserver(() => fit.fit())
    observer.observe(element)
    terminal.onData((text) => void latest.current.act(() => client.console.write({ sessionId, text })))
    drawOutput(terminal, sessionId, controller.signal, (count) =>
      latest.current.t('console.gap', { count }),
    ).catch((error: unknown) => {
      if (!controller.signal.aborted) void latest.current.act(() => Promise.reject(error))
    })
    latest.current.onReady?.(search)
    return () => {
      controller.abort()
      observer.disconnect()
      drawn.current = null
      terminal.dispose()
    }
  }, [sessionId])

  useEffect(() => {
    if (drawn.current) drawn.current.options.disableStdin = isLocked
  }, [isLocked])

  return (
    <section ref={host} aria-label={label} style={{ height: '100%', minHeight: 0 }} data-testid="terminal" />
  )
}
