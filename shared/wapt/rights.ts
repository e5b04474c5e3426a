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

/** Whether a machine has the 64 bit that WAPT needs, as far as it tells. */
export const wordSizeTexts = {
  '64': { en: 'It is of 64 bit, as WAPT needs.', fr: 'Elle est en 64 bits, comme il le faut pour WAPT.' },
  not_64: {
    en: 'It does not work as a Windows of 64 bit does, and WAPT needs one: look in its Settings, System, About.',
    fr: 'Elle ne se comporte pas comme un Windows 64 bits, et WAPT en demande un : regardez dans Paramètres, Système, Informations.',
  },
  unknown: {
    en: 'WAPT needs a 64-bit Windows Server. This one does not tell from outside: look in its Settings, System, About.',
    fr: 'WAPT demande un Windows Server 64 bits. Celui-ci ne le dit pas de l’extérieur : regardez dans Paramètres, Système, Informations.',
  },
} as const
