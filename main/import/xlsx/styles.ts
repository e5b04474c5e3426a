/** `xl/styles.xml`: per cell format its fill, whether it is struck, and whether its number is a date. */
import { type Attributes, flag, walkXml } from '../xml.ts'
import { type Palette, resolveColor } from './colors.ts'

export interface CellStyle {
  readonly fill: string | null
  readonly struck: boolean
  readonly isDate: boolean
  /** Number format code where the workbook has its own: `"VLAN "0` shows more than the number. */
  readonly format: string | null
}

export const plainStyle: CellStyle = { fill: null, struck: false, isDate: false, format: null }

const builtInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)

/** Quoted text, escapes and colours do not count: `"jour" 0` is a number. */
const isDateFormat = (code: string): boolean =>
  /[dyhs]|m{1,5}|[ja]{2,4}/i.test(
    code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/general|standard|e[+-]/gi, ''),
  )

interface Parts {
  formats: Map<number, string>
  fonts: boolean[]
  fills: (string | null)[]
  indexed: string[]
  xfs: Attributes[]
}

function collectParts(xml: string, palette: Palette): Parts {
  const parts: Parts = { formats: new Map(), fonts: [], fills: [], indexed: [], xfs: [] }
  const path: string[] = []
  let pattern = ''
  const pendingFills: { pattern: string; color: Attributes | null }[] = []
  walkXml(xml, {
    open(name, attributes) {
      const section = path[1]
      if (section === 'dxfs') return void path.push(name)
      if (name === 'numFmt') parts.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (section === 'fonts' && name === 'font') parts.fonts.push(false)
      else if (section === 'fonts' && name === 'strike')
        parts.fonts[parts.fonts.length - 1] = flag(attributes.val, true)
      else if (section === 'fills' && name === 'fill') pendingFills.push({ pattern: 'none', color: null })
      else if (section === 'fills' && name === 'patternFill') {
        pattern = attributes.patternType ?? 'none'
        pendingFills[pendingFills.length - 1] = { pattern, color: null }
      } else if (section === 'fills' && name === 'fgColor')
        pendingFills[pendingFills.length - 1] = { pattern, color: attributes }
      else if (name === 'rgbColor') parts.indexed.push((attributes.rgb ?? '').slice(-6).toLowerCase())
      else if (section === 'cellXfs' && name === 'xf') parts.xfs.push(attributes)
      path.push(name)
    },
    close: () => void path.pop(),
  })
  // Known only at the end of the file: the workbook's own indexed colours.
  const full = { ...palette, indexed: parts.indexed }
  parts.fills = pendingFills.map(({ pattern, color }) =>
    pattern === 'none' || pattern === 'gray125' || !color ? null : resolveColor(color, full),
  )
  return parts
}

/** The cell formats by the number cells give (`s`). */
export function readStyles(xml: string | null, palette: Palette): CellStyle[] {
  if (!xml) return [plainStyle]
  const { formats, fonts, fills, xfs } = collectParts(xml, palette)
  return xfs.map((xf) => {
    const format = Number(xf.numFmtId ?? 0)
    const code = formats.get(format) ?? null
    return {
      fill: fills[Number(xf.fillId ?? 0)] ?? null,
      struck: fonts[Number(xf.fontId ?? 0)] ?? false,
      isDate: code === null ? builtInDate(format) : isDateFormat(code),
      format: code,
    }
  })
}
