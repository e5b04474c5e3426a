/**
 * What whoever takes over has to know, as lines of words: what is open, what was done on the day, what is not finished. No
 * password is among them, whatever somebody noted.
 */
import { type CheckedItem, type KeptTick, makeChecklist } from '../checklist/checklist.ts'
import { itemTitle } from '../checklist/item-title.ts'
import { progressOf } from '../checklist/progress.ts'
import { checklistSteps, readItemId } from '../checklist/steps.ts'
import { shortName } from '../device-types/interface-name.ts'
import { catalogue } from '../i18n/catalogue/index.ts'
import { catalogueWord } from '../i18n/catalogue-word.ts'
import { sayIn } from '../i18n/say-in.ts'
import { sayTaken } from '../journal/duration-words.ts'
import { entryText } from '../journal/event-row.ts'
import { localDay, localTime } from '../journal/local-time.ts'
import { isOpen, type LogEntry } from '../journal/log-entry.ts'
import type { LinkedObject } from '../journal/log-record.ts'
import { withoutPasswords } from '../journal/without-passwords.ts'
import type { Plan } from '../model/plan.ts'
import type { PrintLanguage } from './request.ts'
import { fill, printWords } from './words.ts'

/** What the site's logs hold of the day, beside ticks. */
export interface HandOverNotes {
  readonly entries: readonly LogEntry[]
  /** What the application wrote. `text` is English, for `sayIn`. */
  readonly journal: readonly { readonly at: string; readonly kind: string; readonly text: string }[]
  /** Of each switch the last push, where it did not end well. */
  readonly brokenPushes: readonly { readonly at: string; readonly switch: string; readonly state: string }[]
  /** Runbooks under way: `RAID and Proxmox, 4 of 12`. */
  readonly runs: readonly { readonly title: string; readonly done: number; readonly left: number }[]
}

export const handOverSections = ['open', 'unfinished', 'mended', 'noted', 'done'] as const
export type HandOverSection = (typeof handOverSections)[number]

export interface HandOverLine {
  readonly when: string
  readonly where: string
  readonly what: string
  /** State and cause. */
  readonly state: string
  readonly who: string
}

export type HandOver = Readonly<Record<HandOverSection, readonly HandOverLine[]>>

export interface HandOverWanted {
  readonly notes: HandOverNotes
  readonly ticks: readonly KeptTick[]
  /** `2026-11-24`. */
  readonly day: string
  readonly language: PrintLanguage
}

export function handOver(plan: Plan, wanted: HandOverWanted): HandOver {
  const { notes, day } = wanted
  const entries = notes.entries.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const onDay = (at: string | null) => at !== null && localDay(at) === day
  return {
    open: entries.filter(isOpen).map((entry) => incidentLine(entry, wanted, entry.openedAt)),
    unfinished: unfinished(plan, wanted),
    mended: entries
      .filter(({ state, mendedAt }) => state === 'mended' && onDay(mendedAt))
      .map((entry) => incidentLine(entry, wanted, entry.mendedAt)),
    noted: entries
      .filter(({ state, at }) => state === null && onDay(at))
      .map((entry) => incidentLine(entry, wanted, entry.at)),
    done: done(wanted),
  }
}

const empty: HandOverLine = { when: '', where: '', what: '', state: '', who: '' }

/** The day too where it is another one. */
const whenOf = (at: string, day: string): string =>
  localDay(at) === day
    ? localTime(at)
    : `${localDay(at).slice(8)}/${localDay(at).slice(5, 7)} ${localTime(at)}`

function incidentLine(entry: LogEntry, { language, day }: HandOverWanted, at: string | null): HandOverLine {
  const { objects, state, cause, who, inHandOf, repairSeconds, records } = entry
  const remark = records.findLast((record) => record.remark !== null)?.remark
  const told = [
    state === null ? '' : catalogue[`journal.state.${state}`][language],
    cause === null ? '' : catalogue[`journal.cause.${cause}`][language],
    repairSeconds === null ? '' : sayTaken(repairSeconds),
  ]
  return {
    when: at === null ? '' : whenOf(at, day),
    where: objects.map(shortObject).join(', '),
    what: withoutPasswords([entryText(entry, language), ...(remark ? [remark] : [])].join(' · ')),
    state: told.filter((word) => word !== '').join(', '),
    who: inHandOf ?? records.at(-1)?.who ?? who,
  }
}

