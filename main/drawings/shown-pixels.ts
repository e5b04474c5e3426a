/**
 * How large an SVG says it is. A drawing in millimetres is a hundred thousand units wide and one in metres fifty: as
 * pixels neither would do. A screen takes the place from the floor plan's width and height, not from the image.
 */
const LONGEST_SIDE = 4096

export function shownPixels({ width, height }: { readonly width: number; readonly height: number }) {
  const factor = LONGEST_SIDE / Math.max(width, height)
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}
