/** What every command that sends to a device shares: its options, the yes of a person, progress, and the answer. */
import { createInterface } from 'node:readline/promises'
import type { SiteFile } from '../db/site-file.ts'
import { pushCommands } from '../services/push/push-commands.ts'
import { emptyResult, type PushResult } from '../services/push/push-result.ts'
import { settle } from '../services/push/run-push.ts'
import { textOption } from './arguments.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { readBaud, readSecrets, transportOptions, withConsole } from './open-console.ts'

export const pushOptions = {
  ...transportOptions,
  switch: { type: 'string' },
  commands: { type: 'string' },
  record: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'no-save': { type: 'boolean' },
  'no-logging': { type: 'boolean' },
  yes: { type: 'boolean' },
  'accept-device': { type: 'string' },
  remove: { type: 'string', multiple: true },
  'without-way-back': { type: 'string' },
  devices: { type: 'string' },
  via: { type: 'string' },
  limit: { type: 'string' },
} as const

/** True where the push may go on to show and ask, or was told yes. */
export const mayAsk = (input: CommandInput): boolean =>
  input.interactive || input.options.yes === true || input.options['dry-run'] === true

/** Says what would be sent; the device is not even opened. */
export function unconfirmed(input: CommandInput, lines: readonly string[], count: number): CommandOutput {
  input.stderr(`${lines.join('\n')}\n`)
  const message = 'Nothing was sent: these lines need a yes, on a terminal or with --yes.'
  return outputOf({ ...emptyResult('refused', count, message), preview: lines })
}

/** Names parted by commas. */
export const namesOf = (input: CommandInput, option: string): string[] =>
  (textOption(input, option) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** The options of a push that go to the service, the same for a push and its resume. */
export function sessionOf(input: CommandInput) {
  return {
    attach: { secrets: readSecrets(input), baud: readBaud(input), signal: input.signal },
    quiet: input.options['no-logging'] === true,
    save: input.options['no-save'] !== true,
    dryRun: input.options['dry-run'] === true,
    acceptSerial: textOption(input, 'accept-device'),
    withoutWayBack: namesOf(input, 'without-way-back'),
    confirm: (lines: readonly string[]) => confirm(input, lines),
    hooks: progressTo(input),
  }
}

export function runText(
  input: CommandInput,
  source: string | null,
  record: SiteFile | null,
): Promise<PushResult> {
  const session = sessionOf(input)
  // A port that cannot be opened is an end like any other: the same answer, with its message.
  return settle(emptyResult('unknown', 0, ''), () =>
    withConsole(input, (console) => pushCommands({ console, source, record, ...session }), { site: record }),
  )
}

function confirm(input: CommandInput, lines: readonly string[]): Promise<boolean> {
  input.stderr(`${lines.map((line) => `  ${line}`).join('\n')}\n`)
  return askYes(input, `Send these ${lines.length} lines?`)
}

/** True with `--yes`; asks on a terminal; else no. */
export async function askYes(input: CommandInput, question: string): Promise<boolean> {
  if (input.options.yes === true) return true
  if (!input.interactive) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${question} [y/N] `, { signal: input.signal })
    return /^(y|yes|o|oui)$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}

const PROGRESS_MS = 1000

function progressTo(input: CommandInput) {
  let last = 0
  return {
    onPhase: (phase: string) => input.stderr(`${phase} ...\n`),
    onProgress: ({ confirmed, total }: { readonly confirmed: number; readonly total: number }) => {
      if (Date.now() - last < PROGRESS_MS) return
      last = Date.now()
      input.stderr(`${confirmed} of ${total} lines confirmed\n`)
    },
  }
}

/** Exit 0 for `done` only. */
export function outputOf(result: PushResult): CommandOutput {
  const rejected = result.rejected.map((line) => `line ${line.line}: ${line.text}\n  ${line.message}`)
  const numbers = `${result.confirmed} of ${result.lines} lines confirmed in ${result.seconds} s`
  return {
    exit: result.state === 'done' ? 0 : 1,
    json: { ...result },
    text: [result.message, numbers, ...rejected].join('\n'),
  }
}
