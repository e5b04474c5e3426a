/** Runbooks on screens: the list, the text of each, and runs of them. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ReadRunbook } from '../runbook/parse.ts'
import type { RunSummary, RunView } from '../runbook/run-view.ts'
import { type BothTexts, LONGEST_TEXT } from '../runbook/runbook.ts'
import { call } from './base.ts'

export interface RunbookSummary {
  readonly name: string
  /** `edited`: the site's own edition of a shipped one. */
  readonly source: 'shipped' | 'edited' | 'own'
  readonly title: BothTexts
  readonly about: BothTexts
  readonly steps: number
}

export type RunbookTextView = Pick<RunbookSummary, 'name' | 'source'> & { readonly text: string }

const name = z.string().min(1).max(120)
const run = z.string().min(1).max(60)
const by = z.string().trim().min(1).max(120)
const note = z.string().trim().max(2000).nullable()
// One more than a runbook may have, so that the fault is told with its line.
const text = z.string().max(LONGEST_TEXT + 1)

export const runbookContract = {
  list: call.output(type<readonly RunbookSummary[]>()),
  text: call.input(z.object({ name })).output(type<RunbookTextView>()),
  /** Reads a text as it is being written: the runbook, or every fault with its line. */
  check: call.input(z.object({ text })).output(type<ReadRunbook>()),
  /** As the site's own edition, under the name in the text: one step of undo. */
  save: call.input(z.object({ text })).output(type<{ readonly name: string }>()),
  /** Takes the site's own edition away: a shipped one is as shipped again, an own one is gone. */
  reset: call.input(z.object({ name })).output(type<void>()),
  runs: call.output(type<readonly RunSummary[]>()),
  run: call.input(z.object({ run })).output(type<RunView>()),
  start: call.input(z.object({ name, by, note })).output(type<{ readonly run: string }>()),
  /** `value` null: the step is skipped. */
  answer: call
    .input(z.object({ run, step: z.string().max(60), value: z.string().max(4000).nullable(), by, note }))
    .output(type<RunView>()),
  stop: call.input(z.object({ run, by, note })).output(type<RunView>()),
}
