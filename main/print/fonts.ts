/**
 * The letters that are embedded in every PDF: DejaVu Sans Condensed, which has all signs of French and is narrow enough for
 * labels. Read from its package, so that printing needs neither a network nor a font on the computer.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from '@cantoo/fontkit'
import type { Measure } from '../../shared/print/text-fit.ts'

export type FontWeight = 'regular' | 'bold'

const FILES: Readonly<Record<FontWeight, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
}

const { resolve } = createRequire(import.meta.url)
const read = new Map<FontWeight, Uint8Array>()

/** The whole font file, read once. */
export function fontBytes(weight: FontWeight): Uint8Array {
  const bytes = read.get(weight) ?? readFileSync(resolve(`dejavu-fonts-ttf/ttf/${FILES[weight]}`))
  read.set(weight, bytes)
  return bytes
}

interface Glyphs {
  readonly unitsPerEm: number
  layout(text: string): { readonly advanceWidth: number }
}

const glyphs: Partial<Record<FontWeight, Glyphs>> = {}

function glyphsOf(weight: FontWeight): Glyphs {
  const font = glyphs[weight] ?? (fontkit.create(fontBytes(weight)) as unknown as Glyphs)
  glyphs[weight] = font
  return font
}

/** Widths as the PDF will have them, remembered by text: labels repeat names. */
export function createMeasure(): Measure {
  const widths = new Map<string, number>()
  return (text, bold) => {
    const weight = bold ? 'bold' : 'regular'
    const key = `${weight} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const font = glyphsOf(weight)
    const width = font.layout(text).advanceWidth / font.unitsPerEm
    widths.set(key, width)
    return width
  }
}
