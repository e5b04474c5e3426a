/** `brassage log FILE`: what was noted, the latest first; with --all everything that was done, or that happened to a place. */
import { eventRow, kindWord } from '../../shared/journal/event-row.ts'
import { localDay, localTime } from '../../shared/journal/local-time.ts'
import { isOpen } from '../../shared/journal/log-entry.ts'
import type { LinkedObject } from '../../shared/journal/log-record.ts'
import { readName } from '../../shared/journal/matching/find-objects.ts'
import type { PlaceEvent } from '../../shared/journal/place-event.ts'
import { scopeOfPlace } from '../../shared/journal/place-scope.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { readJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/site-file.ts'
import { placeEvents } from '../services/journal/place-events.ts'
import { readEntries, viewEntry } from '../services/journal/read-entries.ts'
import { type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { entryRow, objectNames } from './log-row.ts'
import { sinceOption } from './since-option.ts'
import { formatTable } from './text-table.ts'

/** SQLite's LIMIT: -1 is none. */
const EVERYTHING = -1

interface ListRow {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly kind: string
  readonly text: string
  readonly state?: string | null
  readonly objects?: readonly LinkedObject[]
}

export function listLog(site: SiteFile, input: CommandInput): CommandOutput {
  const places = ((input.options.at ?? []) as string[]).flatMap((term) => objectsOfTerm(site.plan(), term))
  const since = sinceOption(input, site.recorder.timestamp())
  const isAll = input.options.all === true
  if (isAll && input.options.open === true) throw new UsageError('--all and --open do not go together')
  const rows = (isAll ? allRows(site, places) : entryRows(site, places, input.options.open === true))
    .filter(({ at }) => at >= since)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))
  return { exit: 0, json: { rows }, text: formatTable(rows.map(lineOf)) }
}

function entryRows(site: SiteFile, places: readonly LinkedObject[], onlyOpen: boolean) {
  const plan = site.plan()
  const scopes = places.map((place) => scopeOfPlace(plan, place))
  return readEntries(site)
    .filter((entry) => !onlyOpen || isOpen(entry))
    .filter(
      ({ objects }) =>
        scopes.length === 0 || scopes.some((scope) => objects.some((object) => scope.has(object))),
    )
    .map((entry) => entryRow(viewEntry(plan, entry)))
}

function allRows(site: SiteFile, places: readonly LinkedObject[]): ListRow[] {
  if (places.length === 0)
    return [
      ...entryRows(site, [], false),
      ...readJournal(site.db, EVERYTHING).map(({ who: by, data, ...row }) => ({ ...row, by })),
    ]
  const events = places.flatMap((place) => placeEvents(site, place))
  const once = new Map(events.map((event) => [event.id, event]))
  return [...once.values()].map((event) =>
    event.kind === 'entry' ? entryRow(viewEntry(site.plan(), event.entry)) : rowOfEvent(event),
  )
}

function lineOf(row: ListRow) {
  const { id, at, kind, state = null, text, by, objects = [] } = row
  return {
    id,
    at: `${localDay(at)} ${localTime(at)}`,
    kind: state ?? kindWord(kind, 'en'),
    where: objectNames({ objects }) || null,
    text,
    by,
  }
}

function rowOfEvent(event: PlaceEvent): ListRow {
  const { who: by, ...row } = eventRow(event, 'en')
  return { ...row, by, kind: event.kind }
}

/** What a term of `--at` names. Throws WorkError `not_found`, `ambiguous`. */
export function objectsOfTerm(plan: Plan, term: string): readonly LinkedObject[] {
  const found = readName(plan, term)
  if (!found)
    throw new WorkError(
      'not_found',
      `Nothing in this site is called "${term}". Try a stand, an outlet, "SW1 3", a room, a MAC or a code off a label.`,
    )
  if (!found.isOpen) return found.objects
  const candidates = found.objects.map(({ kind, name }) => `${kind} ${name}`)
  throw new WorkError('ambiguous', `"${term}" may mean ${candidates.join(', ')}. Say which.`, {
    candidates: found.objects,
  })
}
