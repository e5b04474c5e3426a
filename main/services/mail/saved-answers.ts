/** Answers that were saved where the Internet was reached: our own file, or what `dig` printed. */

import { readDigText } from '../../../shared/mail/dig-text.ts'
import { isHostName } from '../../../shared/mail/dns-name.ts'
import { type MailAnswers, mailAnswers } from '../../../shared/mail/mail-answers.ts'
import { readMessageWay } from '../../../shared/mail/message-way.ts'
import { WorkError } from '../../work-error.ts'
import { type MailQuestion, needDomain, usualLists } from './gather-mail.ts'

export interface SavedText {
  /** Of the file, for messages. */
  readonly name: string
  readonly text: string
}

/** What the question says goes before what was saved. @throws WorkError `bad_answers`, naming the file and the reason */
export function readSavedAnswers({ name, text }: SavedText, question: MailQuestion, at: string): MailAnswers {
  const saved = text.trimStart().startsWith('{')
    ? ownAnswers(name, text)
    : digAnswers(name, text, at, question)
  const domain = needDomain(question.domain === '' ? saved.domain : question.domain)
  if (saved.domain !== domain)
    throw new WorkError('bad_answers', `${name} holds the answers for ${saved.domain}, not for ${domain}.`, {
      file: name,
    })
  const way = question.message === null ? null : readMessageWay(question.message, domain)
  const told = (value: string | null | undefined) => (value ? { value, source: 'message' as const } : null)
  return {
    ...saved,
    address: question.address ?? told(way?.address) ?? saved.address,
    ehlo: question.ehlo ?? told(way?.ehlo) ?? saved.ehlo,
    selectors: [...new Set([...question.selectors, ...(way?.selectors ?? []), ...saved.selectors])],
  }
}

function ownAnswers(file: string, text: string): MailAnswers {
  const refuse = (why: string) =>
    new WorkError('bad_answers', `${file} holds no saved answers: ${why}`, { file })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse((error as Error).message)
  }
  const read = mailAnswers.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw refuse(`${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
}

function digAnswers(file: string, text: string, at: string, question: MailQuestion): MailAnswers {
  const dns = readDigText(text)
  if (dns.length === 0)
    throw new WorkError(
      'bad_answers',
      `${file} holds no answer: expected a file saved by the mail check, or what dig printed`,
      { file },
    )
  const domain =
    question.domain === ''
      ? (dns.find(({ name }) => isHostName(name))?.name ?? '')
      : needDomain(question.domain)
  return { domain, at, address: null, ehlo: null, selectors: [], lists: [...usualLists], dns }
}
