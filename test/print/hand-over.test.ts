/** The hand-over sheet: one A4 whatever the day was like, what is open first, and never a password. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMeasure } from '../../main/print/fonts.ts'
import { foldEntries } from '../../shared/journal/log-entry.ts'
import type { LogRecord } from '../../shared/journal/log-record.ts'
import { fitSections, handOverSheet } from '../../shared/print/hand-over.ts'
import {
  type HandOver,
  type HandOverLine,
  type HandOverNotes,
  handOver,
  handOverSections,
} from '../../shared/print/hand-over-lines.ts'
import { buildSite } from '../plan/site-builder.ts'

const DAY = '2026-11-24'
const at = (hour: number, day = 24) => new Date(2026, 10, day, hour, 5).toISOString()

let made = 0
function record(more: Partial<LogRecord>): LogRecord {
  made += 1
  const id = more.id ?? `R${made}`
  return {
    ...{ id, at: at(9), station: 'one', seq: made, who: 'Anne', entryId: id, kind: 'note' },
    ...{ text: null, objects: null, state: null, cause: null, remark: null, photo: null },
    ...more,
  }
}

const notes = (records: readonly LogRecord[], more: Partial<HandOverNotes> = {}): HandOverNotes => ({
  ...{ entries: foldEntries(records), journal: [], brokenPushes: [], runs: [] },
  ...more,
})

function cabledPlan() {
  const site = buildSite()
  const locationId = site.room('LT1')
  site.switch('SW1', { number: 1, locationId })
  site.panel('P1', 12, locationId)
  site.stand('B17')
  site.outlet('B17-1', 'B17')
  site.wire('B17-1', 'P1 3', 'SW1 1')
  return site.plan()
}

const sheetOf = (records: readonly LogRecord[], more: Partial<HandOverNotes> = {}) =>
  handOver(cabledPlan(), { notes: notes(records, more), ticks: [], day: DAY, language: 'en' })

describe('the hand-over tells', () => {
  it('open incidents of any day, those of another day with it', () => {
    const { open } = sheetOf([
      record({
        text: 'B17 down',
        state: 'open',
        at: at(9),
        objects: [{ kind: 'stand', id: 1, name: 'B17' }],
      }),
      record({ text: 'LT1 hot', state: 'working', who: 'Bruno', at: at(18, 23), cause: 'power' }),
    ])
    expect(open).toEqual([
      { when: '23/11 18:05', where: '', what: 'LT1 hot', state: 'being worked on, power', who: 'Bruno' },
      { when: '09:05', where: 'B17', what: 'B17 down', state: 'open', who: 'Anne' },
    ])
  })

  it('what was mended and noted on the day, not the day before', () => {
    const sheet = sheetOf([
      record({ id: 'E', text: 'B17 down', state: 'open', at: at(9, 23) }),
      record({
        entryId: 'E',
        kind: 'change',
        state: 'mended',
        remark: 'cord swapped',
        at: at(10),
        who: 'Bruno',
      }),
      record({ text: 'keys with the porter', at: at(11) }),
      record({ text: 'of yesterday', at: at(11, 23) }),
    ])
    expect(sheet.open).toEqual([])
    expect(sheet.mended).toMatchObject([
      { what: 'B17 down · cord swapped', state: 'mended, 25 h 00', who: 'Bruno' },
    ])
    expect(sheet.noted.map(({ what }) => what)).toEqual(['keys with the porter'])
  })

  it('what is not finished: checklist, pushes, runbooks', () => {
    const { unfinished } = sheetOf([], {
      brokenPushes: [{ at: at(12), switch: 'SW1', state: 'interrupted' }],
      runs: [{ title: 'RAID and Proxmox', done: 4, left: 8 }],
    })
    expect(unfinished).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ when: '12:05', where: 'SW1', state: 'interrupted' }),
        expect.objectContaining({ what: 'RAID and Proxmox: 4 of 12 steps' }),
        expect.objectContaining({ what: 'Patch: 1 of 1 left (LT1 1)' }),
      ]),
    )
  })

  it('no password that somebody noted', () => {
    const sheet = sheetOf([
      record({ text: 'password of SW1 is Calanque-26', at: at(9) }),
      record({ id: 'F', text: 'B17', state: 'open' }),
      record({ entryId: 'F', kind: 'change', remark: 'mdp : sardine' }),
    ])
    expect(JSON.stringify(sheet)).not.toMatch(/Calanque|sardine/)
  })
})

const anyLines = fc.array(fc.constant<HandOverLine>({ when: '', where: '', what: 'x', state: '', who: '' }), {
  maxLength: 60,
})
const anySheet = fc.record({
  ...{ open: anyLines, unfinished: anyLines, mended: anyLines, noted: anyLines, done: anyLines },
}) satisfies fc.Arbitrary<HandOver>

describe('on one A4', () => {
  it('lines that do not fit are counted, none is lost', () => {
    fc.assert(
      fc.property(anySheet, fc.integer({ min: 10, max: 40 }), (sheet, room) => {
        const sections = fitSections(sheet, room)
        const used = sections.reduce((sum, { lines, left }) => sum + lines.length + (left > 0 ? 1 : 0), 0)
        expect(used).toBeLessThanOrEqual(room)
        for (const { section, lines, left } of sections)
          expect(lines.length + left).toBe(sheet[section].length)
      }),
    )
  })

  it('what is open has the most room', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...blank, what: String(n) }))
    const sheet = Object.fromEntries(
      handOverSections.map((section) => [section, many(50)]),
    ) as unknown as HandOver
    const [open, ...others] = fitSections(sheet, 32)
    for (const other of others) expect(open?.lines.length).toBeGreaterThan(other.lines.length)
  })

  it.each([0, 200])('with %i entries it is one page, all of it on the paper', (count) => {
    const records = Array.from({ length: count }, (_, n) =>
      record({ text: `${n} ${'long '.repeat(60)}`, state: 'open' }),
    )
    const context = { measure: createMeasure(), language: 'fr' as const, siteName: 'Orme', date: DAY }
    const pages = handOverSheet(context, sheetOf(records), DAY)
    expect(pages).toHaveLength(1)
    const lowest = pages[0]?.marks.flatMap((mark) => ('y' in mark ? mark.y : []))
    expect(Math.max(...(lowest ?? []))).toBeLessThan(285)
  })
})

const blank: HandOverLine = { when: '', where: '', what: '', state: '', who: '' }
