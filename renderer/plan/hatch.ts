/** Hatched fills for areas, made once a colour: dots, lines and crossed lines tell apart on a photocopy. */
import type { Hatch } from './scene.ts'

const SIZE = 10
const patterns = new Map<string, CanvasPattern | string>()

/** A pattern; the bare colour where the browser gives no canvas. */
export function hatchPattern(color: string, hatch: Exclude<Hatch, 'none'>): CanvasPattern | string {
  const key = `${color} ${hatch}`
  const known = patterns.get(key)
  if (known) return known
  const made = drawPattern(color, hatch) ?? color
  patterns.set(key, made)
  return made
}

function drawPattern(color: string, hatch: Exclude<Hatch, 'none'>): CanvasPattern | null {
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = `${color}8c`
  pen.fillRect(0, 0, SIZE, SIZE)
  pen.strokeStyle = '#1c2a36b3'
  pen.fillStyle = '#1c2a36b3'
  pen.lineWidth = 1.2
  strokes[hatch](pen)
  return pen.createPattern(canvas, 'repeat')
}

const line = (pen: CanvasRenderingContext2D, ...[fromX, fromY, toX, toY]: readonly number[]) => {
  pen.beginPath()
  pen.moveTo(fromX ?? 0, fromY ?? 0)
  pen.lineTo(toX ?? 0, toY ?? 0)
  pen.stroke()
}

const strokes: Readonly<Record<Exclude<Hatch, 'none'>, (pen: CanvasRenderingContext2D) => void>> = {
  dots(pen) {
    pen.beginPath()
    pen.arc(SIZE / 2, SIZE / 2, 1.5, 0, 2 * Math.PI)
    pen.fill()
  },
  lines: (pen) => line(pen, 0, SIZE, SIZE, 0),
  cross(pen) {
    line(pen, 0, SIZE, SIZE, 0)
    line(pen, 0, 0, SIZE, SIZE)
  },
}
