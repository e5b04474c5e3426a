/** One step of a way back to the factory state: the first way of doing it that the device takes. */
import type { Console } from '../../driver-engine/console.ts'
import { endSession } from '../../driver-engine/end-session.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { linesBetween } from '../../driver-engine/steps.ts'
import type { ResetStep } from '../../drivers/factory-reset/index.ts'
import { WorkError } from '../../work-error.ts'

/** `skipped`: the device has no such command, or nothing to take away. */
export interface StepOutcome {
  readonly state: 'done' | 'skipped'
  readonly message: string
}

const ERASE_MS = 120_000

interface WayEnd {
  /** The complaint of the first line refused; null: every line was taken. */
  readonly error: string | null
  /** No line found anything to take away. */
  readonly isNothing: boolean
}

/** Leads back to the privileged prompt. */
async function tryWay(
  console: Console,
  step: ResetStep,
  way: readonly string[],
  signal: AbortSignal | undefined,
): Promise<WayEnd> {
  let empty = 0
  for (const line of way) {
    const answer = await runCommand(console, line, { signal, answers: step.answers, patienceMs: ERASE_MS })
    if (step.nothingToDo?.test(answer.lines.join('\n'))) empty += 1
    else if (answer.error !== null) {
      await leadBack(console, signal)
      return { error: answer.error, isNothing: false }
    }
  }
  return { error: null, isNothing: empty === way.length }
}

async function leadBack(console: Console, signal: AbortSignal | undefined): Promise<void> {
  const mode = console.prompt()?.mode ?? 'privileged'
  for (const back of linesBetween(console.driver, mode, 'privileged', true))
    await runCommand(console, back, { signal })
}

/** Throws WorkError `step_refused`, and what the console throws. */
export async function runStep(console: Console, step: ResetStep, signal?: AbortSignal): Promise<StepOutcome> {
  if (step.ends) {
    const line = step.ways[0]?.[0] ?? ''
    await endSession(console, line, { signal, answers: step.answers, silenceMs: ERASE_MS })
    return { state: 'done', message: '' }
  }
  let refusal = ''
  for (const way of step.ways) {
    const { error, isNothing } = await tryWay(console, step, way, signal)
    if (isNothing) return { state: 'skipped', message: 'There was nothing to take away.' }
    if (error === null) return { state: 'done', message: '' }
    refusal = error
  }
  if (step.mayLack) return { state: 'skipped', message: `The device does not know this: ${refusal}` }
  const lines = step.ways.map((way) => way.join('; ')).join(' / ')
  throw new WorkError(
    'step_refused',
    `${console.transport.peer} refused "${lines}": ${refusal}. Nothing more was sent.`,
  )
}
