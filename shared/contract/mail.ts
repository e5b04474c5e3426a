/** The mail check: asked of the world's name servers as it goes, or judged from answers that were saved. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { MailReport } from '../mail/mail-check.ts'
import { call } from './base.ts'

const MOST_TEXT = 2_000_000

const question = z.object({
  domain: z.string().trim().max(255),
  /** A mail that arrived outside, with its headers. */
  message: z.string().max(MOST_TEXT).nullable(),
  /** Empty: not known. */
  address: z.string().trim().max(60),
  /** Host, or host:port; empty: is not asked. */
  server: z.string().trim().max(255),
})
export type MailQuestionInput = z.infer<typeof question>

export interface MailProgress {
  readonly done: number
  readonly total: number
  /** Null: not done yet. */
  readonly report: MailReport | null
}

export const mailContract = {
  /** Ends with the report; who stops following stops it. Refused: `no_domain`, `no_address`, `no_dns`, `no_banner`. */
  check: call.input(question).output(eventIterator(type<MailProgress>())),
  /** `name` is the file's. Refused: `bad_answers` too. The domain may be empty: that of the answers. */
  judge: call
    .input(z.object({ question, name: z.string().max(255), text: z.string().max(MOST_TEXT) }))
    .output(type<MailReport>()),
}
