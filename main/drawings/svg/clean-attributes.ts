/** The attributes of one element of an SVG that are kept. */
import { judgeImage } from '../images/image.ts'
import { allowedAttributes, allowedProperties } from './allowed.ts'
import { cleanDeclarations, isSafeValue, type Remark } from './css.ts'

export interface GivenAttribute {
  /** Without its prefix. */
  readonly local: string
  readonly prefix: string
  readonly value: string
}

const IMAGE_DATA = /^data:image\/(?:png|jpe?g);base64,/i

/** A picture inside the drawing, judged as one of its own would be. */
function isSafeImage(value: string): boolean {
  if (!IMAGE_DATA.test(value)) return false
  const bytes = Buffer.from(value.slice(value.indexOf(',') + 1), 'base64')
  return typeof judgeImage(bytes) === 'object'
}

/** Only parts of the drawing itself, and pictures in it; `javascript:` counts as a script. */
function isSafeLink(element: string, value: string, remark: Remark): boolean {
  if (/^#[^\s"'<>\\()]+$/.test(value)) return true
  if (element === 'image' && isSafeImage(value)) return true
  remark(/^\s*javascript:/i.test(value.replace(/[\0-\x20]/g, '')) ? 'script' : 'reference')
  return false
}

/** `remark` hears of what was more than a drawing. */
export function cleanAttributes(
  element: string,
  given: readonly GivenAttribute[],
  remark: Remark,
): Map<string, string> {
  const kept = new Map<string, string>()
  for (const { local, prefix, value } of given) {
    if (prefix === 'xml' && local === 'space') kept.set('xml:space', value === 'preserve' ? value : 'default')
    else if (local === 'href' && (prefix === '' || prefix === 'xlink')) {
      // A link is kept as a group, without where it led.
      if (isSafeLink(element, value.trim(), remark) && element !== 'g') kept.set('href', value.trim())
    } else if (prefix !== '') continue
    else if (/^on/i.test(local)) remark('script')
    else if (local === 'style') {
      const style = cleanDeclarations(value, remark)
      if (style !== '') kept.set('style', style)
    } else if (allowedAttributes.has(local) || allowedProperties.has(local)) {
      if (isSafeValue(value, remark)) kept.set(local, value)
    } else if (local === 'src') remark('reference')
  }
  return kept
}
