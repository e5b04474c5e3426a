/** Objects as English sentences name them (`outlet C1-1`, `VLAN 177 of SW4`), in the words of the reader's language. */

const french: readonly (readonly [RegExp, string])[] = [
  [/^outlet (.+)$/, 'la prise $1'],
  [/^VLAN (.+) of (.+)$/, 'VLAN $1 de $2'],
  [/^panel port (.+)$/, 'la position de bandeau $1'],
  [/^host (-?\d+)$/, 'l’hôte $1'],
  [/^the cable between the routers$/, 'le câble entre les routeurs'],
]

export function nameIn(language: 'en' | 'fr', name: string): string {
  const known = language === 'fr' ? french.find(([pattern]) => pattern.test(name)) : undefined
  return known ? name.replace(known[0], known[1]) : name
}

const sources: readonly (readonly [RegExp, string])[] = [
  [/^outlet (.+) of stand (.+)$/, 'prise $1 du stand $2'],
  [/^outlet (.+)$/, 'prise $1'],
  [/^switch (.+)$/, 'commutateur $1'],
  [/^router (.+)$/, 'routeur $1'],
  [/^management address of (.+), by the scheme$/, 'adresse d’administration de $1, par le plan d’adressage'],
  [/^management address of (.+)$/, 'adresse d’administration de $1'],
  [/^management VLAN (.+)$/, 'VLAN d’administration $1'],
  [/^rules of the routers$/, 'règles des routeurs'],
  [/^host (.+)$/, 'machine $1'],
  [/^prefix (.+)$/, 'préfixe $1'],
]

/** What made a line of a configuration (`outlet C1-1 of stand C1`): beside the line, not inside a sentence. */
export function sourceIn(language: 'en' | 'fr', text: string): string {
  const known = language === 'fr' ? sources.find(([pattern]) => pattern.test(text)) : undefined
  return known ? text.replace(known[0], known[1]) : text
}
