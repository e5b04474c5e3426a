/**
 * The session on the console: login, modes, prompts, questions, pager. It keeps its mode when the cable is pulled:
 * whoever plugs in next finds `(config-if)#` of someone else.
 */

import { emptyLine, type Line, strike, visibleText } from '../device/line-editor.ts'
import type { Tty } from '../device/tty.ts'
import { readAnswer } from './answer-reader.ts'
import { readText } from './banner-reader.ts'
import { abandonMode, availableCommands, configure } from './configure.ts'
import { type Device, hostnameOf } from './device.ts'
import { availableExec, runExec } from './exec.ts'
import type { Answer, Effort, Mode, Question } from './exec-answer.ts'
import { listNext } from './grammar.ts'
import { linkChanges, portsUp } from './link-changes.ts'
import { loginQuestion } from './login.ts'
import { printPages } from './pager.ts'
import { isConfigMode, promptOf } from './prompt.ts'
import { editDatabase } from './vlan-database.ts'

export interface Session {
  /** Waits for Return: `Press RETURN to get started`. */
  start(): void
  /** Straight to a prompt, as somebody left it. */
  resumeAt(mode: Mode): void
  /** Asks before anything else (the setup dialog). */
  ask(question: Question): void
  /** Nobody typed for as long as `exec-timeout` allows: back to `Press RETURN`. */
  timeOut(): void
  /** A system message was printed: with `logging synchronous` the typed line comes again. */
  noted(): void
  readonly mode: Mode | null
  /** Lines executed since power-on. */
  readonly executed: number
}

export interface SessionOptions {
  readonly device: Device
  readonly tty: Tty
  readonly effort: (effort: Effort) => number
  readonly onReload: () => void
  /** `reload in` and `reload cancel`. */
  readonly onReloadIn: (minutes: number | null) => void
  /** `configure terminal revert timer` and `configure confirm`. */
  readonly onRevertIn: (minutes: number | null) => void
  /** A message from the system, as after `end`. */
  readonly log: (message: string) => void
  readonly onInput: () => void
}

const eol = '\r\n'

