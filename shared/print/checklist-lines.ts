/**
 * The checklist as lines of words: what the sheet and the table of it tell. The items are those of the screens, with what
 * people ticked; taking down is another day's work and is printed only where it is asked for.
 */

import { itemsOf } from '../checklist/assignment.ts'
import { type CheckedItem, type KeptTick, makeChecklist } from '../checklist/checklist.ts'
import { type ChecklistStep, checklistSteps } from '../checklist/steps.ts'
import type { SubjectEnd } from '../checklist/subject.ts'
import type { CableEnd, Outlet } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { ChainNode } from '../plan/chain.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import type { KnownFinding } from '../verify/finding-record.ts'
import { endWords } from './end-words.ts'
import { cordWords } from './patch-rows.ts'
import type { PrintLanguage } from './request.ts'
import { cablesIn, isInRoom, type Scope } from './scope.ts'
import { printWords } from './words.ts'

export interface ChecklistLine {
  readonly step: ChecklistStep
  readonly room: string
  /** Number on the cable's labels; empty where there is none. */
  readonly number: string
  readonly from: string
  readonly to: string
  /** Cord, outlet, VLAN: what one has to know to do it. */
  readonly detail: string
  readonly state: CheckedItem['state']
  /** Who said so last, and the remark; empty where it is still to do. */
  readonly said: string
}

export interface ChecklistWanted {
  readonly scope: Scope
  readonly ticks: readonly KeptTick[]
  /** What was found and is still there. */
  readonly toMend?: readonly KnownFinding[] | undefined
  /** Null: all but taking down. */
  readonly steps: readonly ChecklistStep[] | null
  /** Null: everybody's. */
  readonly person: string | null
  readonly language: PrintLanguage
}

const usualSteps = checklistSteps.filter((step) => step !== 'teardown')

/** In the order they are walked. */
export function checklistLines(
  plan: Plan,
  { scope, ticks, toMend, steps, person, language }: ChecklistWanted,
): ChecklistLine[] {
  const isIn = inScope(plan, scope)
  const all = makeChecklist(plan, ticks, undefined, toMend)
  return (person === null ? all : itemsOf(plan, all, person))
    .filter((item) => (steps ?? usualSteps).includes(item.step) && isIn(item))
    .map((item) => lineOf(plan, item, language))
}

/** By where one stands to do it; of a switch or stand, what is cabled to it. */
function inScope(plan: Plan, scope: Scope): (item: CheckedItem) => boolean {
  const { roomId, switchId, standId } = scope
  const rooms = new Set(plan.location.filter(({ id }) => isInRoom(plan, id, roomId)).map(({ name }) => name))
  const isHere = ({ subject }: CheckedItem) =>
    roomId === null || (subject.room !== null && rooms.has(subject.room))
  if (switchId === null && standId === null) return isHere
  const switchName = indexPlan(plan).device.get(switchId ?? -1)?.name
  const outlets = plan.outlet.filter(
    (outlet) =>
      (standId === null || outlet.standId === standId) &&
      (switchId === null || connectionRow(plan, { kind: 'outlet', id: outlet.id }).switch === switchName),
  )
  const own = {
    cable: new Set(cablesIn(plan, { ...scope, roomId: null }).map(({ id }) => id)),
    outlet: new Set(outlets.map(({ id }) => id)),
    stand: new Set(outlets.map((outlet) => outlet.standId)),
    host: hostsAt(plan, outlets),
  }
  return (item) => isHere(item) && own[item.subjectKind].has(item.subjectId)
}

function hostsAt(plan: Plan, outlets: readonly Outlet[]): ReadonlySet<number> {
  const { hostsOfOutlet } = indexPlan(plan)
  return new Set(outlets.flatMap(({ id }) => hostsOfOutlet.get(id)?.map((host) => host.id) ?? []))
}

function lineOf(plan: Plan, item: CheckedItem, language: PrintLanguage): ChecklistLine {
  const { step, subject, subjectId, subjectKind, state } = item
  const last = state === 'todo' ? undefined : item.ticks.at(-1)
  const ends = endsInOrder(item)
  // A cord that is planned no more is called as it was when it was plugged in.
  const nameOf = (end: SubjectEnd) => (step === 'unplug' ? end.name : endWords(plan, end.kind, end.id))
  return {
    step,
    room: subject.room ?? printWords[language].noRoom,
    number: subjectKind === 'cable' ? String(subjectId) : '',
    from: ends[0] ? nameOf(ends[0]) : subject.name,
    to: ends[1] ? nameOf(ends[1]) : '',
    detail: detailOf(plan, item, ends[0], language),
    state,
    said: last ? [last.by, last.note].filter((part) => part).join(' · ') : '',
  }
}

const rank: Readonly<Record<CableEnd, number>> = { front: 0, rear: 1, outlet: 2, interface: 3 }

/** Where one's hand goes first, first: the end that is to be wired, the panel position of a cord. */
function endsInOrder({ step, subject }: CheckedItem): readonly SubjectEnd[] {
  const isAtHand = ({ name }: SubjectEnd) => step === 'terminate' && subject.name.endsWith(` - ${name}`)
  return subject.ends.toSorted(
    (a, b) => Number(isAtHand(b)) - Number(isAtHand(a)) || rank[a.kind] - rank[b.kind],
  )
}

function detailOf(
  plan: Plan,
  { step, subject, subjectKind, subjectId }: CheckedItem,
  end: SubjectEnd | undefined,
  language: PrintLanguage,
): string {
  const words = printWords[language]
  if (subject.image) return [subject.image.name, subject.image.at].filter((part) => part).join(' · ')
  if (subjectKind === 'stand') return plan.stand.find(({ id }) => id === subjectId)?.exhibitor ?? ''
  const cord = cordWords({ ...subject, medium: null }, words.decimal)
  const node = subjectKind === 'outlet' ? ({ kind: 'outlet', id: subjectId } as const) : end && nodeOf(end)
  if (!node || step === 'unplug') return cord
  const { outlet, stand, vlan, switch: device, port } = connectionRow(plan, node)
  const at = subjectKind === 'outlet' && device !== null ? `${device} ${port ?? ''}`.trim() : ''
  const told = subject.ends.map(({ name }) => name).concat(subject.name)
  const isTold = (name: string) => told.some((one) => one.includes(name))
  return [
    cord,
    outlet === null || isTold(outlet) ? '' : outlet,
    stand === null || isTold(stand) ? '' : stand,
    at,
    vlan === null ? '' : `${words.vlan} ${vlan}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const nodeOf = ({ kind, id }: SubjectEnd): ChainNode =>
  kind === 'outlet' || kind === 'interface' ? { kind, id } : { kind: 'panelPort', id }
