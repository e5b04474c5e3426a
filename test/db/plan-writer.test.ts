import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJournal } from '../../main/db/journal.ts'
import { loadPlan } from '../../main/db/load-plan.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { stationName } from '../../main/db/station-name.ts'
import { readChanges } from '../../main/db/undo.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { noLag } from '../../shared/plan/lag.ts'
import { anyEdit, changesOf } from './random-edits.ts'
import { temporarySite } from './temporary-site.ts'

const stand = (name: string) => ({ name, locationId: null, exhibitor: null, note: null })

const outlet = (name: string, standId: number | null = null) => ({
  name,
  standId,
  locationId: null,
  service: 'network' as const,
  occupied: null,
  note: null,
})

function edit(site: SiteFile, change: (draft: PlanDraft) => void) {
  const draft = openDraft(site.plan())
  change(draft)
  return site.commit('Edit', draft.changes())
}

describe('an edit', () => {
  it('is recorded with who, when, before and after', () => {
    const site = temporarySite().create()
    edit(site, (draft) => draft.insert('stand', stand('A1')))
    const { editId } = edit(site, (draft) => draft.update('stand', 1, { exhibitor: 'Canopé' }))
    expect(readChanges(site.db, editId ?? 0)).toEqual([
      {
        table: 'stand',
        id: 1,
        before: { id: 1, ...stand('A1') },
        after: { id: 1, ...stand('A1'), exhibitor: 'Canopé' },
      },
    ])
    const [entry] = readJournal(site.db)
    expect(entry).toMatchObject({
      kind: 'edit',
      text: 'Edit',
      who: 'anna',
      station: stationName(),
      data: { editId },
    })
  })

  it('without a change records nothing', () => {
    const site = temporarySite().create()
    expect(site.commit('Nothing', [])).toEqual({ editId: null, changed: 0 })
    expect(site.undoState().undo).toBeNull()
  })

  it('may swap two unique names', () => {
    const site = temporarySite().create()
    edit(site, (draft) => {
      draft.insert('stand', stand('A1'))
      draft.insert('stand', stand('A2'))
    })
    edit(site, (draft) => {
      draft.update('stand', 1, { name: 'A2' })
      draft.update('stand', 2, { name: 'A1' })
    })
    expect(site.plan().stand.map((row) => row.name)).toEqual(['A2', 'A1'])
  })

  it('may insert a child before its parent', () => {
    const site = temporarySite().create()
    const draft = openDraft(site.plan())
    draft.insert('stand', stand('A1'))
    draft.insert('outlet', outlet('A1-1', 1))
    site.commit('Reversed', draft.changes().reverse())
    expect(site.plan().outlet[0]?.standId).toBe(1)
  })

  it.each([
    ['a row the model does not allow', () => ({ table: 'stand' as const, after: stand('') }), 'invalid_row'],
    [
      'a reference to nothing',
      () => ({ table: 'outlet' as const, after: outlet('X', 99) }),
      'missing_reference',
    ],
    [
      'a name that is taken, whatever its case',
      () => ({ table: 'stand' as const, after: stand('a1') }),
      'duplicate',
    ],
  ])('is refused whole for %s', (_, change, code) => {
    const site = temporarySite().create()
    edit(site, (draft) => draft.insert('stand', stand('A1')))
    const before = site.plan()
    const bad = { id: 50, before: null, ...change() }
    const good = { table: 'stand' as const, id: 51, before: null, after: stand('Good') }
    expect(() => site.commit('Bad', [good, bad])).toThrow(expect.objectContaining({ code }))
    expect(site.plan()).toEqual(before)
    expect(site.undoState().undo).toBe('Edit')
  })

  it('is refused when the file holds something else than the edit began from', () => {
    const site = temporarySite().create()
    edit(site, (draft) => draft.insert('stand', stand('A1')))
    const stale = openDraft(site.plan())
    stale.update('stand', 1, { note: 'mine' })
    edit(site, (draft) => draft.update('stand', 1, { note: 'theirs' }))
    expect(() => site.commit('Late', stale.changes())).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(site.plan().stand[0]?.note).toBe('theirs')
  })

  it('may not remove what others point at: references, cable ends, tagged VLANs', () => {
    const site = temporarySite().create()
    edit(site, (draft) => {
      draft.insert('domain', { name: 'SW1' })
      draft.insert('vlan', { domainId: 1, vid: 10, name: 'Ten', purpose: null, color: null })
      draft.insert('device', device('SW1'))
      draft.insert('interface', tagged(1, [1]))
      draft.insert('stand', stand('A1'))
      draft.insert('outlet', outlet('A1-1', 1))
      draft.insert('cable', cableTo('outlet', 1, 'interface', 1))
    })
    const remove = (table: 'stand' | 'vlan' | 'interface' | 'outlet' | 'device') => () =>
      edit(site, (draft) => draft.remove(table, 1))
    expect(remove('stand')).toThrow('outlet A1-1')
    expect(remove('vlan')).toThrow('SW1 FastEthernet0/1')
    expect(remove('interface')).toThrow('cable 1')
    expect(remove('outlet')).toThrow('cable 1')
    expect(remove('device')).toThrow('interface FastEthernet0/1')
  })

  it('is refused when the file has got another row of its number meanwhile', () => {
    const site = temporarySite().create()
    const [mine, theirs] = [openDraft(site.plan()), openDraft(site.plan())]
    mine.insert('stand', stand('Mine'))
    theirs.insert('stand', stand('Theirs'))
    site.commit('Theirs', theirs.changes())
    expect(() => site.commit('Mine', mine.changes())).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(site.plan().stand.map(({ name }) => name)).toEqual(['Theirs'])
  })

  it('names the row at fault among many that are put in together', () => {
    const site = temporarySite().create()
    edit(site, (draft) => draft.insert('stand', stand('S77')))
    const addMany = () =>
      edit(site, (draft) => {
        for (let index = 1; index <= 100; index += 1) draft.insert('stand', stand(`s${index}`))
      })
    expect(addMany).toThrow('There is already a stand like s77')
    expect(site.plan().stand).toHaveLength(1)
  })

  it('leaves the plan in memory as the file would be read', () => {
    const site = temporarySite().create()
    let salt = 0
    fc.assert(
      fc.property(anyEdit, fc.boolean(), (steps, backwards) => {
        salt += 1
        const changes = changesOf(site, steps, salt)
        site.commit(`Edit ${salt}`, backwards ? changes.reverse() : changes)
        expect(JSON.stringify(site.plan())).toBe(JSON.stringify(loadPlan(site.db)))
      }),
      { numRuns: 60 },
    )
  })

  it('takes 20 000 rows in one transaction, and takes them back', () => {
    const site = temporarySite().create()
    const { changed } = edit(site, (draft) => {
      for (let index = 1; index <= 10_000; index += 1) {
        draft.insert('stand', stand(`S${index}`))
        draft.insert('outlet', outlet(`O${index}`, index))
      }
    })
    expect(changed).toBe(20_000)
    site.undo()
    expect(site.plan().outlet).toEqual([])
  })
})

const device = (name: string) => ({
  name,
  role: 'switch' as const,
  number: 1,
  typeSlug: 'ws-c2950t-48-si',
  typeAssumed: true,
  locationId: null,
  domainId: 1,
  serial: null,
  mac: null,
  managementAddress: null,
  managementGateway: null,
  software: null,
  capabilities: { interfaceRange: false },
  note: null,
})

const tagged = (deviceId: number, taggedVlanIds: number[]) => ({
  deviceId,
  position: 1,
  name: 'FastEthernet0/1',
  mode: 'tagged' as const,
  vlanId: null,
  taggedVlanIds,
  uplink: false,
  enabled: true,
  description: null,
  ...noLag,
})

const cableTo = (aKind: 'outlet', aId: number, bKind: 'interface', bId: number) => ({
  kind: 'cable' as const,
  aKind,
  aId,
  bKind,
  bId,
  wiring: null,
  color: null,
  label: null,
  length: null,
  medium: null,
  status: 'planned' as const,
})
