/** A walk test as screens show it, from the plan, what is seen, and what the walk knows. Pure. */
import type { CheckedItem } from '../checklist/checklist.ts'
import type { Plan } from '../model/plan.ts'
import type { SwitchReading } from '../verify/reading.ts'
import type { Hearing, HearingState } from './hearing.ts'
import type { OwnInterface } from './own-interface.ts'
import { type OutletName, type PlannedPlace, plannedPlace } from './planned-place.ts'
import type { Plugging } from './plugging.ts'
import type { Walk, WalkMemory } from './walk-memory.ts'
import { type RecordedTest, type WalkStep, walkStep } from './walk-step.ts'
import { nextOutlet, type WalkProgress, walkProgress } from './walking.ts'
import { whereAmI } from './where-am-i.ts'
import type { Whereabouts } from './whereabouts.ts'

/** What this computer sees at the outlet at hand. */
export interface Sight {
  readonly interfaces: readonly OwnInterface[]
  readonly own: OwnInterface | null
  readonly plugging: Plugging | null
  /** Null: not begun to listen. */
  readonly hearing: Hearing | null
}

export interface WalkView {
  /** Who walks, and how; null: only looked at, nothing is recorded. */
  readonly walk: Walk | null
  /** Sockets of this computer, to choose from. */
  readonly sockets: readonly Pick<OwnInterface, 'name' | 'isUp'>[]
  readonly own: OwnInterface | null
  readonly hearing: HearingState | null
  readonly step: WalkStep
  readonly where: Whereabouts | null
  /** The outlet that is asked for; `isSaid`: by the person, else the next in walking order. */
  readonly asked: PlannedPlace | null
  readonly isSaid: boolean
  /** The test of it was taken back: it is not recorded again by itself. */
  readonly isHeld: boolean
  /** What to plug into after this one; null: all are tested. */
  readonly next: OutletName | null
  /** Tests of this walk, the last first. */
  readonly recent: readonly RecordedTest[]
  readonly progress: WalkProgress
  /** Rooms that have outlets to test. */
  readonly rooms: readonly string[]
  /** Why the last test could not be recorded; English. */
  readonly problem: string | null
}

export interface WalkScene {
  readonly plan: Plan
  /** Every test of the checklist, in walking order. */
  readonly allTests: readonly CheckedItem[]
  readonly sight: Sight
  readonly memory: WalkMemory
  readonly readings: readonly SwitchReading[]
  /** Monotonic, as `Plugging.sinceMs`. */
  readonly nowMs: number
}

/** The tests of this walk. */
export const testsOfWalk = (
  allTests: readonly CheckedItem[],
  { walk }: WalkMemory,
): readonly CheckedItem[] =>
  walk?.room == null ? allTests : allTests.filter(({ subject }) => subject.room === walk.room)

export function viewWalk(scene: WalkScene): WalkView {
  const { plan, allTests, memory, sight, nowMs } = scene
  const { interfaces, own, plugging, hearing } = sight
  const { walk, said, recorded, recent, problem, isHeld } = memory
  const tests = testsOfWalk(allTests, memory)
  const meant = said.length > 0 ? said : memory.asked === null ? [] : [memory.asked]
  const where = lookAround(scene, meant)
  const asked = meant.length === 0 ? null : (where?.expected ?? plannedPlace(plan, meant[0] ?? 0))
  const step = walkStep({
    ...{ own, where, asked, recorded },
    waitedMs: plugging === null ? 0 : nowMs - plugging.sinceMs,
    isOldAddress: plugging?.oldAddress != null,
    isListed: (id) => allTests.some(({ subjectId }) => subjectId === id),
  })
  const after = recorded?.outletId ?? asked?.outletId ?? null
  const next = memory.saidNext[0] ?? nextOutlet(tests, after, memory.skipped)
  return {
    walk,
    sockets: interfaces.filter(({ kind }) => kind === 'wired').map(({ name, isUp }) => ({ name, isUp })),
    ...{ own, hearing: hearing?.state ?? null, step, where, asked, isSaid: said.length > 0, isHeld },
    next: next === null ? null : plannedPlace(plan, next),
    ...{ recent, problem },
    progress: walkProgress(tests),
    rooms: [...new Set(allTests.flatMap(({ subject }) => subject.room ?? []))],
  }
}

/** Null while no cable is in. */
function lookAround({ plan, sight, readings }: WalkScene, meant: readonly number[]): Whereabouts | null {
  const { own, plugging, hearing } = sight
  if (!own || !plugging?.isUp) return null
  const { addresses, gateway, dhcpServer, mac } = own
  const seen = {
    ...{ addresses, gateway, dhcpServer, readings, since: plugging.since },
    macs: mac === null ? [] : [mac],
    heard: hearing?.heard ?? [],
    isOldAddress: plugging.oldAddress !== null,
  }
  return whereAmI(plan, seen, meant)
}
