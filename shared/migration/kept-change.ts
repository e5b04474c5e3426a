/**
 * What a step of a run has written into a machine's files, by the records of the run: enough to find out what became of it, and to
 * put back the very bytes. Former files are kept with their secrets hidden, so the bytes are those of the present file without what
 * was added, and their digest proves it.
 */
import type { RunRecord } from './run-state.ts'
import type { ServerFileKind, TextEdit } from './server-lines.ts'

export interface KeptFile extends TextEdit {
  readonly kind: ServerFileKind
  /** Where it really lies on the machine. */
  readonly path: string
  /** SHA-256 of the whole file, hexadecimal. */
  readonly before: string
  readonly after: string
  /** For people: the former file, secrets hidden. */
  readonly former: string
}

export interface KeptChange {
  /** Of the way back on the machine. */
  readonly id: string
  /** `192.0.2.1:22`, and what the machine calls itself. */
  readonly address: string
  readonly hostname: string
  readonly files: readonly KeptFile[]
}

export interface ChangeState {
  /** Sent, and nobody knows how it ended. */
  readonly open: { readonly direction: 'run' | 'back'; readonly change: KeptChange } | null
  /** On the machine by this run. */
  readonly kept: KeptChange | null
}

const changeIn = ({ value }: RunRecord): KeptChange | null =>
  (value as { readonly change?: KeptChange } | null)?.change ?? null

/** Of one step. */
export function changeOf(records: readonly RunRecord[], step: string): ChangeState {
  let state: ChangeState = { open: null, kept: null }
  for (const record of records.filter((one) => one.step === step)) {
    const change = changeIn(record)
    if (record.kind === 'intended') state = { ...state, open: change && { direction: 'run', change } }
    if (record.kind === 'undoing') state = { ...state, open: change && { direction: 'back', change } }
    if (record.kind === 'done')
      state = { open: null, kept: state.open?.direction === 'run' ? state.open.change : state.kept }
    if (record.kind === 'failed') state = { open: null, kept: null }
    if (record.kind === 'undone') state = { open: null, kept: null }
    if (record.kind === 'undo_failed') state = { ...state, open: null }
  }
  return state
}
