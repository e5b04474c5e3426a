/** A mail check as text, for terminals, journals and mails, and as a row of data. */
import { catalogue } from '../i18n/catalogue/index.ts'
import { mailChange, mailLineNames, mailText } from '../i18n/mail-texts.ts'
import type { MailCheck, MailLine, MailReport } from './mail-check.ts'

type Language = 'en' | 'fr'

const checkRow = (check: MailCheck, language: Language) => ({
  ...{ check: check.line, verdict: check.verdict, code: check.code },
  message: mailText(check, language),
  change: mailChange(check, language),
})

export const mailReportRow = ({ answers, checks, disagrees }: MailReport, language: Language) => ({
  domain: answers.domain,
  at: answers.at,
  ok: isWell({ checks, disagrees }),
  unknown: unknownLines(checks),
  address: answers.address?.value ?? null,
  source: answers.address?.source ?? null,
  ehlo: answers.ehlo?.value ?? null,
  disagrees: disagrees && checkRow(disagrees, language),
  checks: checks.map((check) => checkRow(check, language)),
})

/** Without these nobody can say whether mail from there is taken. */
const deciding: ReadonlySet<MailLine> = new Set(['address', 'a', 'ptr', 'spf'])

/** Lines of which nothing is known, each once. */
const unknownLines = (checks: MailReport['checks']): MailLine[] => [
  ...new Set(checks.filter(({ verdict }) => verdict === 'unknown').map(({ line }) => line)),
]

/** Those of them that decide; empty: it can be told. */
export const untoldLines = (checks: MailReport['checks']): MailLine[] =>
  unknownLines(checks).filter((line) => deciding.has(line))

/** Nothing is wrong, and what decides was told: that nothing speaks against it is not enough. */
export const isWell = ({ checks, disagrees }: Pick<MailReport, 'checks' | 'disagrees'>): boolean =>
  disagrees === null && untoldLines(checks).length === 0

const untold = {
  en: 'It cannot be told whether others take this mail: ',
  fr: 'On ne peut pas dire si d’autres acceptent ce courrier : ',
} as const

const agreement = {
  en: 'Nothing that could be looked at speaks against mail from there.',
  fr: 'Rien de ce qui a pu être regardé ne parle contre le courrier qui part de là.',
} as const

function untoldText(checks: MailReport['checks'], language: Language): string {
  const names = untoldLines(checks).map((line) => mailLineNames[line][language])
  return `${untold[language]}${names.join(', ')}.`
}

/** The line that disagrees and what to change first, then every line. */
export function mailReportText({ answers, checks, disagrees }: MailReport, language: Language): string {
  const colon = language === 'fr' ? ' : ' : ': '
  const sentence = (check: MailCheck) =>
    `${mailLineNames[check.line][language]}${colon}${mailText(check, language)}`
  const head = disagrees
    ? [sentence(disagrees), `  -> ${mailChange(disagrees, language) ?? ''}`]
    : [isWell({ checks, disagrees }) ? agreement[language] : untoldText(checks, language)]
  const lines = checks.map(
    (check) => `  ${catalogue[`mail.verdict.${check.verdict}`][language].padEnd(10)} ${sentence(check)}`,
  )
  return [answers.domain, ...head, '', ...lines].join('\n')
}
