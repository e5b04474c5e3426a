/** Five laptops tick, exchange packets in any order, and end up knowing the same; bad packets bring nothing. */
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCopy } from '../../../main/db/copies.ts'
import { readRecords } from '../../../main/db/field-records.ts'
import { openSite } from '../../../main/db/open-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { contradictionsOf, readChecklist } from '../../../main/services/checklist/read-checklist.ts'
import { tickItems } from '../../../main/services/checklist/tick-items.ts'
import { type TemporarySite, temporarySite } from '../../db/temporary-site.ts'

const outlet = { standId: null, locationId: null, service: 'network', occupied: null, note: null }
const cable = { aKind: 'outlet', bKind: 'rear', wiring: null, color: null, label: null, length: null }

/** Three cables to be pulled. */
function siteToCable(place: TemporarySite): SiteFile {
  const site = place.create()
  const rows = [1, 2, 3].flatMap((id) => [
    { table: 'outlet' as const, id, before: null, after: { ...outlet, name: `A${id}` } },
    {
      table: 'panelPort' as const,
      id,
      before: null,
      after: { panelId: 1, position: id, label: null, service: 'network' },
    },
    {
      table: 'cable' as const,
      id,
      before: null,
      after: { ...cable, kind: 'cable', aId: id, bId: id, medium: null, status: 'planned' },
    },
  ])
  const panel = { name: 'P1', locationId: null, typeSlug: null }
  site.commit('Plan', [{ table: 'panel', id: 1, before: null, after: panel }, ...rows])
  return site
}

function laptops(place: TemporarySite, count: number): SiteFile[] {
  const first = siteToCable(place)
  const others = Array.from({ length: count - 1 }, (_, at) => {
    const path = join(place.folder, `laptop-${at + 2}.brassage`)
    writeCopy(first.db, path)
    return openSite(path, { ...place.options, station: `laptop ${at + 2}` })
  })
  return [first, ...others]
}

const said = { note: null, photo: null }
const tick = (site: SiteFile, item: string, who: string, state: 'done' | 'fault' | 'todo' = 'done') =>
  tickItems(
    site,
    { ...site.recorder, who },
    { ...said, items: [item], state, note: state === 'fault' ? 'cut' : null },
  )
const idsIn = (site: SiteFile) =>
  readRecords(site.db)
    .map(({ id }) => id)
    .toSorted()
const merge = (into: SiteFile, from: SiteFile) => mergePacket(into, 'a packet', writePacket(from).text)

describe('packets between laptops', () => {
  it('lose no tick, give the same state in any order, and show each contradiction', () => {
    const site = fc.integer({ min: 0, max: 4 })
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('tick' as const),
        at: site,
        item: fc.constantFrom('pull:1', 'pull:2', 'label:3'),
        who: fc.constantFrom('Anne', 'Bruno'),
        state: fc.constantFrom<('done' | 'fault' | 'todo')[]>('done', 'fault', 'todo'),
      }),
      fc.record({ kind: fc.constant('merge' as const), at: site, from: site }),
    )
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), order, order, (acts, first, second) => {
        const place = temporarySite()
        const all = laptops(place, 5)
        const made: string[] = []
        for (const one of acts) {
          const own = all[one.at]
          if (!own) continue
          if (one.kind === 'tick') made.push(...tick(own, one.item, one.who, one.state))
          else if (all[one.from]) merge(own, all[one.from] as SiteFile)
        }
        // Two of them collect everybody's packets, each in an order of its own.
        const packets = all.map((one) => writePacket(one).text)
        for (const [into, sequence] of [
          [all[0], first],
          [all[1], second],
        ] as const)
          for (const from of sequence) if (into) mergePacket(into, 'p', packets[from] ?? '')
        const [a, b] = all.map((one) => ({ ids: idsIn(one), list: readChecklist(one) }))
        for (const one of all.slice(1)) one.close()
        expect(a?.ids).toEqual(made.toSorted())
        expect(b?.ids).toEqual(a?.ids)
        const view = (list: ReturnType<typeof readChecklist>) => list.map(({ id, state }) => ({ id, state }))
        expect(view(b?.list ?? [])).toEqual(view(a?.list ?? []))
        const shown = contradictionsOf(a?.list ?? []).map(({ item }) => item)
        const open = (a?.list ?? []).filter(({ state }) => state === 'contradiction').map(({ id }) => id)
        expect(shown).toEqual(open)
      }),
      { numRuns: 12 },
    )
  })

  it('count what was new and what was known', () => {
    const [one, two] = laptops(temporarySite(), 2) as [SiteFile, SiteFile]
    tick(one, 'pull:1', 'Anne')
    tick(two, 'pull:2', 'Bruno')
    expect(merge(one, two)).toEqual({ added: 1, known: 0 })
    expect(merge(one, two)).toEqual({ added: 0, known: 1 })
    two.close()
  })

  it('keep every tick of two laptops that have the same name', () => {
    const place = temporarySite()
    const one = siteToCable(place)
    const path = join(place.folder, 'twin.brassage')
    writeCopy(one.db, path)
    const twin = openSite(path, place.options)
    tick(one, 'pull:1', 'Anne')
    tick(twin, 'pull:2', 'Bruno')
    expect(merge(one, twin).added).toBe(1)
    expect(idsIn(one)).toHaveLength(2)
    twin.close()
  })

  it('carry photos along', () => {
    const [one, two] = laptops(temporarySite(), 2) as [SiteFile, SiteFile]
    const photo = { name: 'a.jpg', mime: 'image/jpeg', data: Buffer.from('picture') }
    tickItems(two, two.recorder, { items: ['pull:1'], state: 'fault', note: 'cut', photo })
    merge(one, two)
    expect(one.db.prepare('SELECT name FROM document').pluck().all()).toEqual(['a.jpg'])
    two.close()
  })
})

describe('a packet that is refused', () => {
  it('of another site, one cut short anywhere, or no packet: nothing is merged', () => {
    const [one, two] = laptops(temporarySite(), 2) as [SiteFile, SiteFile]
    tick(two, 'pull:1', 'Anne')
    tick(two, 'pull:2', 'Anne')
    const { text } = writePacket(two)
    const cut = fc.integer({ min: 0, max: text.length - 1 })
    fc.assert(
      fc.property(cut, (length) => {
        expect(() => mergePacket(one, 'p', text.slice(0, length))).toThrow(/Nothing was merged/)
      }),
    )
    const stranger = siteToCable(temporarySite())
    tick(stranger, 'pull:1', 'Anne')
    expect(() => merge(one, stranger)).toThrow(expect.objectContaining({ code: 'other_site' }))
    expect(idsIn(one)).toEqual([])
    two.close()
  })
})

describe('a tick', () => {
  it('on several items is all or none', () => {
    const site = siteToCable(temporarySite())
    const request = { ...said, items: ['pull:1', 'pull:9'], state: 'done' as const }
    expect(() => tickItems(site, site.recorder, request)).toThrow(/no item pull:9/)
    expect(readRecords(site.db)).toEqual([])
  })

  it('of a fault has a reason', () => {
    const site = siteToCable(temporarySite())
    const request = { ...said, items: ['pull:1'], state: 'fault' as const }
    expect(() => tickItems(site, site.recorder, request)).toThrow(
      expect.objectContaining({ code: 'no_reason' }),
    )
  })
})
