/**
 * An existing file of any of the daemons, as statements inside each other: enough to tell what two files say differently,
 * and to change one place of a file somebody wrote by hand without touching the rest of it.
 */

export interface Statement {
  /** Strings keep their quotes. */
  readonly words: readonly string[]
  /** Null: a plain statement. */
  readonly children: readonly Statement[] | null
  readonly file: string
  /** Counted from 1: that of its first word. */
  readonly line: number
  /** Where it begins and ends in its file's text, its own end mark included, the line's end not. */
  readonly start: number
  readonly end: number
  /** Behind its last word: of a block, before what is inside it. */
  readonly headEnd: number
  /** Of a block: where what is inside it ends, before the mark that closes it. */
  readonly bodyEnd: number
}

export interface ReadText {
  readonly path: string
  readonly text: string
}

/** A file that cannot be understood, by place. */
export class FileFault extends Error {
  readonly file: string
  readonly line: number
  constructor(file: string, line: number, message: string) {
    super(`${file}, line ${line}: ${message}`)
    this.file = file
    this.line = line
  }
}

export const headOf = ({ words }: Pick<Statement, 'words'>): string => words.join(' ').replaceAll(' ,', ',')

/** Tells the line of a place, counted from 1; asked for growing places only, so that it counts once. */
export function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line++
    return line
  }
}
