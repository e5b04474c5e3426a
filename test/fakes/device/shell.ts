/**
 * The session of an emulated command line that is no Catalyst: login, echo, prompts, questions, pager. What a device
 * says is the dialect's; how it gets on the screen is the style's. Surprising: it keeps its mode when the cable is
 * pulled, so that whoever plugs in next finds `(config)#` of someone else.
 */
import type { Tty } from './tty.ts'

export interface Question {
  readonly prompt: string
  /** `key`: acts at one key, without Return. `hidden`: a password, not echoed. */
  readonly kind: 'line' | 'key' | 'hidden'
  readonly answer: (text: string) => Reply
}

export interface Reply {
  /** Printed before the work is done. */
  readonly before?: readonly string[]
  /** How long it takes, instead of what a line takes, in milliseconds. */
  readonly ms?: number
  /** Goes through the pager. */
  readonly output?: readonly string[]
  readonly ask?: Question
  /** Takes effect when the work is over: a reset before that loses it. */
  readonly done?: () => void
  readonly reload?: boolean
  readonly logout?: boolean
}

/** How text gets on the screen. */
export interface Style {
  readonly eol: string
  readonly prompt: (prompt: string) => string
  /** Echo of one character that is now the last of `typed`. */
  readonly echo: (prompt: string, typed: string) => string
  /** After something of the typed line was taken away. */
  readonly redraw: (prompt: string, typed: string, gone: number) => string
  /** After Return. */
  readonly enter: string
  readonly pager: { readonly text: string; readonly wipe: string }
}

export interface Dialect {
  readonly style: Style
  /** Before there is a prompt: banner, `Press any key`, passwords. Null: straight to the prompt. */
  readonly greet: () => Question | null
  readonly banner: () => readonly string[]
  readonly prompt: () => string
  readonly execute: (line: string) => Reply
  /** Lines of a page; 0: none. */
  readonly page: () => number
  /** What Ctrl-Z does; absent: nothing. */
  readonly leave?: () => void
  /** Asked of the terminal before the first prompt; what follows waits for the answer. */
  readonly terminalQuestion?: string
}

export interface ShellOptions {
  readonly tty: Tty
  readonly dialect: Dialect
  readonly lineMs: number
  readonly onReload: () => void
}

export interface Shell {
  /** From the beginning: banner, login. */
  start(): void
  /** Straight to a prompt, as somebody left it. */
  resume(): void
  readonly executed: number
}

const isReturn = (byte: number): boolean => byte === 13 || byte === 10

export function openShell({ tty, dialect, lineMs, onReload }: ShellOptions): Shell {
  const { style } = dialect
  const { eol } = style
  let typed = ''
  let executed = 0

  const showPrompt = (kept = '') => {
    typed = kept
    const prompt = dialect.prompt()
    tty.print(style.prompt(prompt))
    for (let i = 1; i <= typed.length; i++) tty.print(style.echo(prompt, typed.slice(0, i)))
    tty.read(readKey)
  }

  const settle = (reply: Reply) => {
    tty.write(
      (reply.before ?? []).map((text) => text + eol),
      () =>
        tty.work(reply.ms ?? lineMs, () => {
          reply.done?.()
          printPages(reply.output ?? [], () => {
            if (reply.reload) return onReload()
            if (reply.logout) return start()
            if (reply.ask) return ask(reply.ask)
            showPrompt()
          })
        }),
    )
  }

  const printPages = (lines: readonly string[], next: () => void, count = dialect.page() - 1) => {
    if (dialect.page() === 0 || lines.length <= count)
      return tty.write(
        lines.map((text) => text + eol),
        next,
      )
    tty.write([...lines.slice(0, count).map((text) => text + eol), style.pager.text], () =>
      tty.read((byte) => {
        tty.print(style.pager.wipe)
        if (byte === 0x20) return printPages(lines.slice(count), next)
        if (isReturn(byte)) return printPages(lines.slice(count), next, 1)
        if (byte === 3 || byte === 0x71) next()
      }),
    )
  }

  const ask = (question: Question) => {
    let answer = ''
    tty.print(question.prompt)
    tty.read((byte) => {
      const character = String.fromCharCode(byte)
      if (question.kind === 'key') {
        tty.print(isReturn(byte) || byte < 32 ? eol : character + eol)
        return settle(question.answer(character))
      }
      if (isReturn(byte)) {
        tty.print(eol)
        return settle(question.answer(answer))
      }
      if (byte === 3) {
        tty.print(eol)
        return showPrompt()
      }
      if (byte === 21) answer = ''
      else if (byte === 8 || byte === 127) answer = answer.slice(0, -1)
      else if (byte >= 32) {
        answer += character
        if (question.kind === 'line') tty.print(character)
      }
    })
  }

  const run = (line: string) => {
    executed++
    tty.print(style.enter)
    settle(dialect.execute(line))
  }

  const take = (left: string) => {
    const gone = typed.length - left.length
    typed = left
    if (gone > 0) tty.print(style.redraw(dialect.prompt(), typed, gone))
  }

  function readKey(byte: number) {
    if (isReturn(byte)) return run(typed)
    if (byte === 3) {
      tty.print(`^C${style.enter}`)
      return showPrompt()
    }
    if (byte === 26) {
      dialect.leave?.()
      tty.print(style.enter)
      return showPrompt()
    }
    if (byte === 21) return take('')
    if (byte === 8 || byte === 127) return take(typed.slice(0, -1))
    if (byte === 0x3f) {
      tty.print(`?${style.enter}`)
      return tty.write([` Help is not emulated.${eol}`], () => showPrompt(typed))
    }
    if (byte < 32 || byte > 126) return
    typed += String.fromCharCode(byte)
    tty.print(style.echo(dialect.prompt(), typed))
  }

  const logIn = () => {
    const question = dialect.greet()
    if (question) ask(question)
    else showPrompt()
  }

  /** Where nobody was there to be asked, what is typed later is no answer, and it goes on without one. */
  const askTerminal = (text: string) => {
    let reply = ''
    tty.print(text)
    tty.read((byte) => {
      if (byte !== 27 && !/[[\d;R]/.test(String.fromCharCode(byte))) return logIn()
      reply = byte === 27 ? '' : reply + String.fromCharCode(byte)
      if (/^\[\d+;\d+R$/.test(reply)) logIn()
    })
  }

  function start() {
    tty.print(
      dialect
        .banner()
        .map((text) => text + eol)
        .join(''),
    )
    if (dialect.terminalQuestion) askTerminal(dialect.terminalQuestion)
    else logIn()
  }

  return {
    start,
    resume: () => showPrompt(),
    get executed() {
      return executed
    },
  }
}
