/**
 * Texts of people -> texts a switch's command line takes. Accents are taken off rather than lost, and `?` never
 * passes: it is not a character there but a request for help that acts at once.
 */

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  '’': "'",
}

const toAscii = (text: string): string =>
  text
    .replace(/[œŒæÆßøØ’]/g, (letter) => LIGATURES[letter] ?? '')
    .replace(/[‐-―]/g, '-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/[?"]/g, ' ')

/** A port's description of at most `length` characters; null where nothing is left of it. */
export function sanitiseDescription(text: string | null, length: number): string | null {
  const clean = toAscii(text ?? '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, length)
    .trim()
  return clean === '' ? null : clean
}

/** A VLAN name: one word, since old software takes no more. */
export const sanitiseVlanName = (text: string, length: number): string =>
  toAscii(text).trim().replace(/\s+/g, '_').slice(0, length)

/**
 * VLAN number -> the name the device will have. Devices refuse a name twice, also where two differ only in accents or
 * in what is cut off: all but the first then end in their number.
 */
export function vlanNames(
  vlans: readonly { readonly vid: number; readonly name: string }[],
  length: number,
): ReadonlyMap<number, string> {
  const taken = new Set<string>()
  return new Map(
    vlans.map(({ vid, name }) => {
      const plain = sanitiseVlanName(name, length)
      const ending = `_${vid}`
      const unique = taken.has(plain.toLowerCase()) ? plain.slice(0, length - ending.length) + ending : plain
      taken.add(unique.toLowerCase())
      return [vid, unique]
    }),
  )
}

/** A host name: letters, digits and hyphens, beginning with a letter. */
export function sanitiseHostname(text: string, length: number): string {
  const name = toAscii(text)
    .trim()
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return (/^[A-Za-z]/.test(name) ? name : `sw-${name}`).slice(0, length).replace(/-+$/, '')
}
