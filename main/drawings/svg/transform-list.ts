/** The `transform` attribute of SVG: `translate(40 60) rotate(45, 10, 10)`. */
import {
  identity,
  type Matrix,
  multiply,
  rotation,
  scaling,
  translation,
} from '../../../shared/floor-plan/matrix.ts'

const skew = (degrees: number): number => Math.tan((degrees * Math.PI) / 180)

const readers: Readonly<Record<string, (numbers: readonly number[]) => Matrix>> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => translation(x, y),
  scale: ([x = 1, y = x]) => scaling(x, y),
  rotate: ([angle = 0, x = 0, y = 0]) =>
    multiply(translation(x, y), multiply(rotation(angle), translation(-x, -y))),
  skewX: ([angle = 0]) => [1, 0, skew(angle), 1, 0, 0],
  skewY: ([angle = 0]) => [1, skew(angle), 0, 1, 0, 0],
}

/** What cannot be read moves nothing, as in a browser. */
export function readTransform(text: string | undefined): Matrix {
  let matrix = identity
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const step = numbers.every(Number.isFinite) ? readers[name]?.(numbers) : undefined
    if (step) matrix = multiply(matrix, step)
  }
  return matrix
}
