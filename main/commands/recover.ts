/**
 * `brassage recover`: back into a switch whose password is lost, with a person at its button. Every step is said on the
 * terminal and goes on by itself; `--wipe` erases afterwards as `brassage wipe` does, and asks for the serial number.
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { RecoveryProgress, RecoveryWayName } from '../../shared/contract/recovery.ts'
import { catalogue } from '../../shared/i18n/catalogue/index.ts'
import { fillText } from '../../shared/i18n/plurals.ts'
import { modeReleaseOf, modeReleases } from '../../shared/recovery/mode-release.ts'
import { systemClock } from '../clock.ts'
import { stateFolder } from '../db/state-folder.ts'
import type { Console } from '../driver-engine/console.ts'
import { recoveryWayNames } from '../drivers/recovery/index.ts'
import type { NewSecrets } from '../services/recovery/new-secrets.ts'
import { type RecoveryResult, runRecovery } from '../services/recovery/run-recovery.ts'
import { runWipe } from '../services/wipe/run-wipe.ts'
import { openWipeLogs } from '../services/wipe/wipe-log.ts'
import { numberOf } from '../services/wipe/wipe-result.ts'
import { expectAtMost, fromEnvironment, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { readBaud, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'

export const recoverCommand: Command = {
  usage: `brassage recover ${TRANSPORT_USAGE} --own --way ${recoveryWayNames().join('|')} (--keep --new-password-env VAR --new-enable-env VAR [--new-user U] | --wipe [--confirm SERIAL]) [--erase-if-disabled]`,
  options: {
    ...transportOptions,
    own: { type: 'boolean' },
    way: { type: 'string' },
    keep: { type: 'boolean' },
    wipe: { type: 'boolean' },
    confirm: { type: 'string' },
    'new-user': { type: 'string' },
    'new-password-env': { type: 'string' },
    'new-enable-env': { type: 'string' },
    'erase-if-disabled': { type: 'boolean' },
  },
  async run(input) {
    expectAtMost(input, 0)
    const way = readWay(input)
    const purpose = readPurpose(input)
    const secrets = purpose === 'keep' ? readNewSecrets(input) : null
    return withConsole(input, async (console) => {
      if (console.transport.isShell) throw new UsageError('a lost password is recovered over the console')
      const tell = teller(input)
      const recovered = await runRecovery(console, {
        way,
        purpose,
        secrets,
        baud: readBaud(input) ?? null,
        signal: input.signal,
        onErases: () => mayErase(input),
        onProgress: tell,
      })
      if (recovered.state !== 'let_in' || purpose !== 'wipe') return outputOf(recovered)
      return wipeNow(input, console, recovered)
    })
  },
}

function readWay(input: CommandInput): RecoveryWayName {
  if (input.options.own !== true)
    throw new UsageError(
      'only for equipment you own or are asked to service: say so with --own. What it does is written down in the guide.',
    )
  const told = textOption(input, 'way')
  const way = recoveryWayNames().find((name) => name === told)
  if (way) return way
  throw new UsageError(`--way ${told ?? ''}: expected one of ${recoveryWayNames().join(', ')}`)
}

function readPurpose(input: CommandInput): 'keep' | 'wipe' {
  const { keep, wipe } = input.options
  if ((keep === true) === (wipe === true))
    throw new UsageError('say --keep (the configuration stays, new secrets) or --wipe')
  return keep === true ? 'keep' : 'wipe'
}

function readNewSecrets(input: CommandInput): NewSecrets {
  const password = fromEnvironment(input, 'new-password-env')
  const enable = fromEnvironment(input, 'new-enable-env')
  if (!password || !enable)
    throw new UsageError('--keep needs --new-password-env VAR and --new-enable-env VAR: what it gets instead')
  return { user: textOption(input, 'new-user'), password, enable }
}

async function ask(input: CommandInput, question: string): Promise<string | null> {
  if (!input.interactive) return null
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question, { signal: input.signal })
  } finally {
    terminal.close()
  }
}

async function mayErase(input: CommandInput): Promise<boolean> {
  if (input.options['erase-if-disabled'] === true) return true
  const answer = await ask(input, `${catalogue['recovery.erases.text'].en} Type erase to go on: `)
  return answer?.trim() === 'erase'
}

/** Says each step once when it begins, and what the console shows of the hands. */
function teller(input: CommandInput): (progress: RecoveryProgress) => void {
  let last = ''
  return ({ steps, hint, model }) => {
    const running = steps.find(({ state }) => state === 'running')
    const ended = steps.findLast(({ state }) => state !== 'waiting' && state !== 'running')
    const line =
      hint && hint !== 'listening'
        ? catalogue[`recovery.hint.${hint}`].en
        : running
          ? catalogue[`recovery.step.${running.name}`].en
          : ended
            ? `${ended.name}: ${ended.state}${ended.message === '' ? '' : ` (${ended.message})`}`
            : ''
    if (line === '' || line === last) return
    last = line
    input.stderr(`${line}\n`)
    if (running?.name === 'hold_mode' && hint === null) input.stderr(releasesText(model))
  }
}

function releasesText(model: string | null): string {
  const known = modeReleaseOf(model)
  return (known ? [known] : modeReleases)
    .map(
      ({ name, title }) =>
        `  ${fillText('en', catalogue[`recovery.release.${name}`].en, { models: title })}\n`,
    )
    .join('')
}

async function wipeNow(
  input: CommandInput,
  console: Console,
  recovered: RecoveryResult,
): Promise<CommandOutput> {
  const { identified } = recovered
  const number = identified && numberOf(identified.identity)
  if (!identified || number === null) return outputOf(recovered)
  const name = `${identified.identity.model ?? identified.driver.title}, serial number ${number}`
  const confirm =
    textOption(input, 'confirm') ??
    (await ask(input, `Everything on ${name} will be erased. Type its serial number to go on: `))
  if (confirm === null) return outputOf(recovered)
  const logs = openWipeLogs(join(stateFolder(input.env), 'wipes'), () => systemClock.timestamp())
  const wiped = await runWipe(console, { identified, confirm, logs, signal: input.signal })
  return {
    exit: wiped.state === 'done' ? 0 : 1,
    json: { ...jsonOf(recovered), state: wiped.state, message: wiped.message, wipe: { ...wiped } },
    text: wiped.message,
  }
}

const jsonOf = ({ state, message, identified, progress, seconds }: RecoveryResult) => ({
  state,
  message,
  identity: identified?.identity ?? null,
  way: progress.way,
  purpose: progress.purpose,
  steps: progress.steps,
  seconds,
})

function outputOf(result: RecoveryResult): CommandOutput {
  const isGood = ['done', 'let_in', 'emptied'].includes(result.state)
  return { exit: isGood ? 0 : 1, json: jsonOf(result), text: result.message }
}
