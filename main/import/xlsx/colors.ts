/**
 * Colours as OOXML says them: rgb, one of 64 indexed ones, or a theme colour with a tint. Theme numbers 0-3 are not in
 * the order of the theme file: 0 is lt1, 1 dk1, 2 lt2, 3 dk2 (every spreadsheet program does so).
 */
import { type Attributes, walkXml } from '../xml.ts'

const INDEXED = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff ' +
  '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
  '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
  '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ')

const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2']
const OFFICE_THEME =
  'ffffff 000000 eeece1 1f497d 4f81bd c0504d 9bbb59 8064a2 4bacc6 f79646 0000ff 800080'.split(' ')

export interface Palette {
  readonly theme: readonly string[]
  readonly indexed: readonly string[]
}

/** The twelve theme colours in the order cells number them. */
export function readTheme(xml: string | null): readonly string[] {
  if (!xml) return OFFICE_THEME
  const colors = new Map<string, string>()
  let slot: string | null = null
  let isScheme = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'clrScheme') isScheme = true
      else if (isScheme && /^(dk|lt)[12]$|^accent[1-6]$|^(fol)?[Hh]link$/.test(name)) slot = name
      else if (slot && name === 'srgbClr') colors.set(slot, (attributes.val ?? '').toLowerCase())
      else if (slot && name === 'sysClr') colors.set(slot, (attributes.lastClr ?? '').toLowerCase())
    },
    close(name) {
      if (name === 'clrScheme') isScheme = false
      else if (name === slot) slot = null
    },
  })
  const order = [
    ...THEME_ORDER,
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ]
  return order.map((name, index) => colors.get(name) ?? OFFICE_THEME[index] ?? 'ffffff')
}

/** ECMA-376 18.8.19: a tint moves the luminance towards black (negative) or white. */
function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255)
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const light = (max + min) / 2
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  const chroma = max - min
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1))
  const scale = chroma === 0 ? 0 : (saturation * (1 - Math.abs(2 * target - 1))) / chroma
  return [r, g, b]
    .map((part) => Math.round(Math.min(1, Math.max(0, target + (part - light) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
}

/** `#rrggbb` of a colour element, or null for none, automatic or white (which marks nothing). */
export function resolveColor(attributes: Attributes, palette: Palette): string | null {
  const tint = Number(attributes.tint ?? 0)
  const base =
    attributes.rgb?.slice(-6).toLowerCase() ??
    (attributes.theme !== undefined ? palette.theme[Number(attributes.theme)] : undefined) ??
    (attributes.indexed !== undefined
      ? (palette.indexed[Number(attributes.indexed)] ?? INDEXED[Number(attributes.indexed)])
      : undefined)
  if (!base || !/^[0-9a-f]{6}$/.test(base)) return null
  const color = applyTint(base, Number.isFinite(tint) ? tint : 0)
  return color === 'ffffff' ? null : `#${color}`
}
