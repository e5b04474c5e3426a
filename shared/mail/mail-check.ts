/** A line of the mail check: one thing that others look at before they take mail from an address, and whether it is right. */
import type { MailCode } from '../i18n/mail-texts.ts'
import type { MailAnswers } from './mail-answers.ts'

export const mailLines = ['address', 'a', 'ptr', 'ehlo', 'spf', 'dkim', 'dmarc', 'mx', 'blocklist'] as const
export type MailLine = (typeof mailLines)[number]

/** `notice`: worth knowing, refuses no mail. `unknown`: nobody could look, or nobody answered. */
export type MailVerdict = 'ok' | 'wrong' | 'notice' | 'unknown'

export type MailValues = Readonly<Record<string, string | number>>

export interface MailCheck {
  readonly line: MailLine
  readonly verdict: MailVerdict
  readonly code: MailCode
  readonly values: MailValues
}

export interface MailReport {
  readonly answers: MailAnswers
  readonly checks: readonly MailCheck[]
  /** The one that the others follow from, or the first that is wrong; null: none is. */
  readonly disagrees: MailCheck | null
}