/** `SW2 Fa0/12`: a column is narrow. */
const shortObject = ({ kind, name }: LinkedObject): string =>
  kind === 'interface' ? name.split(' ').map(shortName).join(' ') : name

/** What is still to do on the checklist, what is wrong there, pushes that did not end well, runbooks under way. */
function unfinished(plan: Plan, { ticks, notes, language, day }: HandOverWanted): HandOverLine[] {
  const words = printWords[language]
  const items = makeChecklist(plan, ticks).filter(({ step }) => step !== 'teardown')
  return [
    ...items
      .filter(({ state }) => state === 'fault' || state === 'contradiction')
      .map((item) => faultLine(item, language)),
    ...notes.brokenPushes.map(({ at, switch: where, state }) => ({
      ...empty,
      when: whenOf(at, day),
      where,
      what: words.brokenPush,
      state: catalogueWord('push.state.', state, language),
    })),
    ...notes.runs.map(({ title, done: past, left }) => ({
      ...empty,
      where: words.runbook,
      what: fill(words.runOf, { title, done: String(past), total: String(past + left) }),
    })),
    ...stepLines(items, language),
  ]
}

function faultLine(item: CheckedItem, language: PrintLanguage): HandOverLine {
  const last = item.ticks.at(-1)
  return {
    ...empty,
    where: item.subject.room ?? '',
    what: withoutPasswords(
      [`${printWords[language][item.step]} ${itemTitle(item)}`, last?.note ?? '']
        .filter((part) => part !== '')
        .join(' · '),
    ),
    state: printWords[language][item.state === 'fault' ? 'fault' : 'contradiction'],
    who: last?.by ?? '',
  }
}

/** A line a step that has something left, with the rooms where it is left. */
function stepLines(items: readonly CheckedItem[], language: PrintLanguage): HandOverLine[] {
  const words = printWords[language]
  const ofStep = Map.groupBy(items, ({ step }) => step)
  return checklistSteps.flatMap((step) => {
    const own = ofStep.get(step) ?? []
    const { done: finished, total } = progressOf(own)
    if (total === finished) return []
    const rooms = Map.groupBy(
      own.filter(({ state }) => state !== 'done'),
      ({ subject }) => subject.room ?? words.noRoom,
    )
    return [
      {
        ...empty,
        where: words.checklist,
        what: fill(words.leftOf, {
          step: words[step],
          left: String(total - finished),
          total: String(total),
          rooms: [...rooms].map(([room, left]) => `${room} ${left.length}`).join(', '),
        }),
      },
    ]
  })
}

const MOST_LABELS = 4

/** Ticks by step, pushes, edits of the plan: of the day. */
function done({ ticks, notes, day, language }: HandOverWanted): HandOverLine[] {
  const words = printWords[language]
  const today = ticks.filter(({ at, state }) => localDay(at) === day && state === 'done')
  const ofStep = Map.groupBy(today, ({ item }) => readItemId(item)?.step)
  const counts = checklistSteps.flatMap((step) => {
    const count = ofStep.get(step)?.length
    return count ? [`${words[step]} ${count}`] : []
  })
  const said = notes.journal.filter(({ at }) => localDay(at) === day)
  const of = (kind: string) => said.filter((one) => one.kind === kind)
  const edits = of('edit')
  return [
    ...(counts.length === 0
      ? []
      : [
          {
            ...empty,
            where: words.checklist,
            what: counts.join(', '),
            who: [...new Set(today.map(({ by }) => by))].join(', '),
          },
        ]),
    ...of('push').map(({ at, text }) => ({
      ...empty,
      when: whenOf(at, day),
      where: words.push,
      what: sayIn(language, text),
    })),
    ...(edits.length === 0
      ? []
      : [
          {
            ...empty,
            where: words.planEdits,
            what: [
              ...edits.slice(-MOST_LABELS).map(({ text }) => sayIn(language, text)),
              ...(edits.length > MOST_LABELS ? ['…'] : []),
            ].join(' · '),
            state: String(edits.length),
          },
        ]),
  ]
}
