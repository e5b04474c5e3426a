/** The checklist for screens. */
import { itemsOf } from '../../../shared/checklist/assignment.ts'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import type { ChecklistStep } from '../../../shared/checklist/steps.ts'
import type { ChecklistOverview, ExchangedPacket, ReportedCable } from '../../../shared/contract/checklist.ts'
import type { EditAnswer } from '../../../shared/contract/plan.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Work } from '../../../shared/plan/edits/index.ts'
import type { FoundCable } from '../../../shared/proposal/proposal.ts'
import type { Sliced } from '../../../shared/sliced.ts'
import type { Db } from '../../db/database.ts'
import { readDocument } from '../../db/documents.ts'
import { lastFindingRecordKept } from '../../db/finding-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { EditService } from '../edit-service.ts'
import { inSlices } from '../in-slices.ts'
import { ofPlan } from '../of-plan.ts'
import type { Workspace } from '../workspace.ts'
import type { AddedCable } from './add-cable.ts'
import { acceptProposal, declineProposal, reportCable, siteProposals } from './found-cable.ts'
import { giveWork } from './give-work.ts'
import { progressInSlices } from './overview.ts'
import { mergeInSlices, writePacket } from './packet.ts'
import { type ClockAhead, clockAhead } from './packet-clock.ts'
import { readChecklistInSlices, readToldOfItems } from './read-checklist.ts'
import { settle } from './settle.ts'
import { tickItems } from './tick-items.ts'

export interface ListFilter {
  readonly room?: string | null | undefined
  readonly step?: ChecklistStep | undefined
  readonly person?: string | undefined
  readonly contradictions?: boolean | undefined
}

export interface ScreenTick {
  readonly items: readonly string[]
  readonly by: string
  readonly state: 'done' | 'fault' | 'todo'
  readonly note?: string | undefined
  /** `data` is base64. */
  readonly photo?: { readonly name: string; readonly mime: string; readonly data: string } | undefined
}

export interface ChecklistService {
  overview(): Promise<ChecklistOverview>
  list(filter: ListFilter): Promise<readonly CheckedItem[]>
  tick(tick: ScreenTick): { readonly records: number }
  settle(item: string, keep: 'done' | 'fault', by: string): { readonly records: number }
  /** Gives work to a person, or takes it back. */
  giveWork(work: Work, isGiven: boolean): EditAnswer
  reportCable(cable: FoundCable, by: string): ReportedCable
  accept(proposal: string, by: string): AddedCable
  decline(proposal: string, by: string, note: string | null): void
  photo(hash: string): { readonly mime: string; readonly data: string } | null
  packet(): ExchangedPacket
  merge(
    name: string,
    text: string,
  ): Promise<{
    added: number
    known: number
    contradictions: number
    proposals: number
    clockAhead: ClockAhead | null
  }>
}

export function createChecklistService(workspace: Workspace, edits: EditService): ChecklistService {
  const site = () => workspace.site()
  const current = () => site().plan()
  const items = createReader(site, (plan, db) => readChecklistInSlices(plan, db))
  const progress = createReader(site, (plan, db) => progressInSlices(plan, readToldOfItems(db)))
  const overview = async (): Promise<ChecklistOverview> => ({
    ...(await progress()),
    proposals: siteProposals(site()),
  })
  const told = <T>(answer: T): T => {
    workspace.touch()
    return answer
  }
  return {
    overview,
    async list({ room, step, person, contradictions }) {
      const all = await items()
      return (person === undefined ? all : itemsOf(current(), all, person)).filter(
        (item) =>
          (room === undefined || item.subject.room === room) &&
          (step === undefined || item.step === step) &&
          (contradictions !== true || item.state === 'contradiction'),
      )
    },
    tick({ by, note, photo, ...rest }) {
      const { length } = tickItems(
        site(),
        { ...site().recorder, who: by },
        {
          ...rest,
          note: note?.trim() || null,
          photo: photo ? { ...photo, data: Buffer.from(photo.data, 'base64') } : null,
        },
      )
      workspace.touch()
      return { records: length }
    },
    settle(item, keep, by) {
      const records = settle(site(), { item, keep, by })
      workspace.touch()
      return { records }
    },
    giveWork: (work, isGiven) => told({ label: giveWork(site(), work, isGiven), notes: [] }),
    reportCable: (cable, by) => told(reportCable(site(), edits.apply, cable, by)),
    accept: (proposal, by) => told(acceptProposal(site(), edits.apply, proposal, by)),
    decline: (proposal, by, note) => told(declineProposal(site(), proposal, by, note)),
    photo(hash) {
      const document = readDocument(site().db, hash)
      return document?.mime.startsWith('image/')
        ? { mime: document.mime, data: Buffer.from(document.data).toString('base64') }
        : null
    },
    packet() {
      const { recorder } = site()
      const day = recorder.timestamp().slice(0, 16).replace(/[T:]/g, '-')
      return { name: `${site().plan().site.name} ${recorder.station} ${day}.packet`, ...writePacket(site()) }
    },
    async merge(name, text) {
      const into = site()
      const merged = await inSlices(mergeInSlices(into, name, text), () => workspace.current()?.file === into)
      if (!merged)
        throw new WorkError('site_changed', 'Another site was opened meanwhile. Nothing was merged.')
      workspace.touch()
      const { contradictions, proposals } = await overview()
      return {
        ...merged,
        clockAhead: clockAhead(text, site().recorder.timestamp()),
        contradictions,
        proposals: proposals.filter(({ state }) => state === 'open').length,
      }
    },
  }
}

/**
 * A screen asks several times after each tick: the same plan, states and findings are read once. A new record of work makes a
 * new plan object, since states are part of it; one of findings does not.
 */
function createReader<T>(site: () => SiteFile, make: (plan: Plan, db: Db) => Sliced<T>): () => Promise<T> {
  const begin = (found: number | null) => ({ found, made: ofPlan((plan) => make(plan, site().db)) })
  let last = begin(null)
  return () => {
    const found = lastFindingRecordKept(site().db)
    if (last.found !== found) last = begin(found)
    return last.made(() => site().plan())
  }
}
