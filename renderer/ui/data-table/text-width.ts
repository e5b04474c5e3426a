/** How wide a text of the table is, measured with the fonts this computer really has: fallbacks differ by a fifth. */
import type { TableColumn } from './column.ts'

const fonts = {
  text: '13px var(--mantine-font-family)',
  code: '12px var(--mantine-font-family-monospace)',
} as const

let context: CanvasRenderingContext2D | null = null

/** A canvas knows no custom properties. */
const resolved = (font: string): string => {
  const style = getComputedStyle(document.documentElement)
  return font.replace(/var\((--[\w-]+)\)/, (_, name: string) => style.getPropertyValue(name) || 'sans-serif')
}

/** In pixels; the letters of a column of code are all of one width. */
export function widthOfText(text: string, { look }: Pick<TableColumn, 'look'>): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('this browser has no canvas')
  context.font = resolved(look === 'code' ? fonts.code : fonts.text)
  return context.measureText(text).width
}
