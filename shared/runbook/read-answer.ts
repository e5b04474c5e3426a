/** What a person answers, read as the step asks for it. French and English alike. */

import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { normalizeMac } from '../plan/mac.ts'
import type { Asked, RunbookStep } from './runbook.ts'
import type { AnsweredObject } from './screens.ts'

export type ReadAnswer = { readonly value: string } | { readonly expected: string }

const LONGEST = 2000
const words: Readonly<Record<string, string>> = {
  yes: 'yes',
  y: 'yes',
  oui: 'yes',
  o: 'yes',
  no: 'no',
  n: 'no',
  non: 'no',
}

type Named = { readonly id: number; readonly name: string | null; readonly mac?: string | null }

const rowsOf = (plan: Plan, kind: AnsweredObject['kind']): readonly Named[] =>
  kind === 'switch' ? plan.device.filter(({ role }) => role === 'switch') : plan[kind]

const isObject = (ask: Asked | undefined): ask is AnsweredObject['kind'] =>
  ask === 'switch' || ask === 'outlet' || ask === 'stand' || ask === 'host'

/** The object of that name; null where the step asks for none, or the plan has none. */
export function answeredObject({ ask }: RunbookStep, value: string, plan: Plan): AnsweredObject | null {
  if (!isObject(ask)) return null
  const mac = ask === 'host' ? normalizeMac(value) : null
  const row = rowsOf(plan, ask).find(
    (one) => (one.name !== null && nameKey(one.name) === nameKey(value)) || (mac !== null && one.mac === mac),
  )
  return row ? { kind: ask, id: row.id, name: row.name ?? row.mac ?? '' } : null
}

function readNumber({ least, most }: RunbookStep, text: string): ReadAnswer {
  const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  const isInside = number >= Number(least ?? -Infinity) && number <= Number(most ?? Infinity)
  if (isInside) return { value: String(number) }
  const bounds = [least && `from ${least}`, most && `up to ${most}`].filter(Boolean).join(' ')
  return { expected: bounds ? `a number ${bounds}` : 'a number' }
}

/** The answer as it is kept, or what was expected. */
export function readAnswer(step: RunbookStep, given: string, plan: Plan): ReadAnswer {
  const text = given.trim()
  if (step.ask === undefined) return { value: 'done' }
  if (text === '') return { expected: 'an answer' }
  if (step.ask === 'number') return readNumber(step, text)
  if (step.ask === 'yes-no') {
    const value = words[text.toLowerCase()]
    return value ? { value } : { expected: 'yes or no' }
  }
  if (step.ask === 'choice') {
    const found = step.choices?.find((choice) =>
      [choice.value, choice.fr, choice.en].some((word) => nameKey(word) === nameKey(text)),
    )
    const all = step.choices?.map(({ value }) => value).join(', ')
    return found ? { value: found.value } : { expected: `one of ${all}` }
  }
  if (isObject(step.ask)) {
    const object = answeredObject(step, text, plan)
    return object
      ? { value: object.name }
      : { expected: `${step.ask === 'outlet' ? 'an' : 'a'} ${step.ask} of the plan` }
  }
  return text.length <= LONGEST ? { value: text } : { expected: `at most ${LONGEST} characters` }
}
