/** Style sheets and `style` attributes of an SVG: rules of allowed properties whose values point at nothing outside. */
import { allowedFunctions, allowedProperties } from './allowed.ts'

export type Remark = (what: 'script' | 'reference') => void

const LOCAL_URL = /url\(\s*(["']?)#[^"'()\\\s]+\1\s*\)/gi
/** Drawing programs name fonts and inks as they like, so only what CSS reads as more than a word is kept out. */
const UNSAFE_CHARACTERS = /[\\<>@{}]/

/** Whether a value calls only what is allowed and refers only to the drawing itself. */
export function isSafeValue(value: string, remark: Remark): boolean {
  const rest = value.replace(LOCAL_URL, '')
  if (/url\s*\(|image\s*\(|image-set|src\s*\(|\bimport\b|\/\//i.test(rest)) {
    remark('reference')
    return false
  }
  if (/javascript:|expression\s*\(/i.test(rest)) {
    remark('script')
    return false
  }
  if (UNSAFE_CHARACTERS.test(rest)) return false
  return [...rest.matchAll(/([\w-]+)\s*\(/g)].every(([, name = '']) =>
    allowedFunctions.has(name.toLowerCase()),
  )
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?(\*\/|$)/g, ' ')

/** `fill: red; behavior: url(x)` without what is not allowed. */
export function cleanDeclarations(css: string, remark: Remark): string {
  const kept = withoutComments(css)
    .split(';')
    .flatMap((declaration) => {
      const at = declaration.indexOf(':')
      const property = declaration.slice(0, at).trim().toLowerCase()
      const value = declaration.slice(at + 1).trim()
      const isSafe = at > 0 && isSafeValue(value, remark)
      return isSafe && allowedProperties.has(property) ? [`${property}:${value}`] : []
    })
  return kept.join(';')
}

const SELECTOR = /^[\w\s.#,*>+~:-]+$/

/** A style sheet without at-rules (`@import`, `@font-face`) and without all that is not allowed. */
export function cleanStyleSheet(css: string, remark: Remark): string {
  let rest = withoutComments(css).replace(/<!--|-->/g, ' ')
  // A block inside a block only follows an at-rule: both go.
  rest = rest.replace(/@[^{};]*(;|\{(?:[^{}]|\{[^{}]*\})*\}|$)/g, (rule) => {
    if (/url\s*\(|@import/i.test(rule)) remark('reference')
    return ' '
  })
  const rules = [...rest.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const declarations = cleanDeclarations(body, remark)
    return SELECTOR.test(selector) && declarations !== '' ? [`${selector.trim()}{${declarations}}`] : []
  })
  return rules.join('\n')
}
