/** A migration, and a run of one, as commands answer them: texts in one language, lines as they are typed. */
import { formatLines, type TextLine } from '../../shared/config/tree.ts'
import type { MigrationRunView, MigrationStepView } from '../../shared/contract/migration.ts'
import type { BothTexts } from '../../shared/i18n/both-texts.ts'
import type { Migration } from '../../shared/migration/migration.ts'
import type { MigrationStep } from '../../shared/migration/migration-step.ts'
import { personWords, timeWords } from '../../shared/migration/step-words.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import type { DoneCard } from './migrate-card.ts'
import type { DoneAtServer } from './migrate-server.ts'
import { languageOption } from './run-output.ts'
import { formatTable } from './text-table.ts'

type Say = (text: BothTexts) => string

export const sayerOf = (input: CommandInput): Say => {
  const language = languageOption(input)
  return (text) => text[language]
}

const textsOf = (lines: readonly TextLine[]): string[] =>
  lines.length === 0 ? [] : formatLines(lines).split('\n')

export function stepJson(step: MigrationStep, say: Say) {
  const { n, id, kind, device, needs, pointOfNoReturn, instruction, backOut } = step
  return {
    ...{ n, id, kind, device, interface: step.interface },
    who: say(personWords[step.who]),
    when: say(timeWords[step.when]),
    title: say(step.title),
    lines: textsOf(step.lines),
    instruction: instruction && say(instruction),
    ...{ needs, pointOfNoReturn },
    backOut: { lines: textsOf(backOut.lines), instruction: backOut.instruction && say(backOut.instruction) },
  }
}

export function runStepJson(step: MigrationStepView, say: Say) {
  const { state, note, at, by } = step
  return { ...stepJson(step, say), state, note, at, by }
}

const warningsJson = (warnings: Migration['warnings'], say: Say) =>
  warnings.map(({ code, message }) => ({ code, message: say(message) }))

export function migrationOutput(input: CommandInput, migration: Migration): CommandOutput {
  const say = sayerOf(input)
  const steps = migration.steps.map((step) => stepJson(step, say))
  const warnings = warningsJson(migration.warnings, say)
  const announcement = say(migration.announcement)
  const { repatch, differences, label } = migration
  return {
    exit: 0,
    json: { label, steps, announcement, warnings, repatch, differences },
    text: [
      ...steps.map(sayStep),
      formatTable(repatch.map((row) => ({ ...row }))),
      announcement,
      warnings.map(({ message }) => `! ${message}`).join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  }
}

function sayStep(step: ReturnType<typeof stepJson>): string {
  const { n, title, who, when, lines, instruction, pointOfNoReturn, backOut } = step
  return [
    `${n}. ${title}${pointOfNoReturn ? ' [point of no return]' : ''}`,
    `   ${who}; ${when}`,
    ...lines.map((line) => `   | ${line}`),
    ...(instruction ? [`   ${instruction}`] : []),
    ...backOut.lines.map((line) => `   < ${line}`),
    ...(backOut.instruction ? [`   < ${backOut.instruction}`] : []),
  ].join('\n')
}

/** What was sent to one switch in this run. */
export interface SentSteps {
  readonly device: string
  readonly state: string
  readonly lines: number
  readonly message: string
}

/** What stands in the way of going on. */
export interface WaitingStep {
  readonly n: number
  readonly id: string
  readonly title: string
  readonly reason: string
}

export function runOutput(
  input: CommandInput,
  run: MigrationRunView,
  {
    sent,
    waits,
    cards,
    servers,
    exit,
  }: {
    readonly sent: readonly SentSteps[]
    readonly waits: readonly WaitingStep[]
    readonly cards: readonly DoneCard[]
    readonly servers: readonly DoneAtServer[]
    readonly exit: 0 | 1
  },
): CommandOutput {
  const say = sayerOf(input)
  const steps = run.steps.map((step) => runStepJson(step, say))
  const { id, state, isPlanned, planKept, planLacks } = run
  return {
    exit,
    json: {
      ...{ run: id, state, isPlanned, planKept, planLacks, steps, sent, waits },
      ...(cards.length > 0 ? { cards } : {}),
      ...(servers.length > 0 ? { servers } : {}),
      announcement: say(run.announcement),
      warnings: warningsJson(run.warnings, say),
    },
    text: [
      formatTable(steps.map(({ n, title, state: is, note }) => ({ n, state: is, title, note: note ?? '' }))),
      ...sent.map(({ device, state: end, message }) => `${device}: ${end}. ${message}`),
      ...cards.map(({ service, state: end, message }) => `${service}: ${end}. ${message}`),
      ...servers.map(({ address, state: end, message }) => `${address}: ${end}. ${message}`),
      ...waits.map(({ n, title, reason }) => `waits: ${n}. ${title}: ${reason}`),
      `${run.name}: ${state}`,
      ...(planKept === null ? [] : [`The plan was not changed back: ${planKept}`]),
      ...(planLacks === null
        ? []
        : [`The plan has ports that moved where they were. ${planLacks.why ?? ''}`]),
    ].join('\n'),
  }
}
