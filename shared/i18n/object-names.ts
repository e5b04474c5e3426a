/** Objects as English sentences name them (`outlet C1-1`, `VLAN 177 of SW4`), in the words of the reader's language. */

const french: readonly (readonly [RegExp, string])[] = [
  [/^outlet (.+)$/, 'la prise $1'],
  [/^VLAN (.+) of (.+)$/, 'VLAN $1 de $2'],
  [/^panel port (.+)$/, 'la position de bandeau $1'],
  [/^host (-?\d+)$/, 'l’hôte $1'],
]

export function nameIn(language: 'en' | 'fr', name: string): string {
  const known = language === 'fr' ? french.find(([pattern]) => pattern.test(name)) : undefined
  return known ? name.replace(known[0], known[1]) : name
}
