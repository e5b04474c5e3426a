/** A change of a machine's file for people: the lines that go and come, with their place, secrets hidden. */
import { hideSecrets } from '../routers/install/hide-secrets.ts'
import type { TextEdit } from './server-lines.ts'

export interface ShownEdit {
  readonly path: string
  /** Of the first of them, counted from 1. */
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** `text`: the file before. Where a part of a line changes, the whole line is shown. */
export function showEdit(path: string, text: string, { at, removed, added }: TextEdit): ShownEdit {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const behind = at + removed.length
  const stop = text.indexOf('\n', behind)
  const isWhole = removed === '' && (at === text.length || at === start)
  const tail = isWhole ? '' : text.slice(behind, stop < 0 ? text.length : stop)
  const head = text.slice(start, at)
  const lines = (words: string) =>
    hideSecrets(words)
      .split('\n')
      .filter((one) => one.trim() !== '')
  return {
    path,
    line: text.slice(0, start).split('\n').length,
    removed: isWhole ? [] : lines(head + removed + tail),
    added: isWhole ? lines(added) : lines(head + added + tail),
  }
}
