/** Calls of the mail check. */
import { os } from './implementer.ts'

export const mail = os.mail.router({
  check: os.mail.check.handler(({ context, input, signal }) => context.services.mail.check(input, signal)),
  judge: os.mail.judge.handler(({ context, input }) => context.services.mail.judge(input)),
})
