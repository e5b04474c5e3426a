/** A run as commands answer it: what waits now, with its text, and what was answered. */
import type { RunView } from '../../shared/runbook/run-view.ts'
import { fillText } from '../../shared/runbook/step-texts.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError } from './command.ts'

export function languageOption(input: CommandInput): 'fr' | 'en' {
  const language = textOption(input, 'lang') ?? 'en'
  if (language !== 'fr' && language !== 'en') throw new UsageError('--lang is fr or en')
  return language
}

export function runOutput(input: CommandInput, view: RunView): CommandOutput {
  const language = languageOption(input)
  const { runbook, id, ...run } = view
  const step = runbook.steps.find((one) => one.id === view.current) ?? null
  const fill = (text: string) => fillText(text, runbook, view.path, language)
  const json = {
    run: id,
    ...run,
    step: step && {
      ...{ id: step.id, ask: step.ask ?? null },
      title: fill(step.title[language]),
      text: step.text ? fill(step.text[language]) : null,
      warning: step.warning ? fill(step.warning[language]) : null,
      choices: step.choices?.map(({ value }) => value) ?? null,
    },
  }
  const text = step
    ? [
        `run ${id}, ${view.done} done, ${view.left} to go`,
        `${step.id}: ${json.step?.title}`,
        ...(json.step?.text ? [json.step.text.trimEnd()] : []),
        ...(json.step?.warning ? [`! ${json.step.warning.trimEnd()}`] : []),
      ]
    : [`run ${id}, finished`]
  return { exit: 0, json, text: text.join('\n') }
}