export function openSession({
  device,
  tty,
  effort,
  onReload,
  onReloadIn,
  onRevertIn,
  log,
  onInput,
}: SessionOptions): Session {
  let mode: Mode | null = null
  let prompt = ''
  let line: Line = emptyLine
  let isTyping = false
  let executed = 0
  let history: string[] = []
  let recalled = 0

  const room = () => {
    const width = device.terminalWidth
    return width === 0 ? Number.POSITIVE_INFINITY : Math.max(8, width - prompt.length)
  }

  const showPrompt = (kept = emptyLine) => {
    if (!mode) return start()
    prompt = promptOf(device, mode)
    line = kept
    recalled = history.length
    isTyping = true
    tty.print(prompt + visibleText(line))
    tty.read(readKey)
  }

  const page = (lines: readonly string[], next: () => void) => printPages({ tty, device, lines, next })

  const ask = (question: Question) => {
    isTyping = false
    readAnswer(tty, question, onInput, settle)
  }

  /** Carries an answer out: what it prints first, the work, what it prints after, a question or the next prompt. */
  const settle = (answer: Answer) => {
    const invalid = answer.invalidAt === undefined ? [] : caret(answer.invalidAt)
    const finish = () => {
      answer.done?.()
      tty.allowBreak(false)
      page([...invalid, ...(answer.output ?? [])], () => {
        if (answer.reload) return onReload()
        if (answer.reloadIn !== undefined) onReloadIn(answer.reloadIn)
        if (answer.revertIn !== undefined) onRevertIn(answer.revertIn)
        if (answer.logout) return logOut()
        if (answer.mode) mode = answer.mode
        if (answer.ask) return ask(answer.ask)
        showPrompt()
      })
    }
    tty.write(
      (answer.before ?? []).map((text) => text + eol),
      () => {
        const work = effort(answer.effort ?? 'line')
        tty.allowBreak(answer.effort === 'lookup')
        tty.work(work, finish)
      },
    )
  }

  const caret = (at: number): string[] => [
    `${' '.repeat(prompt.length + at)}^`,
    "% Invalid input detected at '^' marker.",
    '',
  ]

  const configured = (
    current: Extract<Mode, { kind: 'config' | 'interface' | 'line' | 'vlan' }>,
    text: string,
  ) => {
    const before = portsUp(device)
    const result = configure(device, current, text)
    for (const message of linkChanges(before, portsUp(device))) log(message)
    if (result.exec !== undefined)
      return settle({ ...runExec(device, { kind: 'privileged' }, result.exec), mode: current })
    const next: Mode = result.mode === 'privileged' ? { kind: 'privileged' } : result.mode
    if (result.banner) return readBanner(result.banner, result.output, next)
    settle({
      effort: result.isVlanWork ? 'vlan' : 'line',
      output: result.output,
      mode: next,
      ...(result.invalidAt === undefined ? {} : { invalidAt: result.invalidAt }),
    })
    if (next.kind === 'privileged') log('%SYS-5-CONFIG_I: Configured from console by console')
  }

  const readBanner = (banner: { end: string; begun: string }, output: readonly string[], next: Mode) => {
    isTyping = false
    tty.write(
      output.map((text) => text + eol),
      () =>
        readText(tty, banner.end, (text) => {
          device.running.banner = banner.begun + text.replaceAll(eol, '\n')
          settle({ mode: next })
        }),
    )
  }

  const execute = (text: string) => {
    const current = mode
    isTyping = false
    executed++
    if (text.trim() !== '') history = [...history.slice(-9), text]
    tty.print(eol)
    if (!current) return
    if (isConfigMode(current)) return configured(current, text)
    if (current.kind !== 'database') return settle(runExec(device, current, text))
    const result = editDatabase(device, current, text)
    const next: Mode = result.mode === 'privileged' ? { kind: 'privileged' } : result.mode
    settle({
      effort: 'vlan',
      output: result.output,
      mode: next,
      ...(result.invalidAt === undefined ? {} : { invalidAt: result.invalidAt }),
    })
  }

  const help = () => {
    const kept = line
    const current = mode
    isTyping = false
    if (!current) return
    const commands = isConfigMode(current)
      ? availableCommands(device, current.kind)
      : current.kind === 'database'
        ? []
        : availableExec(device, current)
    const words = listNext(kept.text, commands, device)
    tty.print(`?${eol}`)
    page(words.length > 0 ? [...words.map((word) => `  ${word}`), ''] : ['% Unrecognized command'], () =>
      showPrompt(kept),
    )
  }

  const toPrivileged = () => {
    const current = mode
    if (!current) return
    if (isConfigMode(current)) {
      const text = line.text
      const printed = text.trim() === '' ? abandonMode(device, current) : leaveWith(current, text)
      isTyping = false
      tty.print(`^Z${eol}`)
      settle({ output: printed, mode: { kind: 'privileged' } })
      return log('%SYS-5-CONFIG_I: Configured from console by console')
    }
    if (current.kind === 'database') {
      tty.print(eol)
      return showPrompt()
    }
    execute(line.text)
  }

  /** Ctrl-Z runs what was typed before it leaves. */
  const leaveWith = (
    current: Extract<Mode, { kind: 'config' | 'interface' | 'line' | 'vlan' }>,
    text: string,
  ) => {
    const result = configure(device, current, text)
    return [...result.output, ...(result.mode === 'privileged' ? [] : abandonMode(device, result.mode))]
  }

  const interrupt = () => {
    isTyping = false
    tty.print(`^C${eol}`)
    if (mode && isConfigMode(mode)) {
      abandonMode(device, mode)
      mode = { kind: 'privileged' }
      log('%SYS-5-CONFIG_I: Configured from console by console')
    }
    showPrompt()
  }

  const recall = (step: number) => {
    recalled = Math.max(0, Math.min(history.length, recalled + step))
    const text = history[recalled] ?? ''
    tty.print('\b \b'.repeat(visibleText(line).length) + text)
    line = { text, cursor: text.length, from: 0 }
  }

  const readKey = (byte: number) => {
    onInput()
    const stroke = strike(line, byte, room())
    line = stroke.line
    if (stroke.echo) tty.print(stroke.echo)
    if (stroke.signal === 'enter') execute(line.text)
    else if (stroke.signal === 'help') help()
    else if (stroke.signal === 'end') toPrivileged()
    else if (stroke.signal === 'interrupt') interrupt()
    else if (stroke.signal === 'redraw') tty.print(eol + prompt + visibleText(line))
    else if (stroke.signal === 'earlier') recall(-1)
    else if (stroke.signal === 'later') recall(1)
    else if (stroke.signal === 'complete') complete()
  }

  /** A tab never echoes as a tab: the line comes again, completed where that is unique. */
  const complete = () => {
    if (!mode || mode.kind === 'database') return
    const commands = isConfigMode(mode) ? availableCommands(device, mode.kind) : availableExec(device, mode)
    const words = listNext(line.text, commands, device).filter((word) => /^[a-z]/.test(word))
    const begun = /\S*$/.exec(line.text)?.[0] ?? ''
    if (words.length === 1 && begun !== '') {
      const text = `${line.text.slice(0, line.text.length - begun.length)}${words[0]} `
      line = { text, cursor: text.length, from: 0 }
    }
    tty.print(eol + prompt + visibleText(line))
  }

  const consoleLine = () => device.running.sections.get('line con 0')

  const logIn = () => {
    if (device.running.banner) tty.print(device.running.banner.replaceAll('\n', eol) + eol)
    const question = loginQuestion(device)
    if (question) {
      tty.print(`${eol}${eol}User Access Verification${eol}${eol}`)
      return ask(question)
    }
    tty.print(eol)
    mode = { kind: 'user' }
    showPrompt()
  }

  const waitForReturn = () => {
    mode = null
    isTyping = false
    tty.read((byte) => {
      if (byte !== 13 && byte !== 10) return
      onInput()
      logIn()
    })
  }
  const start = () => {
    tty.print(`${eol}Press RETURN to get started!${eol}${eol}`)
    waitForReturn()
  }
  const logOut = () => {
    device.terminalLength = 24
    device.terminalWidth = 80
    tty.print(
      `${eol}${hostnameOf(device)} con0 is now available${eol}${eol}${eol}Press RETURN to get started.${eol}${eol}`,
    )
    waitForReturn()
  }

  return {
    start,
    resumeAt(at) {
      mode = at
      showPrompt()
    },
    ask,
    timeOut() {
      if (!mode) return
      if (isConfigMode(mode)) abandonMode(device, mode)
      isTyping = false
      logOut()
    },
    noted() {
      if (isTyping && consoleLine()?.has('logging synchronous')) tty.print(prompt + visibleText(line))
    },
    get mode() {
      return mode
    },
    get executed() {
      return executed
    },
  }
}
