/**
 * The drawing under everything, sharp at any zoom: whoever holds it paints the wanted cut-out into a canvas. A painter that
 * needs time (a PDF) paints what it has and tells when there is better.
 */
import ImageCanvasSource from 'ol/source/ImageCanvas.js'
import { type Matrix, multiply } from '../../shared/floor-plan/matrix.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { Painter } from './drawing-painter.ts'

export interface Background {
  readonly painter: Painter
  /** From drawing units to the floor. */
  readonly toFloor: Matrix
  /** What is shown of the drawing, in its units; null: all. */
  readonly crop: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  } | null
  /** Of what is shown, on the floor. */
  readonly corners: readonly Point[]
}

export function backgroundSource({ painter, toFloor, crop }: Background): ImageCanvasSource {
  const source: ImageCanvasSource = new ImageCanvasSource({
    ratio: 1.3,
    canvasFunction(extent, resolution, pixelRatio, size) {
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(size[0] ?? 1)
      canvas.height = Math.round(size[1] ?? 1)
      const pen = canvas.getContext('2d')
      const [left = 0, , , top = 0] = extent
      const scale = pixelRatio / resolution
      // The floor's y points down and the map's up: the top of the cut-out is at -top on the floor.
      const toPixels = multiply([scale, 0, 0, scale, -left * scale, top * scale], toFloor)
      if (pen) {
        pen.save()
        if (crop) clipTo(pen, toPixels, crop)
        painter.paint(pen, toPixels, () => source.changed())
        pen.restore()
      }
      return canvas
    },
  })
  return source
}

function clipTo(
  pen: CanvasRenderingContext2D,
  toPixels: Matrix,
  crop: NonNullable<Background['crop']>,
): void {
  pen.setTransform(...toPixels)
  pen.beginPath()
  pen.rect(crop.x, crop.y, crop.width, crop.height)
  pen.clip()
  pen.resetTransform()
}
