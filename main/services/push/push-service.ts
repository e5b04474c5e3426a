/**
 * Pushes as screens run them: prepared and shown, then started with the token of what was shown, followed, stopped,
 * taken over. Several at once, one a console.
 */
import { ulid } from 'ulid'
import type { PushLine, PushPreview, PushProgress, PushSummary } from '../../../shared/contract/console.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { adoptFromDevice } from '../../../shared/plan/edits/index.ts'
import type { Clock } from '../../clock.ts'
import { listPushes, type PushRow } from '../../db/push-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import type { Sending } from '../../driver-engine/run-sender.ts'
import { WorkError } from '../../work-error.ts'
import { refuseEdit } from '../edit-service.ts'
import { createLatest } from '../latest.ts'
import { renderSwitch } from '../render-switch.ts'
import { type AdoptableDifference, adoptableDifferences } from './adoptable.ts'
import { type OpenedVault, type PlannedPush, preparePlanned, runPlanned } from './push-planned.ts'
import {
  keepRecent,
  type RateSample,
  startProgress,
  withPhase,
  withResult,
  withSent,
} from './push-progress.ts'
import { emptyResult, type PushResult } from './push-result.ts'
import {
  beforePush,
  needRow,
  snapshotAsGoal,
  summaryOf,
  switchOf,
  unknownSecrets,
  viewOf,
} from './push-views.ts'
import { settle } from './run-push.ts'
import { type FormerConfig, planReturn, planText } from './unplanned.ts'

/** What a push needs of a live console. */
export interface PushSession {
  readonly id: string
  /** Who is there; asks where nobody has yet. Not while `work` runs. */
  identify(signal?: AbortSignal): Promise<Identified>
  /** Runs `task` as the one piece of work on this console. */
  work<T>(kind: 'identifying' | 'pushing', task: (console: Console) => Promise<T>): Promise<T>
  /** While paused, a person types although work goes on. */
  setPaused(isPaused: boolean): void
  /** What was sent may have given the device another name. */
  lookAtName(): void
}

export interface PushServiceOptions {
  readonly clock: Clock
  readonly site: () => SiteFile
  readonly vault: () => OpenedVault | null
  readonly session: (id: string) => PushSession
  /** Log records or the plan changed. */
  readonly onRecorded: () => void
}

export interface StartOptions {
  readonly token: string
  readonly acceptSerial?: string | undefined
  readonly save: boolean
  readonly quiet?: boolean | undefined
  readonly withoutWayBack?: boolean | undefined
}

export interface PushService {
  /** Aborted: the device is left where it stands, nothing was sent. */
  prepare(sessionId: string, switchName: string, signal?: AbortSignal): Promise<PushPreview>
  prepareCommands(sessionId: string, text: string, signal?: AbortSignal): Promise<PushPreview>
  /** A push that somebody else puts together on that console, shown and started as any other. */
  prepareOther(
    sessionId: string,
    signal: AbortSignal | undefined,
    make: (console: Console, identified: Identified) => Promise<PlannedPush>,
  ): Promise<PushPreview>
  start(options: StartOptions): { readonly id: string }
  watch(signal?: AbortSignal): AsyncGenerator<readonly PushProgress[], void>
  stop(id: string): void
  takeOver(id: string): void
  handBack(id: string): void
  resume(id: string, sessionId: string, signal?: AbortSignal): Promise<PushPreview>
  /** From what the device has now back to what was read before that push. */
  undo(id: string, sessionId: string, signal?: AbortSignal): Promise<PushPreview>
  /** The same back to a kept reading. */
  restore(snapshotId: string, sessionId: string, signal?: AbortSignal): Promise<PushPreview>
  /** Which lines that are not ours are to go. Throws WorkError `no_preview`, `no_such_line`, `protected_line`. */
  choose(token: string, ids: readonly string[]): PushPreview
  /** Takes differences of a preview into the plan. Throws WorkError with the edit's own code. */
  adopt(token: string, ids: readonly string[]): { readonly label: string }
  history(): PushSummary[]
  lines(id: string): PushLine[]
}

interface Running {
  progress: PushProgress
  sending: Sending | null
  readonly session: PushSession
}

interface Prepared {
  readonly push: PlannedPush
  readonly session: PushSession
  /** How long the device took to show what it has. */
  readonly readSeconds: number
  /** What the plan could take over from the device. */
  readonly adoptable: readonly AdoptableDifference[]
}

/** Nothing where the lines are of no plan, or the device is another one. */
const adoptableOf = ({ binds, name, refusal, site, before }: PlannedPush): AdoptableDifference[] =>
  binds && name !== null && !refusal ? adoptableDifferences(renderSwitch(site.plan(), name), before) : []

/** Throws WorkError `of_migration`. */
function needOwn(row: PushRow): PushRow {
  if (row.result.migration === undefined) return row
  throw new WorkError('of_migration', 'This push was a step of a migration: go on with it there.')
}

