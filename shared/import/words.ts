/** Text as it is compared: planners mix accents, case, `N°`, `Nº`, full stops and blanks freely. */

/** `N° prise réseau` → `n prise reseau`. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const SWITCH_WORD = /^(commutateur|commut|switch|sw)(?![a-z])/

/** A switch's identity: every word for a switch and the zeros before its number left out: `Commutateur 01` is `sw1`. */
export function switchKey(text: string): string {
  const plain = plainWords(text).replace(SWITCH_WORD, 'sw')
  const short = /^(?:sw)? ?(\d+)$/.exec(plain)
  return short ? `sw${Number(short[1])}` : plain
}

const DITTO = /^(?:["'″”“〃]{1,2}|-\s*["″”]\s*-|,,|idem|id\.|ditto|do\.|dito|same)$/i

/** `idem`, `"`, `''`: the same as above. */
export const isDitto = (text: string): boolean => DITTO.test(text.trim())

const NOTHING = /^(?:[-—–/.\s]*|n[eé]ant|aucune?|none|n\/?a|nc|vide|ras)$/i

/** A cell that says that there is nothing. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim())

const FREE =
  /^(libre|libres|free|dispo|disponible|available|spare|unused|non utilisee?|inutilisee?|reserve|vide|empty|not used)$/

/** `libre`, `dispo`: a port nobody uses. */
export const isFree = (text: string): boolean => FREE.test(plainWords(text))

const CANCELLED =
  /\b(annule|annulee|annules|annulees|supprime|supprimee|cancel|cancelled|canceled|deleted|abandonne|abandonnee|retire|retiree|desiste|forfait)\b/

/** `ANNULÉ`, `stand supprimé`: the row no longer counts. In a longer sentence the word may be about something else. */
export function isCancelled(text: string): boolean {
  if (text.length > 60) return false
  const plain = plainWords(text)
  const at = plain.search(CANCELLED)
  return at === 0 || (at > 0 && plain.split(' ').length <= 3 && !/^(non|pas|not|no)\b/.test(plain))
}
