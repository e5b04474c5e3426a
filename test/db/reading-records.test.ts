/** Readings and what became of findings: kept once, kept for ever, and the same on every laptop. */
import { describe, expect, it } from 'vitest'
import {
  appendFindingRecords,
  insertFindingRecord,
  readFindingRecords,
} from '../../main/db/finding-records.ts'
import {
  appendReading,
  insertReading,
  listReadings,
  type NewReading,
  readDevices,
  readRawReading,
  readReading,
  readReadingRows,
} from '../../main/db/reading-records.ts'
import { emptyReading, type SwitchReading } from '../../shared/verify/reading.ts'
import { temporarySite } from './temporary-site.ts'

const readingAt = (minute: number, macs: SwitchReading['macs'] = []): SwitchReading => ({
  ...emptyReading(7, `2026-05-12T08:${String(minute).padStart(2, '0')}:00.000Z`),
  macs,
})
const heard = [{ mac: '00:11:22:33:00:01', vlan: 101, port: 'FastEthernet0/1' }]

const entry = (reading: SwitchReading): NewReading => ({
  reading,
  device: 'SW1',
  source: 'text',
  origin: 'macs.txt',
  tables: ['mac table'],
  raw: 'SW1#show mac address-table',
})

describe('a reading', () => {
  it('comes back as it was, with the text it was read from', () => {
    const { db, recorder } = temporarySite().create()
    const id = appendReading(db, recorder, entry(readingAt(1, heard)))
    expect(readReading(db, id)).toEqual(readingAt(1, heard))
    expect(readRawReading(db, id)).toBe('SW1#show mac address-table')
    expect(listReadings(db, { limit: 10 })).toMatchObject([
      {
        id,
        device: 'SW1',
        source: 'text',
        origin: 'macs.txt',
        tables: ['mac table'],
        who: 'anna',
        hasRaw: true,
      },
    ])
  })

  it('that says the same as the one before is kept with its time, and without the rest', () => {
    const { db, recorder } = temporarySite().create()
    const ids = [1, 3, 5].map((minute) => appendReading(db, recorder, entry(readingAt(minute, heard))))
    const stored = db.prepare('SELECT data IS NULL FROM reading ORDER BY at').pluck().all()
    expect(stored).toEqual([0, 1, 1])
    expect(ids.map((id) => readReading(db, id))).toEqual([1, 3, 5].map((minute) => readingAt(minute, heard)))
    expect(readRawReading(db, ids[2] ?? '')).toBe('SW1#show mac address-table')
  })

  it('is found by its switch and by its time', () => {
    const { db, recorder } = temporarySite().create()
    appendReading(db, recorder, entry(readingAt(1)))
    appendReading(db, recorder, entry(readingAt(9, heard)))
    const atOf = (filter: object) =>
      listReadings(db, { limit: 9, ...filter }).map(({ at }) => at.slice(14, 16))
    expect(atOf({})).toEqual(['09', '01'])
    expect(atOf({ until: readingAt(5).at })).toEqual(['01'])
    expect(atOf({ deviceId: 8 })).toEqual([])
    expect(readDevices(db)).toEqual([7])
  })

  it('goes to another laptop once, without its text', () => {
    const { db, recorder } = temporarySite().create()
    const ids = [1, 3].map((minute) => appendReading(db, recorder, entry(readingAt(minute, heard))))
    const other = temporarySite().create()
    const rows = readReadingRows(db, ids)
    expect(rows.map((row) => insertReading(other.db, row))).toEqual([true, true])
    expect(rows.map((row) => insertReading(other.db, row))).toEqual([false, false])
    expect(ids.map((id) => readReading(other.db, id))).toEqual(ids.map((id) => readReading(db, id)))
    expect(readRawReading(other.db, ids[0] ?? '')).toBeNull()
  })

  it('that another application wrote otherwise is none', () => {
    const { db, recorder } = temporarySite().create()
    const id = appendReading(db, recorder, entry({ ...readingAt(1), macs: [{ mac: 'x' }] } as never))
    expect(readReading(db, id)).toBeNull()
  })
})

describe('what became of findings', () => {
  it('is kept in order, and united by its ids', () => {
    const { db, recorder } = temporarySite().create()
    const about = {
      severity: 'fault',
      mending: 'push',
      kind: 'shut',
      outletIds: [1],
      panelPortIds: [],
      deviceId: 7,
      interfaceId: 3,
      facts: {},
    } as const
    appendFindingRecords(db, recorder, [
      { findingId: 'shut-1', kind: 'seen', about },
      { findingId: 'shut-1', kind: 'muted', reason: 'the stand opens tomorrow' },
    ])
    const records = readFindingRecords(db)
    expect(records).toMatchObject([
      { findingId: 'shut-1', kind: 'seen', about, seq: 1 },
      { kind: 'muted', reason: 'the stand opens tomorrow', about: null, seq: 2 },
    ])
    expect(records.map((record) => insertFindingRecord(db, record))).toEqual([false, false])
  })
})
