/** Two laptops and one plan: what the van finds is proposed, the office answers, and both have the same plan afterwards. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyTo } from '../../../main/commands/edit-site.ts'
import { takeWritingOver } from '../../../main/db/lineage.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import {
  acceptProposal,
  declineProposal,
  reportCable,
  siteProposals,
} from '../../../main/services/checklist/found-cable.ts'
import { giveWork } from '../../../main/services/checklist/give-work.ts'
import { mergePacket, writePacket } from '../../../main/services/checklist/packet.ts'
import { readChecklist } from '../../../main/services/checklist/read-checklist.ts'
import type { Work } from '../../../shared/plan/edits/index.ts'
import { assignmentRows } from '../../../shared/plan/rows/assignment-rows.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'

let sample: SampleSite
let office: SiteFile
let van: SiteFile
beforeEach(() => {
  sample = makeSampleSite()
  const copy = join(sample.path, '..', 'van.brassage')
  copyFileSync(sample.path, copy)
  office = openSite(sample.path)
  takeWritingOver(office.db, office.recorder)
  van = openSite(copy, { station: 'van', who: 'Bruno' })
})
afterEach(() => {
  for (const site of [office, van]) site.close()
  sample.remove()
})

const found = { from: 'C1-1', to: 'P2 20', kind: null, colour: 'green', length: 12.5 }
const report = (site: SiteFile) => reportCable(site, applyTo(site), found, 'Bruno')
const carry = (from: SiteFile, to: SiteFile) => mergePacket(to, 'packet', writePacket(from).text)
const cablesOf = (site: SiteFile) => site.plan().cable
const open = () => siteProposals(office).find(({ state }) => state === 'open')?.id ?? ''

describe('a cable found where the plan is not written', () => {
  it('is proposed, and changes no plan before it is accepted', () => {
    const before = cablesOf(van).length
    expect(report(van)).toMatchObject({ kind: 'proposed', writer: office.recorder.station })
    expect(cablesOf(van)).toHaveLength(before)
    expect(carry(van, office)).toEqual({ added: 1, known: 0 })
    expect(cablesOf(office)).toHaveLength(before)
    expect(siteProposals(office)).toMatchObject([
      { state: 'open', who: 'Bruno', station: 'van', cable: found },
    ])
  })

  it('is refused there where an end is unknown, as long as its finder can look again', () => {
    expect(() => reportCable(van, applyTo(van), { ...found, to: 'P9 1' }, 'Bruno')).toThrow('P9')
    expect(siteProposals(van)).toEqual([])
  })

  it('comes back accepted: in both plans under one number, ticked in the name of its finder', () => {
    report(van)
    carry(van, office)
    const { number } = acceptProposal(office, applyTo(office), open(), 'Anne')
    carry(office, van)
    for (const site of [office, van]) {
      expect(cablesOf(site).find(({ id }) => id === number)).toMatchObject({ color: 'green', length: 12.5 })
      expect(siteProposals(site)).toMatchObject([{ state: 'accepted', answer: { who: 'Anne', number } }])
      const items = readChecklist(site).filter(
        ({ subjectId, subjectKind }) => subjectKind === 'cable' && subjectId === number,
      )
      expect(items.find(({ step }) => step === 'pull')).toMatchObject({
        ticks: [{ by: 'Bruno' }],
        state: 'done',
      })
      // A cord that no plan has would be one to unplug.
      expect(items.some(({ step }) => step === 'unplug')).toBe(false)
    }
    expect(van.undoState().undo).toContain(`Take over cable ${number}`)
  })

  it('comes back declined, with why', () => {
    report(van)
    carry(van, office)
    declineProposal(office, open(), 'Anne', 'that is the telephone')
    carry(office, van)
    expect(siteProposals(van)).toMatchObject([
      { state: 'declined', answer: { who: 'Anne', note: 'that is the telephone', number: null } },
    ])
    expect(() => declineProposal(office, open(), 'Anne', null)).toThrow('no open proposal')
  })

  it('is answered only where the plan is written, unless that is taken over', () => {
    report(van)
    const { id = '' } = siteProposals(van)[0] ?? {}
    expect(() => acceptProposal(van, applyTo(van), id, 'Bruno')).toThrow(office.recorder.station)
    takeWritingOver(van.db, van.recorder)
    expect(acceptProposal(van, applyTo(van), id, 'Bruno').number).toBeGreaterThan(0)
    expect(report(office).kind).toBe('added')
  })

  it('stays open where the plan meanwhile has something at its end', () => {
    report(van)
    carry(van, office)
    report(office)
    expect(() => acceptProposal(office, applyTo(office), open(), 'Anne')).toThrow('already connected')
    expect(siteProposals(office)).toMatchObject([{ state: 'open' }])
  })
})

describe('who does what', () => {
  const give = (site: SiteFile, work: Work) => giveWork(site, work, true)
  const take = (site: SiteFile, work: Work) => giveWork(site, work, false)
  const workOf = (site: SiteFile) =>
    assignmentRows(site.plan()).map(({ person, step, room }) => [person, step, room])
  const patching = { person: 'Anne', step: 'patch', room: 'Local A' } as const

  it('travels with packets, given and taken, to the laptop that writes the plan and from it', () => {
    give(office, patching)
    carry(office, van)
    expect(workOf(van)).toEqual([['Anne', 'patch', 'Local A']])
    give(van, { person: 'Bruno', step: null, room: null })
    take(van, patching)
    carry(van, office)
    expect(workOf(office)).toEqual([['Bruno', null, null]])
    expect(workOf(van)).toEqual(workOf(office))
  })

  it('is settled: a packet that brings nothing new changes nothing', () => {
    give(office, patching)
    carry(office, van)
    const before = van.undoState().undo
    expect(carry(office, van).added).toBe(0)
    expect(carry(van, office).added).toBe(0)
    expect(van.undoState().undo).toBe(before)
  })

  it('follows undo', () => {
    give(office, patching)
    carry(office, van)
    office.undo()
    carry(office, van)
    expect(workOf(van)).toEqual([])
  })

  it('given before anything was recorded travels too, and yields to what was said since', () => {
    give(office, patching)
    give(van, patching)
    for (const site of [office, van]) site.db.exec('DELETE FROM workRecord')
    take(van, patching)
    carry(office, van)
    expect(workOf(van)).toEqual([])
    carry(van, office)
    expect(workOf(office)).toEqual([])
  })
})
