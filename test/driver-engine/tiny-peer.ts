/**
 * A peer of a few lines that is nasty in ways the emulated Catalyst is not: loses bytes at random, knows no Ctrl-U,
 * chops its output, asks what nobody expects. It keeps what it executed, by context.
 */
import type { Clock } from '../../main/clock.ts'
import type { CloseReason, Transport } from '../../main/transports/transport.ts'
import { seedRandom } from '../fakes/random.ts'

export interface TinyOptions {
  readonly clock: Clock
  readonly seed?: number
  /** Share of input bytes that never arrive. */
  readonly loss?: number
  readonly knowsCtrlU?: boolean
  /** Behind the prompt, as ProCurve has it. */
  readonly promptEnd?: string
  readonly lineMs?: number
  /** Answers one line by something else; null: as usual. `times`: how often that line came. */
  readonly answer?: (line: string, times: number) => string | null
  /** Reads nothing while it works, and keeps nothing of it. */
  readonly isDeaf?: boolean
  /** Echoes what is typed while it works, before its answer. */
  readonly echoesEarly?: boolean
  readonly start?: string
}

export interface TinyPeer {
  readonly transport: Transport
  /** `interface X / line`, in order. */
  readonly executed: readonly string[]
  readonly context: string
  /** What was typed at its question. */
  readonly answers: string
}

export function createTinyPeer(options: TinyOptions): TinyPeer {
  const { clock, loss = 0, knowsCtrlU = true, promptEnd = '', lineMs = 15 } = options
  const random = seedRandom(options.seed ?? 1)
  const executed: string[] = []
  const times = new Map<string, number>()
  const listeners = new Set<(bytes: Uint8Array) => void>()
  const closing = new Set<(reason: CloseReason) => void>()
  const input: number[] = []
  let context = options.start ?? ''
  let host = 'Tiny'
  let typed = ''
  let isBusy = false
  let isAsking = false
  let answers = ''
  let arrival = 0
  let departure = 0

  const modeOf = (): string => {
    if (context === '') return '#'
    if (context === 'config') return '(config)#'
    return context.startsWith('interface') ? '(config-if)#' : '(config-line)#'
  }
  const prompt = () => `${host}${modeOf()}${promptEnd}`
  const print = (text: string) => {
    for (let at = 0; at < text.length; ) {
      const size = 1 + Math.floor(random.next() * 7)
      const bytes = Buffer.from(text.slice(at, at + size), 'latin1')
      at += size
      departure = Math.max(departure, clock.now()) + bytes.length
      clock.after(departure - clock.now(), () => {
        for (const listener of listeners) listener(bytes)
      })
    }
  }
  const execute = (line: string): string => {
    const count = (times.get(line) ?? 0) + 1
    times.set(line, count)
    const special = options.answer?.(line, count)
    if (special != null) return special
    if (line === '' || line.startsWith('!')) return ''
    if (line === 'configure terminal') context = 'config'
    else if (line === 'end') context = ''
    else if (line === 'show running-config') return `hostname ${host}\r\n`
    else if (context === '') return /^(show|terminal|write)/.test(line) ? '' : '% Unknown command\r\n'
    else if (/^interface \S+$|^line con 0$/.test(line)) context = line
    else if (/^hostname (\S+)$/.test(line)) {
      host = line.slice(9)
      context = 'config'
    } else if (/^(description|switchport|shutdown|no|speed|password)\b/.test(line))
      executed.push(`${context} / ${line}`)
    else return "       ^\r\n% Invalid input detected at '^' marker.\r\n\r\n"
    return ''
  }
  const take = (byte: number) => {
    if (isAsking) {
      answers += String.fromCharCode(byte)
      return
    }
    if (byte === 13) {
      const line = typed.trim()
      typed = ''
      print('\r\n')
      isBusy = true
      clock.after(lineMs, () => {
        const answer = execute(line)
        isBusy = false
        isAsking = /\]$/.test(answer)
        print(isAsking ? answer : answer + prompt())
        pump()
      })
    } else if (byte === 21) {
      if (!knowsCtrlU) return
      print('\b \b'.repeat(typed.length))
      typed = ''
    } else if (byte === 3) {
      typed = ''
      context = ''
      print(`^C\r\n${prompt()}`)
    } else if (byte >= 32) {
      typed += String.fromCharCode(byte)
      print(String.fromCharCode(byte))
    }
  }
  const pump = () => {
    while (input.length > 0 && (!isBusy || options.echoesEarly)) {
      if (isBusy && input[0] === 13) return
      take(input.shift() ?? 0)
    }
  }
  return {
    executed,
    get context() {
      return context
    },
    get answers() {
      return answers
    },
    transport: {
      peer: 'tiny',
      adapter: null,
      write(bytes) {
        for (const byte of bytes) {
          arrival = Math.max(arrival, clock.now()) + 1
          clock.after(arrival - clock.now(), () => {
            const isLost = random.next() < loss || (options.isDeaf && isBusy)
            if (!isLost) input.push(byte)
            pump()
          })
        }
      },
      onData(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onClose(listener) {
        closing.add(listener)
        return () => closing.delete(listener)
      },
      async close() {},
    },
  }
}
