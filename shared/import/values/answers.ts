/** Small cells: yes and no, the service of an outlet, MAC addresses. */
import { normalizeMac } from '../../plan/mac.ts'
import { plainWords } from '../words.ts'

const YES =
  /^(oui|yes|y|o|x|xx|1|vrai|true|ok|occupe|occupee|occupied|utilise|utilisee|used|pris|prise|branche|connecte|en service|busy|active?|in use)$/
const NO = /^(non|no|n|0|faux|false|libre|free|dispo|disponible|vide|empty|inoccupee?|not used|inutilisee?)$/

/** True, false, or null where the cell says neither. */
export function readYesNo(text: string): boolean | null {
  if (/^[✓✔☑]/.test(text)) return true
  if (/^[✗✘☐]/.test(text)) return false
  const plain = plainWords(text)
  if (YES.test(plain)) return true
  return NO.test(plain) ? false : null
}

export type OutletService = 'network' | 'telephone' | 'other'

const TELEPHONE =
  /^(t|tel|tels|telephone|telephones|telephonie|phone|phones|telephony|voix|voice|rtc|toip|voip|analogique|pots|fax)$/
const NETWORK =
  /^(r|d|i|rj|data|donnees|reseau|network|net|info|informatique|ethernet|lan|rj45|wifi|borne|imprimante|printer|pc|tv|internet|ip|eth|cuivre)$/

/** The service an explicit column says. Words it does not know are `other`. */
export function readService(text: string): OutletService {
  const words = plainWords(text).split(' ')
  if (words.some((word) => TELEPHONE.test(word))) return 'telephone'
  return words.some((word) => NETWORK.test(word)) ? 'network' : 'other'
}

/** A remark, or an outlet's own name, that tells a telephone: `T12`, `A12-T1`, `prise tél`. */
export const tellsTelephone = (text: string): boolean =>
  /\b(tel|telephone|telephonie|rtc|analogique)\b/.test(plainWords(text))

/** Marks in an outlet's name: `A12-T1`, `T3`, `2T`. Of a stand T3 the name `T3-1` tells nothing. */
export const isTelephoneName = (outlet: string, stand: string | null): boolean =>
  (/^(T|TEL)[-_ ]?\d+$/i.test(outlet) ||
    /^\d+\s*\(?T\)?$/i.test(outlet) ||
    /[-_ .](T|TEL)\d*$/i.test(outlet)) &&
  !(stand !== null && outlet.toLowerCase() === stand.toLowerCase())

export type MacReading = { readonly macs: readonly string[]; readonly unreadable: readonly string[] }

/** MAC addresses as lower case with colons, from any usual writing, several in one cell. */
export function readMacs(text: string): MacReading {
  const macs: string[] = []
  const unreadable: string[] = []
  for (const token of text.split(/[\s,;/|+]+/)) {
    if (token === '') continue
    const mac = normalizeMac(token)
    if (mac) macs.push(mac)
    else unreadable.push(token)
  }
  return { macs, unreadable }
}
