/** Types for gear whose model nobody told. `generic-48-2` is what a new site gives such a switch, as an assumption. */
import type { Family, LibraryEntry, MakerLibrary } from '../family.ts'

/** Nothing is known but the dialect: every capability is probed. */
const unknownIos: Family = {
  platform: 'cisco_ios',
  capabilities: {},
  limits: {},
  console: { connector: 'rj-45', baud: 9600 },
}

const switchOf = (access: number, uplinks: number): LibraryEntry => ({
  model: `Generic ${access}+${uplinks}`,
  slug: `generic-${access}-${uplinks}`,
  also: [`generic ${access}`],
  family: unknownIos,
  ports: [
    [`FastEthernet0/{1-${access}}`, '100base-tx'],
    [`GigabitEthernet0/{1-${uplinks}}`, '1000base-t'],
  ],
  origin: 'ours',
})

export const generic: MakerLibrary = {
  manufacturer: 'Generic',
  entries: [switchOf(48, 2), switchOf(24, 2), switchOf(8, 1)],
}
