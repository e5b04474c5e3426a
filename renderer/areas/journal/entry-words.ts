/** Words and rows for entries, the same in every list of them. */
import type { EntryView } from '../../../shared/contract/journal.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { Language } from '../../../shared/i18n/catalogue/index.ts'
import { entryText, kindWord } from '../../../shared/journal/event-row.ts'
import { shownKind } from '../../../shared/journal/log-entry.ts'
import type { Text } from '../../i18n.ts'

/** Local time to the second. Swedish writes dates year first: the same in both languages, and it sorts. */
const sortableTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })

export const sayMoment = (at: string): string => sortableTime.format(new Date(at))

export const whereOf = ({ objects }: Pick<EntryView, 'objects'>): string =>
  objects.map(({ name }) => name).join(', ')

export function entryRow(entry: EntryView, t: Text, language: Language): TableRow {
  const { id, at, state, cause, room, inHandOf, openedAt, repairSeconds, who, station } = entry
  return {
    ...{ id, room, inHandOf, who, station },
    at: sayMoment(at),
    openedAt: openedAt === null ? null : sayMoment(openedAt),
    kind: kindWord(shownKind(entry), language),
    state: state === null ? null : t(`journal.state.${state}`),
    cause: cause === null ? null : t(`journal.cause.${cause}`),
    text: entryText(entry, language),
    where: whereOf(entry),
    minutes: repairSeconds === null ? null : Math.round(repairSeconds / 60),
  }
}

/** The latest first. */
export const latestFirst = <R extends { readonly at: string }>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
