/** A file that cannot be taken as a floor plan: says which, why, and what to do about it. */
import { WorkError } from '../work-error.ts'

export type UnreadableDrawing =
  | 'missing'
  | 'damaged'
  | 'encrypted'
  | 'too_large'
  | 'too_complex'
  | 'unknown_format'
  | 'unsafe'
  | 'empty'
  | 'no_such_page'
  | 'no_such_layer'

/** Exit code 1; `values.file` is the path as given. */
export const unreadableDrawing = (file: string, reason: UnreadableDrawing, message: string): WorkError =>
  new WorkError(`drawing_${reason}`, `${file}: ${message}`, { file })
