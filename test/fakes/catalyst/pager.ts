/** ` --More-- `: waits for a key after every page, then wipes itself with backspaces. */

import type { Tty } from '../device/tty.ts'
import type { Device } from './device.ts'

export interface Paged {
  readonly tty: Tty
  readonly device: Device
  readonly lines: readonly string[]
  /** When all is printed, or the reader has had enough. */
  readonly next: () => void
}

/** Prints `count` lines at most before it waits: Space for a page, Return for a line, else the end. */
export function printPages({ tty, device, lines, next }: Paged, count = device.terminalLength - 1): void {
  const isWhole = device.terminalLength === 0 || lines.length <= count
  const now = (isWhole ? lines : lines.slice(0, count)).map((text) => `${text}\r\n`)
  if (isWhole) {
    tty.write(now, next)
    return
  }
  const rest = { tty, device, lines: lines.slice(count), next }
  tty.write([...now, ' --More-- '], () =>
    tty.read((byte) => {
      tty.print('\b'.repeat(10) + ' '.repeat(10) + '\b'.repeat(10))
      if (byte === 0x20) return printPages(rest)
      if (byte === 13 || byte === 10) return printPages(rest, 1)
      next()
    }),
  )
}
