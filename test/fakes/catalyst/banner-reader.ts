/**
 * Reads the text of a banner: anything up to its closing character, then the Return that ends the line. Ctrl-C may be
 * written `^C`, as configurations show it: otherwise none could be pasted.
 */
import type { Tty } from '../device/tty.ts'

/** Echoes as it goes; `done` gets the text without the closing character. */
export function readText(tty: Tty, end: string, done: (text: string) => void): void {
  let typed = ''
  const waitForReturn = (byte: number) => {
    if (byte !== 13 && byte !== 10) return
    tty.print('\r\n')
    done(typed)
  }
  tty.read((byte) => {
    const character = String.fromCharCode(byte)
    const text = byte === 13 ? '\r\n' : character
    tty.print(text)
    typed += character === end ? '' : text
    const isWritten = end === '\x03' && typed.endsWith('^C')
    if (isWritten) typed = typed.slice(0, -2)
    if (isWritten || character === end) tty.read(waitForReturn)
  })
}
