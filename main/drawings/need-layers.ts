/** Layers that somebody chose by name, against those that a drawing has. */
import type { DrawingLayer } from '../../shared/floor-plan/drawing.ts'
import { unreadableDrawing } from './unreadable-drawing.ts'

/** Throws WorkError `drawing_no_such_layer`, listing those there are. */
export function needLayers(
  file: string,
  layers: readonly DrawingLayer[],
  chosen: readonly string[] | undefined,
): void {
  const missing = chosen?.find((name) => !layers.some((layer) => layer.name === name))
  if (missing === undefined) return
  throw unreadableDrawing(
    file,
    'no_such_layer',
    layers.length === 0
      ? `there is no layer "${missing}": the drawing has none.`
      : `there is no layer "${missing}" with anything on it; there are: ${layers.map(({ name }) => name).join(', ')}.`,
  )
}
