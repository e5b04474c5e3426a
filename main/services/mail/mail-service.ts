/** The mail check for screens: followed as answers come. Nothing of it is kept but what the person saves or notes. */
import type { MailProgress, MailQuestionInput } from '../../../shared/contract/mail.ts'
import { isAddress } from '../../../shared/mail/dns-name.ts'
import type { MailReport } from '../../../shared/mail/mail-check.ts'
import type { Clock } from '../../clock.ts'
import { openDns } from '../../integrations/mail/ask-dns.ts'
import { outsideAddress } from '../../integrations/mail/outside-address.ts'
import { readMailServer, smtpBanner } from '../../integrations/mail/smtp-banner.ts'
import { WorkError } from '../../work-error.ts'
import { createLatest } from '../latest.ts'
import { gatherMail, type MailQuestion, reportMail, usualLists } from './gather-mail.ts'
import { readSavedAnswers } from './saved-answers.ts'

export interface MailService {
  check(question: MailQuestionInput, signal?: AbortSignal): AsyncGenerator<MailProgress, void>
  judge(saved: { question: MailQuestionInput; name: string; text: string }): Promise<MailReport>
}

export function createMailService(clock: Clock): MailService {
  return {
    async *check(input, given) {
      const ended = new AbortController()
      const signal = given ? AbortSignal.any([given, ended.signal]) : ended.signal
      const progress = createLatest<MailProgress>({ done: 0, total: 1, report: null })
      const work = async () => {
        const answers = await gatherMail(await questionOf(input, signal), {
          ...{ dns: openDns([], signal), at: clock.timestamp() },
          outside: () => outsideAddress(signal),
          onProgress: (done, total) => progress.set({ done, total, report: null }),
        })
        progress.set({ done: 1, total: 1, report: await reportMail(answers) })
      }
      let failure: unknown = null
      void work().catch((error: unknown) => {
        failure = error
        ended.abort()
      })
      try {
        for await (const state of progress.follow(signal)) {
          yield state
          if (state.report) return
        }
      } finally {
        ended.abort()
      }
      if (failure !== null && given?.aborted !== true) throw failure
    },
    judge: async ({ question, name, text }) =>
      reportMail(readSavedAnswers({ name, text }, await questionOf(question), clock.timestamp())),
  }
}

/** @throws WorkError `no_address`, `no_banner` */
async function questionOf(input: MailQuestionInput, signal?: AbortSignal): Promise<MailQuestion> {
  const { domain, message, address, server } = input
  if (address !== '' && !isAddress(address))
    throw new WorkError('no_address', `"${address}" is no address: expected one as in 192.0.2.25`)
  const name = server === '' ? null : await smtpBanner(readMailServer(server), signal)
  return {
    ...{ domain, message, selectors: [], lists: usualLists },
    address: address === '' ? null : { value: address, source: 'given' },
    ehlo: name === null ? null : { value: name, source: 'banner' },
  }
}
