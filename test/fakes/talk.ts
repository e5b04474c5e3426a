/** Test helper for consoles: collects what comes, sends text, waits until the text shows a pattern. */
import type { Transport } from '../../main/transports/transport.ts'

export interface Talk {
  /** Everything received so far, latin1. */
  readonly heard: string
  send(text: string): void
  /** Resolves with what came since the last match, up to and with it. */
  until(pattern: RegExp): Promise<string>
}

export function talkTo(transport: Transport): Talk {
  let heard = ''
  let read = 0
  let waiting: { pattern: RegExp; resolve: (text: string) => void } | null = null
  const check = () => {
    const found = waiting?.pattern.exec(heard.slice(read))
    if (!waiting || !found) return
    const { resolve } = waiting
    const end = read + found.index + found[0].length
    const text = heard.slice(read, end)
    read = end
    waiting = null
    resolve(text)
  }
  transport.onData((bytes) => {
    heard += Buffer.from(bytes).toString('latin1')
    check()
  })
  return {
    get heard() {
      return heard
    },
    send: (text) => transport.write(Buffer.from(text, 'latin1')),
    until: (pattern) =>
      new Promise((resolve) => {
        waiting = { pattern, resolve }
        check()
      }),
  }
}
