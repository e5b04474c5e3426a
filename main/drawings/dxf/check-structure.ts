/**
 * Whether a DXF is put together as it must be: pairs of a group code and a value, sections that end, tables and blocks
 * inside them that end. The library that reads it counts on it, and turns for ever where something does not end.
 */

interface Opening {
  readonly end: string
  /** Where it may be opened: in this section, or outside of all. */
  readonly inside: string | null
}

const openings: Readonly<Record<string, Opening>> = {
  SECTION: { end: 'ENDSEC', inside: null },
  TABLE: { end: 'ENDTAB', inside: 'ENDSEC' },
  BLOCK: { end: 'ENDBLK', inside: 'ENDSEC' },
}
const endings = new Set([...Object.values(openings).map(({ end }) => end), 'EOF'])

/** What is wrong, with its line; null for a sound file. */
export function findBrokenStructure(text: string): string | null {
  const lines = text.trimEnd().split(/\r\n|\r|\n/)
  const open: string[] = []
  for (let at = 0; at < lines.length; at += 2) {
    const code = lines[at]?.trim() ?? ''
    if (!/^-?\d{1,4}$/.test(code))
      return `line ${at + 1}: expected a group code, this is "${code.slice(0, 20)}"`
    const value = lines[at + 1]
    if (value === undefined) return `line ${at + 1}: its value is missing`
    if (code !== '0') continue
    const word = value.trim()
    const opening = openings[word]
    if (opening) {
      if ((open.at(-1) ?? null) !== opening.inside) return `line ${at + 2}: ${word} may not begin here`
      open.push(opening.end)
    } else if (word === 'EOF')
      return open.length === 0 && at + 2 >= lines.length ? null : `line ${at + 2}: it ends too early`
    else if (endings.has(word) && open.pop() !== word) return `line ${at + 2}: ${word} ends nothing`
  }
  return 'its end is missing'
}
