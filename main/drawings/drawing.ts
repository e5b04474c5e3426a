/** A drawing file being read: its bytes, and what a reader makes of them. */
import type { DrawingChoice, DrawingContents, DrawingView } from '../../shared/floor-plan/drawing.ts'

export interface DrawingFile {
  /** As given, for messages. */
  readonly file: string
  readonly bytes: Uint8Array
}

export interface ShownDocument {
  /** Media type. */
  readonly mime: string
  readonly data: Uint8Array
}

export interface ReadDrawing extends Omit<DrawingView, 'name'> {
  /** Media type of the file itself. */
  readonly mime: string
  /** What is shown instead of the file; null: the file as it is. */
  readonly shown: ShownDocument | null
}

/** One a format. Both throw WorkError `drawing_*`, naming the file and what to do. */
export interface DrawingReader {
  readonly read: (file: DrawingFile, choice: DrawingChoice) => Promise<ReadDrawing> | ReadDrawing
  /** Texts and closed outlines, where the format has any. */
  readonly contents: (file: DrawingFile, choice: DrawingChoice) => Promise<DrawingContents> | DrawingContents
}
