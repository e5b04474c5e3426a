/** The mode of a port in planners' words, French, English and HP's (`T`, `U`). */
import type { PortMode } from '../../model/entities.ts'
import { plainWords } from '../words.ts'

export type ModeWord = PortMode | 'uplink'

const WORDS: readonly (readonly [RegExp, ModeWord])[] = [
  [/^(uplink|liaison montante|lien montant|montant|interco|interconnexion)$/, 'uplink'],
  [
    /^(access|acces|mode access|mode acces|a|u|untag|untagged|non tague|non tagge|switchport access|end device|poste)$/,
    'access',
  ],
  [
    /^(trunk|mode trunk|tag|tagged|tague|tagge|t|trk|802 1q|dot1q|8021q|switchport trunk|hybride?|hybrid|general|multi|multi vlans?)$/,
    'tagged',
  ],
  [/^(routed|route|routee|l3|no switchport|routage|layer 3)$/, 'routed'],
  [
    /^(unused|libre|off|shutdown|shut|desactive|desactivee|disabled|inutilise|inutilisee|non utilise|non utilisee|down|ferme|reserve|free|dispo|spare|no)$/,
    'unused',
  ],
]

/** The mode a cell says; null where it says none of the known ones. */
export const readMode = (text: string): ModeWord | null => {
  const plain = plainWords(text)
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
