/**
 * A runbook: a checklist with answers to give and ways that fork. It is written as YAML, both languages side by side; the
 * form is told in docs/runbooks.md. Everything is read as text (`failsafe`), so that `yes` and `0101` stay as written.
 */
import { z } from 'zod'

const word = z.string().trim().min(1).max(200)
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, as in check-uplinks')

/** Both languages, or one text for both. */
const inBoth = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.union([text.transform((same) => ({ fr: same, en: same })), z.strictObject({ fr: text, en: text })])
}

/** What an answer is: words, a number, one of the choices, yes or no, or an object of the plan by its name. */
export const asked = ['text', 'number', 'choice', 'yes-no', 'switch', 'outlet', 'stand', 'host'] as const
export type Asked = (typeof asked)[number]

const choice = z.strictObject({ value: slug, fr: word, en: word })

const step = z.strictObject({
  id: slug,
  title: inBoth(200),
  text: inBoth(4000).optional(),
  /** What goes wrong where one is not careful. */
  warning: inBoth(1000).optional(),
  /** Absent: the step is only to be done. */
  ask: z.enum(asked).optional(),
  /** What to write into the field. */
  label: inBoth(200).optional(),
  choices: z.array(choice).min(2).max(20).optional(),
  /** Bounds of a number. */
  least: z.string().optional(),
  most: z.string().optional(),
  /** Screens of the application, as `console which`: see ./screens.ts. */
  open: z.union([word.transform((one) => [one]), z.array(word).min(1).max(4)]).optional(),
  /** By answer: the step that comes then. */
  branch: z.record(z.string(), slug).optional(),
  /** Without a branch that fits: another than the following one, or `end`. */
  next: slug.optional(),
})

export const runbookSchema = z.strictObject({
  name: slug,
  title: inBoth(120),
  about: inBoth(600),
  steps: z.array(step).min(1).max(300),
})

export type Runbook = z.infer<typeof runbookSchema>
export type RunbookStep = z.infer<typeof step>
export type { BothTexts } from '../i18n/both-texts.ts'

/** Where a branch or `next` goes that ends the run. No step may be called so. */
export const END = 'end'

/** The longest text a runbook may be. */
export const LONGEST_TEXT = 200_000
