/** Steps once the system runs without its passwords: who it is, its configuration back, new secrets, and the proof. */
import { endSession } from '../../driver-engine/end-session.ts'
import { identify } from '../../driver-engine/identify.ts'
import { readRunning, readStartup, saveConfig } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import type { TypedLine } from '../../drivers/recovery/index.ts'
import { WorkError } from '../../work-error.ts'
import { numberOf } from '../wipe/wipe-result.ts'
import { asleepInterfaces, fillSecrets, type NewSecrets, secretLines } from './new-secrets.ts'
import { done, loginOf, type Outcome, type Recovering, refused, skipped } from './recovering.ts'

export async function enter(recovering: Recovering): Promise<Outcome> {
  const { console, options } = recovering
  console.hosts = null
  recovering.identified = await identify(console, {
    secrets: loginOf(recovering),
    baud: options.baud ?? undefined,
    signal: options.signal,
  })
  return done
}

/** Throws WorkError `step_refused`. */
async function typeLine(recovering: Recovering, line: TypedLine, shown: string): Promise<void> {
  const error = await tryLine(recovering, line)
  if (error !== null) throw refused(recovering.console, shown, error)
}

async function tryLine({ console, options }: Recovering, line: TypedLine): Promise<string | null> {
  if (line.renames) console.hosts = null
  const { error } = await runCommand(console, line.text, {
    signal: options.signal,
    answers: line.answers,
    patienceMs: 60_000,
  })
  const prompt = console.prompt()
  if (line.renames && prompt) console.hosts = [prompt.host]
  return error
}

export async function putBack(recovering: Recovering, lines: readonly TypedLine[]): Promise<Outcome> {
  const { aside } = recovering
  if (aside === null) return skipped('There is no saved configuration.')
  for (const line of lines) {
    const text = line.text.replace('{aside}', aside)
    await typeLine(recovering, { ...line, text }, text)
  }
  return done
}

const needSecrets = ({ options }: Recovering): NewSecrets => {
  if (options.secrets) return options.secrets
  throw new Error('a recovery that keeps the configuration was begun without new secrets')
}

/** A refused line is told as its rule says it, without the secret. */
export async function setSecrets(recovering: Recovering): Promise<Outcome> {
  const { console, options, found } = recovering
  const rule = found.recovery.secrets
  if (!rule) return skipped('This family sets its secrets with its configuration.')
  const secrets = needSecrets(recovering)
  const { running } = await readRunning(console, options.signal)
  const filled = (line: TypedLine): TypedLine => ({
    ...line,
    text: fillSecrets(line.text, secrets),
    answers: line.answers.map((answer) => ({ ...answer, answer: fillSecrets(answer.answer, secrets) })),
  })
  const { enterConfig, leaveConfig } = console.driver
  await typeLine(recovering, { text: enterConfig, answers: [] }, enterConfig)
  for (const either of secretLines(rule, running)) {
    const ways: readonly TypedLine[] = 'text' in either ? [either] : either
    let error: string | null = ''
    for (const way of ways) if (error !== null) error = await tryLine(recovering, filled(way))
    if (error !== null) throw refused(console, ways.map(({ text }) => text).join(' / '), error)
  }
  await typeLine(recovering, { text: leaveConfig, answers: [] }, leaveConfig)
  return done
}

export async function wakeInterfaces(recovering: Recovering): Promise<Outcome> {
  const { console, options } = recovering
  const { running } = await readRunning(console, options.signal)
  const asleep = asleepInterfaces(running, (await readStartup(console, options.signal)) ?? '')
  if (asleep.length === 0) return skipped('No interface was left shut.')
  const lines = asleep.flatMap((name) => [`interface ${name}`, 'no shutdown'])
  for (const text of [console.driver.enterConfig, ...lines, console.driver.leaveConfig])
    await typeLine(recovering, { text, answers: [] }, text)
  return { state: 'done', message: `Switched on again: ${asleep.join(', ')}.` }
}

export async function save({ console, options }: Recovering): Promise<Outcome> {
  if (await saveConfig(console, options.signal)) return done
  throw new WorkError(
    'not_saved',
    `${console.transport.peer} did not save. The new secrets run, but a restart would bring the lost ones back.`,
  )
}

export async function prove(recovering: Recovering): Promise<Outcome> {
  const { console, options, found, identified } = recovering
  const { leave } = found.recovery
  const secrets = needSecrets(recovering)
  if (!leave) return skipped('')
  await endSession(console, leave.text, { signal: options.signal, answers: leave.answers, silenceMs: 15_000 })
  const again = await identify(console, { secrets, baud: options.baud ?? undefined, signal: options.signal })
  const before = identified && numberOf(identified.identity)
  const now = numberOf(again.identity)
  if (before !== now)
    throw new WorkError(
      'other_device',
      `${console.transport.peer}: this is ${now ?? 'a device without a number'} and no longer ${before}. Was the cable moved?`,
    )
  recovering.identified = again
  return done
}
