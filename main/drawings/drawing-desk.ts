/**
 * What the drawing worker is asked. It keeps nothing from one question to the next: a file that takes all its memory or
 * time takes only the worker along, and the next question starts another.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { DrawingChoice, DrawingContents, DrawingView } from '../../shared/floor-plan/drawing.ts'
import { proposeOnFloor, type Wanted } from '../../shared/floor-plan/proposals.ts'
import type { Proposal } from '../../shared/floor-plan/propose-places.ts'
import type { Alignment } from '../../shared/model/floor-plan.ts'
import type { DrawingFile } from './drawing.ts'
import { drawingContents, loadDrawing, readDrawing } from './read-drawing.ts'

export type DrawingSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** A document ready to be kept: its hash is made here, beside the core. */
export interface PreparedDocument {
  readonly hash: string
  readonly mime: string
  readonly data: Uint8Array
}

export interface TakenDrawing extends DrawingView {
  readonly original: PreparedDocument
  /** The same as `original` where the file itself is shown. */
  readonly shown: PreparedDocument
}

export interface DrawingDesk {
  /** What there is in the file, and what there would be to choose. */
  inspect(source: DrawingSource, choice: DrawingChoice): Promise<DrawingView>
  /** The same with what is to be kept. */
  take(source: DrawingSource, choice: DrawingChoice): Promise<TakenDrawing>
  contents(source: DrawingSource, choice: DrawingChoice): Promise<DrawingContents>
  /** Where on the floor things are, by what is drawn. */
  propose(
    source: DrawingSource,
    choice: DrawingChoice,
    alignment: Alignment,
    wanted: Wanted,
  ): Promise<Proposal[]>
}

const fileOf = (source: DrawingSource): DrawingFile =>
  source.kind === 'path' ? loadDrawing(source.path) : { file: source.name, bytes: source.bytes }

const prepare = (mime: string, data: Uint8Array): PreparedDocument => ({
  hash: createHash('sha256').update(data).digest('hex'),
  mime,
  data,
})

export const drawingDesk: DrawingDesk = {
  async inspect(source, choice) {
    const file = fileOf(source)
    const { mime: _, shown: __, ...view } = await readDrawing(file, choice)
    return { name: basename(file.file), ...view }
  },
  async take(source, choice) {
    const file = fileOf(source)
    const { mime, shown, ...view } = await readDrawing(file, choice)
    const original = prepare(mime, file.bytes)
    return {
      name: basename(file.file),
      ...view,
      original,
      shown: shown ? prepare(shown.mime, shown.data) : original,
    }
  },
  contents: async (source, choice) => drawingContents(fileOf(source), choice),
  propose: async (source, choice, alignment, wanted) =>
    proposeOnFloor(await drawingContents(fileOf(source), choice), alignment, wanted),
}
