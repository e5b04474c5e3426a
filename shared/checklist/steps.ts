/**
 * The steps of the work on site, in the order in which a site is built and taken down. Each is about one kind of thing;
 * a step and a thing make an item. Surprising: `unplug`, `mend` and `image` are never planned. The first follows from what was
 * ticked and is no longer in the plan, the second from what the switches said, the last from a run of images that ended.
 */

export type SubjectKind = 'cable' | 'outlet' | 'stand' | 'host'

export const checklistSteps = [
  // What is wrong now keeps somebody from working: it comes before what is still to be built.
  'mend',
  'pull',
  'terminate',
  'label',
  'unplug',
  'patch',
  'connect',
  'test',
  'image',
  'handover',
  'teardown',
] as const
export type ChecklistStep = (typeof checklistSteps)[number]

export const isChecklistStep = (text: string): text is ChecklistStep =>
  checklistSteps.some((step) => step === text)

/** What each step is about. */
export const subjectOfStep: Readonly<Record<ChecklistStep, SubjectKind>> = {
  pull: 'cable',
  terminate: 'cable',
  label: 'cable',
  unplug: 'cable',
  patch: 'cable',
  mend: 'outlet',
  connect: 'outlet',
  test: 'outlet',
  image: 'host',
  handover: 'stand',
  teardown: 'cable',
}

/** Which end of a cable, for the step that is done at one end at a time. */
export type CableSide = 'a' | 'b'

export interface ItemKey {
  readonly step: ChecklistStep
  readonly id: number
  readonly side: CableSide | null
}

/** `patch:17`, `terminate:17:a`: what ticks name an item by. Row ids are never used again, so an item stays itself. */
export const itemId = (step: ChecklistStep, id: number, side: CableSide | null = null): string =>
  side === null ? `${step}:${id}` : `${step}:${id}:${side}`

/** What an item's id says; null where it is none. */
export function readItemId(text: string): ItemKey | null {
  const [, word, id, side] = /^([a-z]+):([1-9]\d{0,14})(?::([ab]))?$/.exec(text) ?? []
  const step = checklistSteps.find((known) => known === word)
  if (!step || (step === 'terminate') !== (side !== undefined)) return null
  return { step, id: Number(id), side: side === undefined ? null : (side as CableSide) }
}
