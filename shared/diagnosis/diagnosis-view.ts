/** A diagnosis as it goes and when it is done: of an outlet, or of all outlets of a stand. */
import { linkNames, linkText, nextText } from '../i18n/diagnosis-texts.ts'
import type { OutletDiagnosis } from './diagnosis.ts'

export interface DiagnosisView {
  /** Of the stand or outlet. */
  readonly name: string
  /** The worst first: that is where to go. */
  readonly outlets: readonly OutletDiagnosis[]
  /** Links judged so far, and of how many. */
  readonly done: number
  readonly total: number
  /** Rough; null: done. */
  readonly secondsLeft: number | null
  /** The entry in the journal; null: not written yet. */
  readonly entry: string | null
}

/** Wrong before unknown before right; the nearer to the plan the break, the worse. */
export const worstFirst = (outlets: readonly OutletDiagnosis[]): OutletDiagnosis[] =>
  outlets.toSorted((a, b) => badness(b) - badness(a))

function badness({ links }: OutletDiagnosis): number {
  const wrong = links.findIndex(({ verdict }) => verdict === 'wrong')
  if (wrong >= 0) return 1000 - wrong
  return links.filter(({ verdict }) => verdict !== 'ok').length
}

/** An entry of the journal is not a book: of a stand with many outlets the worst are told. */
const LONGEST = 3500

/** What stands in the journal: of each outlet what is broken, or that nothing is, and what to do. */
export function diagnosisText(
  { name, outlets }: Pick<DiagnosisView, 'name' | 'outlets'>,
  language: 'en' | 'fr',
): string {
  const head = { en: `Diagnosis of ${name}`, fr: `Diagnostic de ${name}` }[language]
  const lines = outlets.map((diagnosis) => {
    const { links, next, place } = diagnosis
    const wrong = links.find(({ verdict }) => verdict === 'wrong')
    const colon = language === 'fr' ? ' :' : ':'
    const found = wrong ? `${linkNames[wrong.link][language]}${colon} ${linkText(wrong, language)}. ` : ''
    return `${place.outlet}${colon} ${found}${nextText(next, language)}`
  })
  return [head, ...lines].reduce((text, line) =>
    text.length + line.length > LONGEST ? text : `${text}\n${line}`,
  )
}
