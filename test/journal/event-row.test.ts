/** What happened, in the words of who reads it: no kind, state or sentence of the application stays English in French. */
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/i18n/catalogue/index.ts'
import { eventRow, kindWord } from '../../shared/journal/event-row.ts'
import { journalKinds } from '../../shared/journal/journal-kinds.ts'
import { foldEntries } from '../../shared/journal/log-entry.ts'
import {
  entryKinds,
  incidentCauses,
  incidentStates,
  type LogRecord,
} from '../../shared/journal/log-record.ts'
import type { PlaceEvent } from '../../shared/journal/place-event.ts'

const happened = { id: 'E', at: '2026-11-24T08:00:00.000Z', who: 'Anne', station: 'one' }

const opening = (more: Partial<LogRecord>): LogRecord => ({
  ...{ ...happened, seq: 1, entryId: 'E', kind: 'note', text: 'B17 down' },
  ...{ objects: [], state: null, cause: null, remark: null, photo: null },
  ...more,
})
function entryEvent(...records: LogRecord[]): PlaceEvent {
  const [entry] = foldEntries(records)
  if (!entry) throw new Error('no entry')
  return { kind: 'entry', ...happened, entry }
}

describe('every word that a file can hold has both languages', () => {
  const keys = [
    ...[...journalKinds, ...entryKinds, 'incident', 'reading'].map((kind) => `journal.kind.${kind}`),
    ...incidentStates.map((state) => `journal.state.${state}`),
    ...incidentCauses.map((cause) => `journal.cause.${cause}`),
  ]

  it('kinds, states and causes', () => {
    expect(keys.filter((key) => !Object.hasOwn(catalogue, key))).toEqual([])
  })

  it('a kind that only a newer Brassage writes is shown as it is', () => {
    expect(kindWord('teleported', 'fr')).toBe('teleported')
  })
})

describe('an event in French', () => {
  const french = (event: PlaceEvent) => {
    const { kind, text, state } = eventRow(event, 'fr')
    return [kind, text, state]
  }

  it.each<[string, PlaceEvent, readonly (string | null)[]]>([
    [
      'an edit',
      { kind: 'edit', ...happened, label: 'Add stand B17' },
      ['modification', 'Ajouter le stand B17', null],
    ],
    [
      'a state',
      { kind: 'field', ...happened, name: 'B17-1', state: 'tested', note: null },
      ['terrain', 'B17-1 : Testé', null],
    ],
    [
      'a push',
      { kind: 'push', ...happened, switch: 'SW1', state: 'done', confirmed: 12, count: 12, lines: [] },
      ['envoi', 'Envoi à SW1 : terminé, 12 lignes sur 12', null],
    ],
    [
      'a tick',
      {
        ...{ kind: 'tick', ...happened, step: 'patch', state: 'fault', note: 'pas de lien', photo: null },
        subject: { name: '17', room: null, ends: [], color: null, length: null, wiring: null },
      },
      ['à faire', 'Brasser 17 : défaut, pas de lien', null],
    ],
    ['an incident', entryEvent(opening({ state: 'working' })), ['incident', 'B17 down', 'en cours']],
  ])('%s', (_, event, words) => {
    expect(french(event)).toEqual(words)
  })

  it('says what the application found, line by line, but never what a person wrote', () => {
    const text = 'There is no stand "B17" in the plan.\nAdd stand B17'
    expect(french(entryEvent(opening({ kind: 'diagnosis', text })))[1]).toBe(
      'Il n’y a pas de stand « B17 » dans le plan.\nAjouter le stand B17',
    )
    expect(french(entryEvent(opening({ text })))[1]).toBe(text)
    const corrected = opening({ id: 'F', seq: 2, kind: 'change', text })
    expect(french(entryEvent(opening({ kind: 'diagnosis' }), corrected))[1]).toBe(text)
  })
})
