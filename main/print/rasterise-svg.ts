/**
 * An SVG as pixels, for under a floor plan. Drawn by a renderer that knows patterns, gradients and styles, and that
 * fetches nothing: what a drawing refers to outside itself stays out.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { fontBytes } from './fonts.ts'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each, from the top left. */
  readonly rgb: Uint8Array
}

const { resolve } = createRequire(import.meta.url)
let ready: Promise<void> | null = null

const FAMILY = 'DejaVu Sans Condensed'

/** Whatever size it gives itself (`4cm`, `100%`, none), it is drawn to fill that of the drawing. */
const sized = (svg: string, { width, height }: Size): string =>
  svg.replace(/<svg\b[^>]*>/, (root) =>
    root
      .replace(/\s(width|height)\s*=\s*("[^"]*"|'[^']*')/g, '')
      .replace('<svg', `<svg width="${width}" height="${height}"`),
  )

interface Size {
  readonly width: number
  readonly height: number
}

/** On white, `across` pixels wide. */
export async function rasteriseSvg(svg: string, size: Size, across: number): Promise<Pixels> {
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await ready
  const renderer = new Resvg(sized(svg, size), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: across },
    font: {
      fontBuffers: [fontBytes('regular'), fontBytes('bold')],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      serifFamily: FAMILY,
      monospaceFamily: FAMILY,
    },
  })
  const image = renderer.render()
  try {
    return { width: image.width, height: image.height, rgb: withoutAlpha(image.pixels) }
  } finally {
    image.free()
    renderer.free()
  }
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
  return rgb
}
