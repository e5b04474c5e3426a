/** A transcript as people read it: without what only a terminal understands. */
export interface Block {
  readonly at: string
  readonly direction: 'sent' | 'received' | 'note'
  readonly text: string
}

const CONTROL = /\x1b\[[0-9;?]*[A-Za-z]|\x07|\x00/g
/** A character and the backspace that took it back, or a backspace with nothing before it. */
const DELETED = /[^\n\x08]?\x08/

/** Colours and cursor moves out, deleted characters deleted, one kind of line end. */
export function readable(text: string): string {
  let plain = text.replace(CONTROL, '').replace(/\r+\n/g, '\n').replace(/\r/g, '')
  while (DELETED.test(plain)) plain = plain.replace(DELETED, '')
  return plain.replace(/\n$/, '')
}

/** Case does not matter; an empty wish matches all. */
export const matches = (block: Block, wanted: string): boolean =>
  wanted.trim() === '' || readable(block.text).toLowerCase().includes(wanted.trim().toLowerCase())

/** The whole record as a text file: a time before each block. */
export const transcriptText = (blocks: readonly Block[]): string =>
  blocks
    .map(
      ({ at, direction, text }) => `--- ${at}${direction === 'note' ? ' (note)' : ''}\n${readable(text)}\n`,
    )
    .join('')
