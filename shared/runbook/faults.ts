/** What a runbook of the right form can still have wrong: steps that are not there, branches for answers nobody can give. */
import { END, type Runbook, type RunbookStep } from './runbook.ts'
import { faultOfOpen } from './screens.ts'
import { namedSteps } from './step-texts.ts'

export interface PlacedFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

type Check = (step: RunbookStep, at: number, runbook: Runbook) => readonly PlacedFault[]

const fault = (path: PlacedFault['path'], message: string): PlacedFault => ({ path, message })

const ids: Check = ({ id }, at, { steps }) => {
  if (id === END) return [fault(['steps', at, 'id'], `no step may be called "${END}"`)]
  const first = steps.findIndex((step) => step.id === id)
  return first === at
    ? []
    : [fault(['steps', at, 'id'], `there is a step "${id}" already: step ${first + 1}`)]
}

const targets: Check = ({ branch = {}, next }, at, { steps }) => {
  const known = new Set([END, ...steps.map(({ id }) => id)])
  const wanted = [
    ...Object.entries(branch).map(([answer, to]) => ({ path: ['steps', at, 'branch', answer], to })),
    ...(next === undefined ? [] : [{ path: ['steps', at, 'next'], to: next }]),
  ]
  return wanted.flatMap(({ path, to }) =>
    known.has(to) ? [] : [fault(path, `there is no step "${to}" to go to`)],
  )
}

/** Answers that can be told apart beforehand; null: any text. */
const possible = ({ ask, choices = [] }: RunbookStep): readonly string[] | null => {
  if (ask === 'yes-no') return ['yes', 'no']
  if (ask === 'choice') return choices.map(({ value }) => value)
  return ask === undefined ? ['done'] : null
}

const branches: Check = (step, at) => {
  const answers = possible(step)
  return Object.keys(step.branch ?? {}).flatMap((answer) => {
    const path = ['steps', at, 'branch', answer]
    if (answers === null) return [fault(path, 'only yes-no and choice can branch')]
    return answers.includes(answer)
      ? []
      : [fault(path, `"${answer}" is no answer to this step; answers are ${answers.join(', ')}`)]
  })
}

/** A way on: a step whose every answer leads back would hold a run for ever. */
const exits: Check = (step, at, { steps }) => {
  const position = (id: string) => steps.findIndex((one) => one.id === id)
  const leadsBack = (to: string | undefined) => to !== undefined && position(to) >= 0 && position(to) <= at
  return leadsBack(step.next)
    ? [fault(['steps', at, 'next'], `"${step.next}" comes before: only a branch may lead back`)]
    : []
}

const choices: Check = ({ ask, choices: list }, at) => {
  if (ask === 'choice' && !list) return [fault(['steps', at, 'ask'], 'a choice needs "choices"')]
  if (ask !== 'choice' && list) return [fault(['steps', at, 'choices'], 'only "ask: choice" has choices')]
  return (list ?? []).flatMap(({ value }, index) =>
    list?.findIndex((one) => one.value === value) === index
      ? []
      : [fault(['steps', at, 'choices', index], `the choice "${value}" is there twice`)],
  )
}

const bounds: Check = (step, at) =>
  (['least', 'most'] as const).flatMap((key) => {
    const value = step[key]
    if (value === undefined) return []
    const path = ['steps', at, key]
    if (step.ask !== 'number') return [fault(path, 'only "ask: number" has bounds')]
    return /^-?\d+(\.\d+)?$/.test(value) ? [] : [fault(path, `"${value}" is no number`)]
  })

const opens: Check = ({ open = [] }, at, runbook) =>
  open.flatMap((one) => {
    const message = faultOfOpen(one, runbook)
    return message === null ? [] : [fault(['steps', at, 'open'], message)]
  })

const names: Check = (step, at, { steps }) =>
  (['title', 'text', 'warning', 'label'] as const).flatMap((key) =>
    namedSteps(`${step[key]?.fr ?? ''} ${step[key]?.en ?? ''}`).flatMap((id) =>
      steps.some((one) => one.id === id && one.ask !== undefined)
        ? []
        : [fault(['steps', at, key], `"<${id}>" names no step that asks something`)],
    ),
  )

const checks: readonly Check[] = [ids, targets, branches, exits, choices, bounds, opens, names]

export const faultsOf = (runbook: Runbook): PlacedFault[] =>
  runbook.steps.flatMap((step, at) => checks.flatMap((check) => [...check(step, at, runbook)]))
