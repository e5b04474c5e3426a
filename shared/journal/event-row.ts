/** An event of a place as a line of a list, in the words of whoever reads it. */
import { itemTitle } from '../checklist/item-title.ts'
import { catalogue, type Language, type TextKey } from '../i18n/catalogue/index.ts'
import { catalogueWord } from '../i18n/catalogue-word.ts'
import { fillText } from '../i18n/plurals.ts'
import { sayIn } from '../i18n/say-in.ts'
import { type LogEntry, shownKind } from './log-entry.ts'
import type { PlaceEvent, TickEvent } from './place-event.ts'
import type { PortSaid } from './port-said.ts'

export interface EventRow {
  readonly id: string
  readonly at: string
  /** Word for its kind. */
  readonly kind: string
  readonly text: string
  /** Word for the state of an incident; null for all else. */
  readonly state: string | null
  /** Lines of a configuration. */
  readonly detail: string | null
  readonly who: string | null
  readonly station: string | null
}

type Say = (key: TextKey, values?: Readonly<Record<string, unknown>>) => string

const sayer =
  (language: Language): Say =>
  (key, values) =>
    fillText(language, catalogue[key][language], values)

export function eventRow(event: PlaceEvent, language: Language): EventRow {
  const { id, at, who, station } = event
  const say = sayer(language)
  return {
    ...{ id, at, who, station },
    kind: kindWord(event.kind === 'entry' ? shownKind(event.entry) : event.kind, language),
    text: textOf(event, say, language),
    state: event.kind === 'entry' && event.entry.state ? say(`journal.state.${event.entry.state}`) : null,
    detail: detailOf(event, say),
  }
}

export const kindWord = (kind: string, language: Language): string =>
  catalogueWord('journal.kind.', kind, language)

function textOf(event: PlaceEvent, say: Say, language: Language): string {
  switch (event.kind) {
    case 'entry':
      return entryText(event.entry, language)
    case 'tick':
      return tickText(event, say, language)
    case 'field':
      return withNote(`${event.name}${colons[language]}${say(`state.${event.state}`)}`, event.note)
    case 'push':
      return sayIn(
        language,
        `Push to ${event.switch}: ${event.state}, ${event.confirmed} of ${event.count} lines`,
      )
    case 'reading':
      return say(event.lines.length > 0 ? 'journal.event.readingOfPort' : 'journal.event.reading', {
        switch: event.switch,
      })
    case 'evidence':
      return say('journal.event.evidence', {
        switch: event.switch,
        tables: [
          ...new Set(event.tables.map((table) => catalogueWord('verify.table.', table, language))),
        ].join(', '),
      })
    case 'finding':
      return say(`journal.event.finding.${event.state}`, {
        text: event.text[language],
        reason: event.reason ?? '',
      })
    default:
      return sayIn(language, event.label)
  }
}

function detailOf(event: PlaceEvent, say: Say): string | null {
  const lines =
    'lines' in event
      ? event.lines
      : event.kind === 'evidence'
        ? event.ports.map((port) => saidText(port, say))
        : []
  return lines.length > 0 ? lines.join('\n') : null
}

/** `FastEthernet0/3: link, 100 Mb/s full, VLAN 103, 00:11:22:33:44:03`. */
function saidText(
  { port, link, speedMbps, duplex, vlan, macs, moreMacs, neighbour }: PortSaid,
  say: Say,
): string {
  const parts = [
    link && say(`journal.event.evidence.${link}`),
    speedMbps === null ? null : `${speedMbps} Mb/s${duplex === null ? '' : ` ${duplex}`}`,
    vlan === null ? null : `VLAN ${vlan}`,
    ...macs,
    moreMacs > 0 ? say('journal.event.evidence.more', { count: moreMacs }) : null,
    neighbour,
  ]
  return `${port}: ${parts.filter((part) => part !== null).join(', ')}`
}

/** What a person wrote stays; what the application found is said in the reader's language, line by line. */
export const entryText = (
  { kind, text, records }: Pick<LogEntry, 'kind' | 'text' | 'records'>,
  language: Language,
): string =>
  kind === 'note' || records.some((record) => record.kind === 'change' && record.text !== null)
    ? text
    : text
        .split('\n')
        .map((line) => sayIn(language, line))
        .join('\n')

function tickText({ step, subject, state, note }: TickEvent, say: Say, language: Language): string {
  const what =
    step === null ? subject.name : `${say(`checklist.step.${step}`)} ${itemTitle({ step, subject })}`
  return withNote(`${what}${colons[language]}${say(`checklist.state.${state}`)}`, note)
}

const colons: Readonly<Record<Language, string>> = { en: ': ', fr: ' : ' }

const withNote = (text: string, note: string | null): string => (note === null ? text : `${text}, ${note}`)
