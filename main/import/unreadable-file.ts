/** A file that cannot be read as a workbook: says which, why, and what to do about it. */
import { WorkError } from '../work-error.ts'

export type UnreadableReason =
  | 'missing'
  | 'damaged'
  | 'encrypted'
  | 'old_format'
  | 'too_large'
  | 'unknown_format'

/** Exit code 1; `values.file` is the path as given. */
export const unreadableFile = (file: string, reason: UnreadableReason, message: string): WorkError =>
  new WorkError(`workbook_${reason}`, `${file}: ${message}`, { file })
