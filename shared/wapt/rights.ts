/** What an account of WAPT may do, in plain words; and what none may do without an administrator's signing key. */

/** Of the many rights of the server, those that decide what is offered here (wapt-api §3). */
export const usedRights = {
  view: { en: 'see hosts and packages', fr: 'voir postes et paquets' },
  trigger_host_action: { en: 'wake hosts', fr: 'réveiller des postes' },
} as const

export type UsedRight = keyof typeof usedRights

/** `admin` has every right. */
export const mayDo = (rights: readonly string[], right: UsedRight): boolean =>
  rights.includes('admin') || rights.includes(right)

export const unsigned = {
  en: 'Installing, removing and updating need the signature of an administrator’s key: do them in the WAPT console, with the exported list.',
  fr: 'Installer, retirer et mettre à jour demandent la signature de la clé d’un administrateur : faites-le dans la console WAPT, avec la liste exportée.',
} as const
