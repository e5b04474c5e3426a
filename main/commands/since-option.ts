/** `--since`: how long ago, or from what moment on. */
import { textOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  j: 86_400_000,
}

/** `2h`, `30min`, `1d`, or a moment as the clock on the wall shows it; a timestamp to compare with, empty for all. */
export function sinceOption(input: CommandInput, now: string): string {
  const text = textOption(input, 'since')
  if (text === undefined) return ''
  const [, count, unit = ''] = /^(\d{1,5})(m|min|h|d|j)$/.exec(text) ?? []
  if (count !== undefined) return new Date(Date.parse(now) - Number(count) * (UNITS[unit] ?? 0)).toISOString()
  const isMoment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)
  // A day alone would be read as of Greenwich.
  const moment = Date.parse(text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T'))
  if (!isMoment || Number.isNaN(moment))
    throw new UsageError(`--since "${text}": expected 2h, 30min, 1d, 2026-11-24 or 2026-11-24T14:00`)
  return new Date(moment).toISOString()
}
