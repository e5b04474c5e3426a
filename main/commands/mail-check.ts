/** `brassage mail-check`: whether others take mail from where it really leaves, and the one line that disagrees. */

import { isAddress } from '../../shared/mail/dns-name.ts'
import type { KnownOfMail, MailAnswers } from '../../shared/mail/mail-answers.ts'
import { isWell, mailReportRow, mailReportText } from '../../shared/mail/mail-report.ts'
import { systemClock } from '../clock.ts'
import { openDns } from '../integrations/mail/ask-dns.ts'
import { outsideAddress } from '../integrations/mail/outside-address.ts'
import { readMailServer, smtpBanner } from '../integrations/mail/smtp-banner.ts'
import { gatherMail, type MailQuestion, reportMail, usualLists } from '../services/mail/gather-mail.ts'
import { readSavedAnswers } from '../services/mail/saved-answers.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { readGivenFile } from './read-given-file.ts'
import { languageOption } from './run-output.ts'
import { writeGivenFile } from './write-given-file.ts'

export const mailCheckCommand: Command = {
  usage:
    'brassage mail-check DOMAIN [--message MAIL.eml | --from ADDRESS] [--server H[:P] | --ehlo NAME] [--selector S]... [--list L]... [--dns A[:P]]... [--answers FILE] [--save FILE] [--lang fr|en]',
  options: {
    ...{ message: { type: 'string' }, from: { type: 'string' } },
    ...{ server: { type: 'string' }, ehlo: { type: 'string' } },
    selector: { type: 'string', multiple: true },
    list: { type: 'string', multiple: true },
    dns: { type: 'string', multiple: true },
    ...{ answers: { type: 'string' }, save: { type: 'string' }, lang: { type: 'string' } },
  },
  async run(input) {
    const language = languageOption(input)
    const answers = await answersOf(input, await questionOf(input))
    const save = textOption(input, 'save')
    if (save !== undefined) writeGivenFile(save, `${JSON.stringify(answers, null, 2)}\n`)
    const report = await reportMail(answers)
    return {
      exit: isWell(report) ? 0 : 1,
      json: mailReportRow(report, language),
      text: mailReportText(report, language),
    }
  },
}

async function questionOf(input: CommandInput): Promise<MailQuestion> {
  const domain = positional(input, 0, 'DOMAIN')
  expectAtMost(input, 1)
  const message = textOption(input, 'message')
  const lists = manyOption(input, 'list')
  return {
    domain,
    address: addressOption(input),
    ehlo: await ehloOption(input),
    message: message === undefined ? null : readGivenFile(message).toString('latin1'),
    selectors: manyOption(input, 'selector'),
    lists: lists.length > 0 ? lists : usualLists,
  }
}

async function answersOf(input: CommandInput, question: MailQuestion): Promise<MailAnswers> {
  const saved = textOption(input, 'answers')
  const at = systemClock.timestamp()
  if (saved !== undefined)
    return readSavedAnswers({ name: saved, text: readGivenFile(saved).toString('utf8') }, question, at)
  const servers = manyOption(input, 'dns')
  return gatherMail(question, {
    dns: openDns(servers, input.signal),
    at,
    // Who names the servers to ask wants no others asked.
    outside: async () => (servers.length > 0 ? null : outsideAddress(input.signal)),
    onProgress: (done, total) => input.stderr(`${done}/${total}\r`),
  })
}

function addressOption(input: CommandInput): KnownOfMail | null {
  const value = textOption(input, 'from')
  if (value === undefined) return null
  if (!isAddress(value))
    throw new UsageError(`--from ${value}: expected the address that mail leaves from, as in 192.0.2.25`)
  return { value, source: 'given' }
}

async function ehloOption(input: CommandInput): Promise<KnownOfMail | null> {
  const ehlo = textOption(input, 'ehlo')
  if (ehlo !== undefined) return { value: ehlo, source: 'given' }
  const server = textOption(input, 'server')
  if (server === undefined) return null
  const value = await smtpBanner(readMailServer(server), input.signal)
  return { value, source: 'banner' }
}

const manyOption = (input: CommandInput, name: string): string[] => {
  const value = input.options[name]
  return Array.isArray(value) ? value.map(String) : []
}
