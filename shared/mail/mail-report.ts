/** A mail check as text, for terminals, journals and mails, and as a row of data. */
import { catalogue } from '../i18n/catalogue/index.ts'
import { mailChange, mailLineNames, mailText } from '../i18n/mail-texts.ts'
import type { MailCheck, MailReport } from './mail-check.ts'

type Language = 'en' | 'fr'

const checkRow = (check: MailCheck, language: Language) => ({
  ...{ check: check.line, verdict: check.verdict, code: check.code },
  message: mailText(check, language),
  change: mailChange(check, language),
})

export const mailReportRow = ({ answers, checks, disagrees }: MailReport, language: Language) => ({
  domain: answers.domain,
  at: answers.at,
  ok: disagrees === null,
  address: answers.address?.value ?? null,
  source: answers.address?.source ?? null,
  ehlo: answers.ehlo?.value ?? null,
  disagrees: disagrees && checkRow(disagrees, language),
  checks: checks.map((check) => checkRow(check, language)),
})

const agreement = {
  en: 'Nothing that could be looked at speaks against mail from there.',
  fr: 'Rien de ce qui a pu être regardé ne parle contre le courrier qui part de là.',
} as const

/** The line that disagrees and what to change first, then every line. */
export function mailReportText({ answers, checks, disagrees }: MailReport, language: Language): string {
  const colon = language === 'fr' ? ' : ' : ': '
  const sentence = (check: MailCheck) =>
    `${mailLineNames[check.line][language]}${colon}${mailText(check, language)}`
  const head = disagrees
    ? [sentence(disagrees), `  -> ${mailChange(disagrees, language) ?? ''}`]
    : [agreement[language]]
  const lines = checks.map(
    (check) => `  ${catalogue[`mail.verdict.${check.verdict}`][language].padEnd(10)} ${sentence(check)}`,
  )
  return [answers.domain, ...head, '', ...lines].join('\n')
}