export function createPushService(options: PushServiceOptions): PushService {
  const prepared = new Map<string, Prepared>()
  const running = new Map<string, Running>()
  const latest = createLatest<readonly PushProgress[]>([])
  const tell = () => latest.set([...running.values()].map((each) => each.progress))

  const need = (id: string): Running => {
    const found = running.get(id)
    if (!found) throw new WorkError('no_push', 'This push does not run any more.')
    return found
  }
  const needPrepared = (token: string): Prepared => {
    const found = prepared.get(token)
    if (found) return found
    throw new WorkError('no_preview', 'This preview is used or too old: prepare the push again.')
  }
  const keep = (found: Prepared): PushPreview => {
    const token = ulid()
    prepared.set(token, found)
    const { adoptable, push } = found
    return { ...viewOf(token, push), adoptable, secretsUnknown: unknownSecrets(push) }
  }
  const prepareWith = async (
    sessionId: string,
    signal: AbortSignal | undefined,
    make: (console: Console, identified: Identified) => Promise<PlannedPush>,
  ) => {
    const session = options.session(sessionId)
    const identified = await session.identify(signal)
    const begun = options.clock.now()
    const push = await session.work('identifying', (console) => make(console, identified))
    const readSeconds = (options.clock.now() - begun) / 1000
    return keep({ push, session, readSeconds, adoptable: adoptableOf(push) })
  }
  const prepare = (
    sessionId: string,
    switchName: string,
    signal: AbortSignal | undefined,
    resumes: PushRow | null = null,
  ) =>
    prepareWith(sessionId, signal, (console, identified) =>
      preparePlanned(options.site(), switchName, console, identified, {
        vault: options.vault(),
        signal,
        resumes,
      }),
    )

  const goBack = (
    sessionId: string,
    signal: AbortSignal | undefined,
    goalIn: (site: SiteFile) => FormerConfig,
  ) =>
    prepareWith(sessionId, signal, (console, identified) => {
      const site = options.site()
      return planReturn(site, console, identified, goalIn(site), options.vault(), signal)
    })

  const run = async (
    id: string,
    { push, session, readSeconds }: Prepared,
    start: StartOptions,
  ): Promise<void> => {
    const entry = need(id)
    let samples: RateSample[] = []
    const put = (progress: PushProgress) => {
      entry.progress = progress
      tell()
    }
    const result: PushResult = await session.work('pushing', () =>
      settle(emptyResult('unknown', push.planned.send.length, ''), () =>
        runPlanned(push, {
          id,
          quiet: start.quiet === true,
          save: start.save,
          withoutWayBack: start.withoutWayBack === true,
          onPhase: (phase) => put(withPhase(entry.progress, phase, readSeconds)),
          onProgress: (sent) => {
            samples = keepRecent(samples, { at: options.clock.now(), confirmed: sent.confirmed })
            put(withSent(entry.progress, sent, samples))
          },
          onSending: (sending) => {
            entry.sending = sending
          },
        }),
      ),
    )
    entry.sending = null
    put(withResult(entry.progress, result))
    session.lookAtName()
    options.onRecorded()
  }

  return {
    prepare: (sessionId, switchName, signal) => prepare(sessionId, switchName, signal),
    prepareCommands: (sessionId, text, signal) =>
      prepareWith(sessionId, signal, (console, identified) =>
        planText(options.site(), console, identified, text, options.vault(), signal),
      ),
    start(start) {
      const found = needPrepared(start.token)
      const { push, session } = found
      const { refusal } = push
      if (refusal && (refusal.serial === null || refusal.serial !== start.acceptSerial))
        throw new WorkError(refusal.code, refusal.message, { serial: refusal.serial })
      prepared.delete(start.token)
      const id = ulid()
      running.set(id, {
        progress: startProgress(id, session.id, push.name, push.planned.send.length),
        sending: null,
        session,
      })
      tell()
      void run(id, found, start).catch((error: unknown) => {
        const entry = need(id)
        const message = error instanceof Error ? error.message : String(error)
        entry.progress = withResult(entry.progress, {
          ...emptyResult('unknown', entry.progress.lines, message),
          confirmed: entry.progress.confirmed,
        })
        tell()
      })
      return { id }
    },
    watch: (signal) => latest.follow(signal),
    stop: (id) => need(id).sending?.stop(),
    takeOver(id) {
      const { sending, session } = need(id)
      sending?.pause()
      session.setPaused(true)
    },
    handBack(id) {
      const { sending, session } = need(id)
      session.setPaused(false)
      sending?.resume()
    },
    prepareOther: prepareWith,
    async resume(id, sessionId, signal) {
      const row = needOwn(needRow(options.site(), id))
      const name = switchOf(options.site(), row)
      if (name === null)
        throw new WorkError('not_planned', 'This push was of a free text: send the text again.')
      return prepare(sessionId, name, signal, row)
    },
    undo: (id, sessionId, signal) =>
      goBack(sessionId, signal, (site) => beforePush(site, needOwn(needRow(site, id)), options.vault())),
    restore: (snapshotId, sessionId, signal) =>
      goBack(sessionId, signal, (site) => snapshotAsGoal(site, snapshotId, options.vault())),
    lines: (id) =>
      needRow(options.site(), id).lines.map(({ line, depth, text }) => ({ line, depth: depth ?? 0, text })),
    choose(token, ids) {
      const found = needPrepared(token)
      const push = found.push.choose?.(ids)
      if (!push) return keep(found)
      prepared.delete(token)
      return keep({ ...found, push })
    },
    adopt(token, ids) {
      const found = needPrepared(token)
      const { name } = found.push
      if (name === null)
        throw new WorkError('no_preview', 'This preview is used or too old: prepare the push again.')
      const site = options.site()
      const label = `Adopt ${ids.length} differences from the device of ${name}`
      const draft = openDraft(site.plan())
      try {
        adoptFromDevice(
          draft,
          name,
          found.adoptable.filter((one) => ids.includes(one.id)),
        )
      } catch (error) {
        refuseEdit(error)
      }
      site.commit(label, draft.changes())
      options.onRecorded()
      return { label }
    },
    history: () => listPushes(options.site().db).map((row) => summaryOf(options.site(), row)),
  }
}
