/**
 * Entities that an SVG declares in its head. Illustrator does, for the addresses of its namespaces. An entity made of
 * entities is how a small file becomes gigabytes ("billion laughs"): such a file is refused. One that lies outside the
 * file is never fetched and stands for nothing.
 */

export type ReadEntities =
  | {
      readonly kind: 'read'
      readonly entities: Readonly<Record<string, string>>
      readonly hasOutside: boolean
    }
  | { readonly kind: 'unsafe' }

const DECLARATION = /<!ENTITY\s+(%\s+)?([^\s"'>]+)\s+(?:(SYSTEM|PUBLIC)\b[^>]*|"([^"]*)"|'([^']*)')\s*>/g
const LONGEST = 1000
/** All entities of a file, written out. */
const MOST_CHARACTERS = 1_000_000

/** `head`: what the document type declares; `text`: the whole file, in which they are used. */
export function readEntities(head: string, text: string): ReadEntities {
  const entities: Record<string, string> = {}
  let hasOutside = false
  for (const [, parameter, name = '', outside, double, single] of head.matchAll(DECLARATION)) {
    const value = outside ? '' : (double ?? single ?? '')
    if (/[&%<]/.test(value) || value.length > LONGEST) return { kind: 'unsafe' }
    hasOutside ||= outside !== undefined
    if (!parameter) entities[name] = value
  }
  const longest = Math.max(0, ...Object.values(entities).map((value) => value.length))
  const uses = longest === 0 ? 0 : text.split('&').length
  return uses * longest > MOST_CHARACTERS ? { kind: 'unsafe' } : { kind: 'read', entities, hasOutside }
}
