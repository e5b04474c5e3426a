/** Reads the answer to a question: one key, a line, or a password that is not echoed. */

import type { Tty } from '../device/tty.ts'
import type { Answer, Question } from './exec-answer.ts'

const isReturn = (byte: number): boolean => byte === 13 || byte === 10
const isGivenUp = (byte: number): boolean => byte === 3 || byte === 26

/** Prints the question and calls `settle` with what the answer leads to; Ctrl-C and Ctrl-Z lead nowhere. */
export function readAnswer(
  tty: Tty,
  question: Question,
  onInput: () => void,
  settle: (answer: Answer) => void,
): void {
  const isEchoed = question.kind === 'line'
  let typed = ''
  const echo = (text: string) => {
    if (isEchoed) tty.print(text)
  }
  const end = (shown: string, answer: Answer) => {
    tty.print(`${shown}\r\n`)
    settle(answer)
  }
  const edit = (byte: number) => {
    const erased = byte === 21 ? typed.length : byte === 8 || byte === 127 ? Math.min(1, typed.length) : 0
    if (erased > 0) {
      echo('\b \b'.repeat(erased))
      typed = typed.slice(0, -erased)
    } else if (byte >= 32 && byte !== 127) {
      typed += String.fromCharCode(byte)
      echo(String.fromCharCode(byte))
    }
  }
  tty.print(question.prompt)
  tty.read((byte) => {
    onInput()
    const character = String.fromCharCode(byte)
    if (question.kind === 'key') return end(isReturn(byte) ? '' : character, question.answer(character))
    if (isReturn(byte)) return end('', question.answer(typed))
    if (isGivenUp(byte)) return end('', {})
    edit(byte)
  })
}
