/** `brassage log FILE --figures`: incidents by cause, room and hour, and how long they took to mend. */
import { type Figures, figuresOf, type RepairTimes } from '../../shared/journal/figures.ts'
import type { SiteFile } from '../db/site-file.ts'
import { readEntries, viewEntry } from '../services/journal/read-entries.ts'
import { expectAtMost } from './arguments.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { sinceOption } from './since-option.ts'
import { formatTable } from './text-table.ts'

export function logFigures(site: SiteFile, input: CommandInput): CommandOutput {
  expectAtMost(input, 1)
  const since = sinceOption(input, site.recorder.timestamp())
  const entries = readEntries(site).filter(({ openedAt }) => openedAt !== null && openedAt >= since)
  const figures = figuresOf(entries.map((entry) => viewEntry(site.plan(), entry)))
  return { exit: 0, json: { ...figures }, text: describe(figures) }
}

const minutes = (seconds: number | null): string =>
  seconds === null ? '-' : `${Math.round(seconds / 60)} min`

const times = ({ median, longest }: RepairTimes) => ({ median: minutes(median), longest: minutes(longest) })

function describe({ incidents, open, mended, cancelled, repair, byCause, byRoom, byHour }: Figures): string {
  const { median, longest } = times(repair)
  return [
    `${incidents} incidents: ${open} open, ${mended} mended; ${cancelled} cancelled`,
    `time to repair: median ${median}, longest ${longest} (${repair.measured} measured)`,
    '',
    formatTable(byCause.map((share) => ({ cause: share.key, count: share.count, ...times(share) }))),
    '',
    formatTable(byRoom.map((share) => ({ room: share.key, count: share.count, ...times(share) }))),
    '',
    formatTable(byHour.map((share) => ({ hour: `${share.hour}:00`, count: share.count, ...times(share) }))),
  ].join('\n')
}
