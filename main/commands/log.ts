/**
 * `brassage log`: one command for the journal, as one word is what a person remembers at the end of a long day: with a text
 * it notes, with --state or --correct it says more of an entry, with neither it lists.
 */
import { type IncidentCause, incidentCauses, incidentStates } from '../../shared/journal/log-record.ts'
import { findObjects } from '../../shared/journal/matching/find-objects.ts'
import type { SiteFile } from '../db/site-file.ts'
import { viewEntry } from '../services/journal/read-entries.ts'
import { changeEntries, findEntry, type NewEntry, writeEntry } from '../services/journal/write-entry.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { logFigures } from './log-figures.ts'
import { listLog, objectsOfTerm } from './log-list.ts'
import { entryRow, objectNames } from './log-row.ts'
import { photoOption } from './photo-option.ts'
import { withSite } from './with-site.ts'

export const logCommand: Command = {
  usage: `brassage log FILE TEXT... [--at STAND|OUTLET|SWITCH|ROOM|...]... [--incident] [--cause CAUSE]
                         [--by WHO] [--station NAME] [--photo PICTURE]
       brassage log FILE --state ENTRY ${incidentStates.join('|')} [REMARK...] [--cause CAUSE] [--by WHO] [--photo PICTURE]
       brassage log FILE --correct ENTRY TEXT... [--at ...]... [--by WHO]
       brassage log FILE [--at STAND|...]... [--open] [--since 2h|2026-11-24|2026-11-24T14:00] [--all]
       brassage log FILE --figures [--since ...]
       CAUSE: ${incidentCauses.join(' ')}
       ENTRY: its id, or the last letters of it`,
  options: {
    at: { type: 'string', multiple: true },
    incident: { type: 'boolean' },
    cause: { type: 'string' },
    state: { type: 'string' },
    correct: { type: 'string' },
    by: { type: 'string' },
    station: { type: 'string' },
    photo: { type: 'string' },
    open: { type: 'boolean' },
    since: { type: 'string' },
    all: { type: 'boolean' },
    figures: { type: 'boolean' },
  },
  async run(input) {
    const work = chooseWork(input)
    const [who, station] = [textOption(input, 'by')?.trim(), textOption(input, 'station')?.trim()]
    return withSite(input, (site) => work(site, input), { ...(who && { who }), ...(station && { station }) })
  },
}

type Work = (site: SiteFile, input: CommandInput) => CommandOutput

/** Throws UsageError where options do not go together. */
function chooseWork(input: CommandInput): Work {
  const words = input.positionals.slice(1)
  const listing = ['open', 'since', 'all', 'figures'].filter((name) => input.options[name] !== undefined)
  const writing = ['incident', 'cause', 'by', 'photo', 'correct', 'state'].filter(
    (name) => input.options[name] !== undefined,
  )
  if (words.length > 0 || writing.length > 0) {
    const [stray] = listing
    if (stray !== undefined) throw new UsageError(`--${stray} is for listing; it does not go with a text`)
    if (textOption(input, 'correct') !== undefined) return correct
    return textOption(input, 'state') === undefined ? write : changeState
  }
  if (input.options.figures === true) return logFigures
  expectAtMost(input, 1)
  return listLog
}

const textOf = (words: readonly string[], what: string): string => {
  if (words.length === 0) throw new UsageError(`${what} is missing`)
  return words.join(' ')
}

function causeOption(input: CommandInput): IncidentCause | null {
  const given = textOption(input, 'cause')
  const cause = incidentCauses.find((known) => known === given)
  if (given !== undefined && !cause)
    throw new UsageError(`--cause "${given}": expected one of ${incidentCauses.join(', ')}`)
  return cause ?? null
}

function write(site: SiteFile, input: CommandInput): CommandOutput {
  const entry: NewEntry = {
    text: textOf(input.positionals.slice(1), 'TEXT'),
    state: input.options.incident === true ? 'open' : null,
    cause: causeOption(input),
    chosen: chosenObjects(site, input),
    photo: photoOption(input),
  }
  const written = writeEntry(site, site.recorder, entry)
  const row = entryRow(viewEntry(site.plan(), written))
  const { open } = findObjects(site.plan(), written.text)
  const unclear = open.filter(
    ({ candidates }) =>
      !candidates.some((one) => row.objects.some((own) => own.kind === one.kind && own.id === one.id)),
  )
  const lines = [
    `${row.id}: ${row.kind} noted${row.objects.length > 0 ? `, about ${objectNames(row)}` : ''}`,
    ...unclear.map(
      ({ text, candidates }) =>
        `"${text}" may mean ${candidates.map(({ name }) => name).join(', ')}: say it with --at`,
    ),
  ]
  return { exit: 0, json: { ...row, unclear }, text: lines.join('\n') }
}

/** `--state ENTRY mended [REMARK...]`. */
function changeState(site: SiteFile, input: CommandInput): CommandOutput {
  const [given, ...remark] = input.positionals.slice(1)
  const state = incidentStates.find((known) => known === given)
  if (!state)
    throw new UsageError(
      `${given === undefined ? 'the state is missing' : `"${given}" is no state`}: expected ${incidentStates.join(', ')}`,
    )
  return change(site, textOption(input, 'state') ?? '', {
    state,
    cause: causeOption(input) ?? undefined,
    remark: remark.join(' ') || undefined,
    photo: photoOption(input) ?? undefined,
  })
}

function correct(site: SiteFile, input: CommandInput): CommandOutput {
  const chosen = chosenObjects(site, input)
  return change(site, textOption(input, 'correct') ?? '', {
    text: textOf(input.positionals.slice(1), 'TEXT'),
    chosen: chosen.length > 0 ? chosen : undefined,
    cause: causeOption(input) ?? undefined,
    photo: photoOption(input) ?? undefined,
  })
}

function change(site: SiteFile, named: string, said: Parameters<typeof changeEntries>[3]): CommandOutput {
  const { id } = findEntry(site, named)
  const [entry] = changeEntries(site, site.recorder, [id], said)
  if (!entry) throw new Error('nothing was changed')
  const row = entryRow(viewEntry(site.plan(), entry))
  return { exit: 0, json: { ...row }, text: `${row.id}: ${row.state ?? row.kind}, ${row.text}` }
}

const chosenObjects = (site: SiteFile, input: CommandInput) =>
  ((input.options.at ?? []) as string[]).flatMap((term) => objectsOfTerm(site.plan(), term))
