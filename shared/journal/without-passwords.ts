/**
 * Hides what looks like a password in a text that goes on paper, where anybody may read it. Rather a word too many: the
 * journal on the screen still holds it all. `{{secret:name}}` only names one, and stays.
 */

export const HIDDEN = '•••'

const PASSWORD = String.raw`(?<![\p{L}\d])(?:mots? de passe|mdp|passwords?|passwd|pwd|pass-?phrases?|phrases? secr[eè]tes?|cl[eé]s? (?:du |de )?(?:wi-?fi|wpa\d?|wep)|(?:wi-?fi|wpa\d?|wep) (?:key|code|password)|codes? (?:du |de )?wi-?fi|psk|pre-?shared key)(?![\p{L}\d])`
const SAID = String.raw`(?:\s*(?:=|:|->|→)\s*|\s+(?:est|is|was|était)\s+)`

interface Rule {
  readonly shape: RegExp
  /** What is kept, and what is hidden behind it. */
  readonly isSecret: (word: string) => boolean
}

/** A word of no language: with a digit, a sign or a capital inside, or in quotes. */
const looksSecret = (word: string): boolean =>
  /[\p{L}\d]/u.test(word) && /\d|[^\p{L}\d'’-]|\p{Ll}\p{Lu}/u.test(word)

const rules: readonly Rule[] = [
  // "mot de passe de SW2 : Calanque bleue, ..."
  {
    shape: new RegExp(
      String.raw`(${PASSWORD}[^\n=:;,.]{0,60}?${SAID})([^\n,;]+?)(?=[,;]|\.?\s*$|\.\s)`,
      'gimu',
    ),
    isSecret: () => true,
  },
  // "mdp Calanque26"
  { shape: new RegExp(String.raw`(${PASSWORD}\s+)(\S+)`, 'giu'), isSecret: looksSecret },
  // Lines of a configuration.
  {
    shape:
      /(\b(?:enable|username\s+\S+(?:\s+privilege\s+\d+)?)\s+(?:secret|password)\s+(?:level\s+\d+\s+)?(?:\d\s+)?)(\S+)/giu,
    isSecret: () => true,
  },
  { shape: /(\bsnmp-server\s+community\s+)(\S+)/giu, isSecret: () => true },
  { shape: /()(\$\d\w?\$\S+)/giu, isSecret: () => true },
]

const isNamed = (word: string): boolean => /^\{\{secret:[\w.-]+\}\}$/.test(word)

export const withoutPasswords = (text: string): string =>
  rules.reduce(
    (clean, { shape, isSecret }) =>
      clean.replace(shape, (whole, kept: string, word: string) =>
        isSecret(word) && !isNamed(word) && word !== HIDDEN ? `${kept}${HIDDEN}` : whole,
      ),
    text,
  )
