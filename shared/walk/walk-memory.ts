/**
 * What a walk test knows beside what is seen: who walks, where the person says to be, which outlet is asked for, what was
 * recorded. Pure steps from one to the next.
 */
import type { CheckedItem } from '../checklist/checklist.ts'
import type { Plugging } from './plugging.ts'
import type { RecordedTest } from './walk-step.ts'
import { nextOutlet } from './walking.ts'

export interface Walk {
  readonly by: string
  /** Only outlets of this room; null: all. */
  readonly room: string | null
  /** The next in walking order is asked for; false: whatever outlet is found counts. */
  readonly inOrder: boolean
}

export interface WalkMemory {
  /** Null: nothing is recorded. */
  readonly walk: Walk | null
  /** Outlets where the person says to be, until the cable is pulled there. */
  readonly said: readonly number[]
  /** The same of where the person goes next. */
  readonly saidNext: readonly number[]
  /** The next in walking order; null: none is asked for. */
  readonly asked: number | null
  readonly skipped: ReadonlySet<number>
  /** Recorded since the cable was plugged in. */
  readonly recorded: RecordedTest | null
  /** The last first. */
  readonly recent: readonly RecordedTest[]
  /** Taken back: not recorded again by itself until the cable is pulled. */
  readonly isHeld: boolean
  /** Why the last test could not be recorded. */
  readonly problem: string | null
  /** Which cable all this is about. */
  readonly cable: Pick<Plugging, 'count' | 'isUp'>
}

const noCable: WalkMemory['cable'] = { count: 0, isUp: false }

export const freshMemory: WalkMemory = {
  ...{ walk: null, said: [], saidNext: [], asked: null, skipped: new Set<number>() },
  ...{ recorded: null, recent: [], isHeld: false, problem: null, cable: noCable },
}

const MOST_RECENT = 100

/** When the cable is pulled what was said of the outlet is over, and the next one is asked for. */
export function rememberCable(
  memory: WalkMemory,
  plugging: Plugging | null,
  tests: readonly CheckedItem[],
): WalkMemory {
  const { count, isUp } = plugging ?? noCable
  const { recorded, asked, skipped, cable } = memory
  if (cable.count === count && cable.isUp === isUp) return askNext(memory, tests)
  const turned = {
    ...memory,
    ...{ recorded: null, isHeld: false, problem: null, cable: { count, isUp } },
    // Said before the cable was plugged in, it is about this outlet.
    ...(cable.isUp ? { said: memory.saidNext, saidNext: [] } : {}),
    asked: recorded ? nextOutlet(tests, recorded.outletId, skipped) : asked,
  }
  return askNext(turned, tests)
}

/** Keeps asking for an outlet as long as it is to be tested, then for the next. */
function askNext(memory: WalkMemory, tests: readonly CheckedItem[]): WalkMemory {
  const { walk, asked, skipped, recorded } = memory
  if (!walk?.inOrder) return asked === null ? memory : { ...memory, asked: null }
  const isOpen = tests.some(({ subjectId, state }) => subjectId === asked && state === 'todo')
  return isOpen || recorded ? memory : { ...memory, asked: nextOutlet(tests, asked, skipped) }
}

/**
 * Of a stand's outlets those that nobody tested come first. Where the outlet at hand was asked for and is recorded, another
 * place is where the person goes next; else it is put right where the person is.
 */
export function sayWhere(
  memory: WalkMemory,
  outletIds: readonly number[],
  tests: readonly CheckedItem[],
): WalkMemory {
  const isOpen = (id: number) => tests.some(({ subjectId, state }) => subjectId === id && state === 'todo')
  const said = outletIds.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  const { recorded, walk } = memory
  const isSame = recorded !== null && said.includes(recorded.outletId)
  const wasMeant = walk?.inOrder === true || memory.said.length > 0
  if (recorded && !isSame && wasMeant) return { ...memory, saidNext: said }
  return { ...memory, said, saidNext: [], isHeld: false, recorded: isSame ? recorded : null }
}

export function skipAsked(
  memory: WalkMemory,
  asked: number | null,
  tests: readonly CheckedItem[],
): WalkMemory {
  if (asked === null) return memory
  const skipped = new Set([...memory.skipped, asked])
  return { ...memory, said: [], saidNext: [], skipped, asked: nextOutlet(tests, asked, skipped) }
}

/** `isPlugged`: a cable is in; without one the next outlet is asked for at once. */
export function rememberTest(
  memory: WalkMemory,
  test: RecordedTest,
  isPlugged: boolean,
  tests: readonly CheckedItem[],
): WalkMemory {
  const recent = [test, ...memory.recent].slice(0, MOST_RECENT)
  const kept = { ...memory, recent, problem: null }
  if (isPlugged) return { ...kept, recorded: test }
  return { ...kept, said: [], asked: nextOutlet(tests, test.outletId, memory.skipped) }
}

/** The last test counts no more; its outlet is asked for again. */
export const forgetTest = (memory: WalkMemory): WalkMemory => {
  const [last, ...recent] = memory.recent
  return { ...memory, recent, recorded: null, isHeld: true, asked: last?.outletId ?? memory.asked }
}
