/**
 * Interface names as people shorten them: `Fa0/3`, `fa 0/3`, `FastEthernet0/3`, `g1/0/1`. A key is what all spellings of
 * one name share. A bare number is no name but a place on the front panel.
 */

/** Full names in the order in which IOS completes a shortened one. */
const families: readonly (readonly [full: string, short: string])[] = [
  ['fastethernet', 'fa'],
  ['gigabitethernet', 'gi'],
  ['tengigabitethernet', 'te'],
  ['twogigabitethernet', 'tw'],
  ['twentyfivegige', 'twe'],
  ['fortygigabitethernet', 'fo'],
  ['ethernet', 'et'],
  ['port-channel', 'po'],
  ['vlan', 'vl'],
]

/** The family's short form of the letters before a number: `fast` -> `fa`; letters of no family stay. */
export function shortFamily(letters: string): string {
  const word = letters.toLowerCase()
  return families.find(([full]) => word !== '' && full.startsWith(word))?.[1] ?? word
}

/** `FastEthernet 0/3` -> `fa0/3`. */
export function portKey(name: string): string {
  const match = /^([a-z-]*?)\s*-?(\d.*)$/i.exec(name.trim())
  if (!match) return name.trim().toLowerCase()
  return `${shortFamily(match[1] ?? '')}${(match[2] ?? '').replace(/\s+/g, '').toLowerCase()}`
}

/** Whether two spellings mean one interface. */
export const isSamePort = (a: string, b: string): boolean => portKey(a) === portKey(b)

/** `Fa0/3`, for places where the full name is too long. */
export function shortPortName(name: string): string {
  const key = portKey(name)
  return key.charAt(0).toUpperCase() + key.slice(1)
}
