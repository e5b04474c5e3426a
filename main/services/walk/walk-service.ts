/**
 * The walk test. It goes by itself: every change of the socket is looked at, the right outlet is recorded, the next is
 * asked for when the cable is pulled. It stops with the last screen that follows it.
 */
import type { Logger } from 'pino'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import { outletsAt } from '../../../shared/walk/outlets-named.ts'
import type { OutletName } from '../../../shared/walk/planned-place.ts'
import { testNote } from '../../../shared/walk/test-note.ts'
import {
  forgetTest,
  freshMemory,
  rememberCable,
  rememberTest,
  sayWhere,
  skipAsked,
  type Walk,
} from '../../../shared/walk/walk-memory.ts'
import type { RecordedTest } from '../../../shared/walk/walk-step.ts'
import { testsOfWalk, viewWalk, type WalkView } from '../../../shared/walk/walk-view.ts'
import type { Clock } from '../../clock.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { Computer } from '../computer.ts'
import { createLatest } from '../latest.ts'
import type { Workspace } from '../workspace.ts'
import { createTestReader, recordTest, takeTestBack } from './walk-tests.ts'
import { noSight, type SightWatch, watchSight } from './watch-sight.ts'

export interface WalkService {
  /** Null while no site is open. */
  watch(signal?: AbortSignal): AsyncGenerator<WalkView | null, void>
  begin(walk: Walk): void
  end(): void
  /** Throws WorkError `no_outlet`. */
  say(point: PlanPoint | null): void
  /** Throws WorkError `no_walk`, `nothing_asked`, `unknown_item`. */
  fault(note: string): void
  skip(): void
  /** Throws WorkError `no_walk`, `nothing_recorded`. */
  takeBack(): void
  chooseSocket(name: string | null): void
  stop(): void
}

export interface WalkServiceOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly workspace: Workspace
  readonly computer: Computer
  /** The last reading of each switch. */
  readonly readings: (site: SiteFile) => readonly SwitchReading[]
}

/** How often what only waits is looked at. */
const LOOK_EVERY_MS = 1000

export function createWalkService(options: WalkServiceOptions): WalkService {
  const { clock, log, workspace, computer, readings } = options
  const readTests = createTestReader()
  const views = createLatest<WalkView | null>(null)
  let memory = freshMemory
  let watching: SightWatch | null = null
  let followers = 0
  let cancelLook: () => void = () => {}

  const site = () => workspace.current()?.file ?? null
  const sight = () => watching?.sight() ?? noSight
  const ownTests = (file: SiteFile) => testsOfWalk(readTests(file), memory)
  const view = (file: SiteFile): WalkView => {
    const { plugging } = sight()
    memory = rememberCable(memory, plugging, ownTests(file))
    return viewWalk({
      plan: file.plan(),
      allTests: readTests(file),
      sight: sight(),
      memory,
      readings: readings(file),
      nowMs: clock.now(),
    })
  }
  const look = () => {
    cancelLook()
    const file = site()
    const seen = file && view(file)
    if (file && seen) recordIfRight(file, seen)
    const shown = file && view(file)
    views.set(shown)
    if (shown?.step.kind === 'waiting') cancelLook = clock.after(LOOK_EVERY_MS, look)
  }
  const record = (
    file: SiteFile,
    by: string,
    outlet: OutletName,
    test: Pick<RecordedTest, 'state' | 'note'>,
  ) => {
    const recorded = recordTest(file, by, outlet, test)
    memory = rememberTest(memory, recorded, sight().plugging?.isUp === true, ownTests(file))
    workspace.touch()
  }
  /** Nobody asked for it at this moment: what goes wrong is shown, not thrown. */
  const recordIfRight = (file: SiteFile, { step, walk, where, own }: WalkView) => {
    if (step.kind !== 'right' || walk === null || memory.isHeld || memory.problem !== null) return
    try {
      record(file, walk.by, step.outlet, { state: 'done', note: testNote(own, where) })
    } catch (error) {
      if (!(error instanceof WorkError)) log.error({ err: error }, 'a test could not be recorded')
      memory = { ...memory, problem: error instanceof Error ? error.message : String(error) }
    }
  }
  const needWalk = (): Walk => {
    if (memory.walk) return memory.walk
    throw new WorkError('no_walk', 'Say first who tests: nothing is recorded yet.')
  }
  const open = () => {
    followers += 1
    watching ??= watchSight({ clock, computer, plan: () => site()?.plan() ?? null, onChange: look })
  }
  const leave = () => {
    followers -= 1
    if (followers > 0) return
    cancelLook()
    watching?.stop()
    watching = null
    memory = freshMemory
    views.set(null)
  }
  const followSite = async (signal: AbortSignal) => {
    for await (const _ of workspace.follow(signal)) look()
  }
  workspace.onLeave(() => {
    memory = freshMemory
  })

  return {
    async *watch(signal) {
      const ended = new AbortController()
      open()
      void followSite(ended.signal)
      try {
        yield* views.follow(signal)
      } finally {
        ended.abort()
        leave()
      }
    },
    begin(walk) {
      memory = { ...memory, walk, asked: null }
      look()
    },
    end() {
      memory = { ...freshMemory, cable: memory.cable }
      look()
    },
    say(point) {
      const file = workspace.site()
      const outlets = point === null ? [] : outletsAt(file.plan(), point)
      if (point !== null && outlets.length === 0)
        throw new WorkError('no_outlet', 'No outlet is planned there: nothing can be compared with it.')
      memory = sayWhere(memory, outlets, readTests(file))
      look()
    },
    fault(note) {
      const file = workspace.site()
      const { by } = needWalk()
      const { asked, own, where, step } = view(file)
      const faulty = step.kind === 'recorded' ? step.test : asked
      if (!faulty)
        throw new WorkError('nothing_asked', 'Say first which outlet is faulty: none is asked for.')
      const seen = testNote(own, where)
      record(file, by, faulty, { state: 'fault', note: seen === '' ? note : `${note} (${seen})` })
      look()
    },
    skip() {
      const file = workspace.site()
      memory = skipAsked(memory, view(file).asked?.outletId ?? null, ownTests(file))
      look()
    },
    takeBack() {
      const file = workspace.site()
      needWalk()
      const [last] = memory.recent
      if (!last)
        throw new WorkError('nothing_recorded', 'Nothing was recorded on this walk that could be taken back.')
      takeTestBack(file, last)
      memory = forgetTest(memory)
      workspace.touch()
      look()
    },
    chooseSocket: (name) => watching?.choose(name),
    stop() {
      watching?.stop()
      cancelLook()
      views.close()
    },
  }
}
