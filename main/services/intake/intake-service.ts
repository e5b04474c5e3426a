/**
 * The board on which switches are taken in, as screens use it: cards side by side, each with its own console, and the
 * list of all that were taken in. A card is gone when its console is closed.
 */
import type { Logger } from 'pino'
import { ulid } from 'ulid'
import type { IntakeCard, IntakeRecord, IntakeWishes } from '../../../shared/contract/intake.ts'
import type { Clock } from '../../clock.ts'
import { appendIntake, listIntake } from '../../db/intake-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Session } from '../../sessions/session.ts'
import { WorkError } from '../../work-error.ts'
import type { ConsoleService } from '../console-service.ts'
import type { EditService } from '../edit-service.ts'
import { createLatest } from '../latest.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import type { PushService } from '../push/push-service.ts'
import { openStep, type WipeLogs } from '../wipe/wipe-log.ts'
import { numberOf } from '../wipe/wipe-result.ts'
import { bindAndPush, checkCanPush } from './bind-and-push.ts'
import { createCard } from './card.ts'
import type { Card, RecoverRequest } from './card-options.ts'
import { expectedSeconds } from './expected-seconds.ts'
import { highestRevision } from './highest-revision.ts'
import { readFacts } from './read-facts.ts'
import { takeIn } from './take-in.ts'

export interface IntakeServiceOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly consoles: Pick<
    ConsoleService,
    'sessions' | 'openSerial' | 'hub' | 'identifySession' | 'secretsOf' | 'view' | 'close'
  >
  readonly pushes: PushService
  readonly edits: EditService
  /** The site that is open, or a scratch one: what is taken in is written down in any case. */
  readonly site: () => SiteFile
  /** Null: none is open, and looking at a list makes none. */
  readonly currentSite: () => SiteFile | null
  readonly vault: () => OpenedVault | null
  readonly logs: WipeLogs
  readonly onRecorded: () => void
}

export interface IntakeService {
  watch(signal?: AbortSignal): AsyncGenerator<readonly IntakeCard[], void>
  open(path: string): Promise<{ readonly card: string }>
  close(id: string): Promise<void>
  look(id: string, secrets: SessionSecrets): void
  /** Throws WorkError `missing_secrets` where the planned switch could not be configured afterwards. */
  takeIn(id: string, wishes: IntakeWishes, confirm: string): void
  recover(id: string, request: RecoverRequest): void
  answer(id: string, erases: boolean): void
  stop(id: string): void
  records(): readonly IntakeRecord[]
  closeAll(): Promise<void>
  /** For good. */
  stopAll(): Promise<void>
}

export function createIntakeService(options: IntakeServiceOptions): IntakeService {
  const { clock, consoles, pushes, edits, logs } = options
  const cards = new Map<string, Card>()
  const latest = createLatest<readonly IntakeCard[]>([])
  const tell = () => latest.set([...cards.values()].map((card) => card.view()))
  let stopFollowing: AbortController | null = null

  const need = (id: string): Card => {
    const card = cards.get(id)
    if (card) return card
    throw new WorkError('no_card', 'This card is closed: open its port again.')
  }
  const forget = async (card: Card) => {
    cards.delete(card.id)
    await card.close()
    tell()
  }
  /** Consoles are closed and cables pulled elsewhere too. */
  const follow = async (signal: AbortSignal) => {
    for await (const sessions of consoles.sessions(signal))
      for (const card of cards.values()) {
        const session = sessions.find(({ id }) => id === card.session.id)
        if (!session) await forget(card)
        else if (session.state.kind === 'closed') card.lost(session.state.reason)
      }
  }
  const followOnce = () => {
    if (stopFollowing) return
    stopFollowing = new AbortController()
    follow(stopFollowing.signal).catch((err: unknown) =>
      options.log.error({ err }, 'the board lost its consoles'),
    )
  }
  const freeNumber = (): number => {
    const taken = new Set([...cards.values()].map(({ number }) => number))
    let number = 1
    while (taken.has(number)) number += 1
    return number
  }

  const cardOf = (session: Session): Card =>
    createCard({
      id: ulid(),
      number: freeNumber(),
      session,
      clock,
      identify: (secrets, signal) => consoles.identifySession(session.id, secrets, signal),
      readFacts: (signal) =>
        session.work('takingIn', (console) => {
          const identity = session.identity()
          const number = identity && numberOf(identity)
          const others = (domain: string) => highestRevision(listIntake(options.site().db), domain, number)
          return readFacts(console, others, signal)
        }),
      pastOf: (number) => {
        const past =
          number === null ? undefined : listIntake(options.site().db).find((one) => one.number === number)
        return {
          resumes: number === null ? null : (openStep(logs.of(number).entries())?.step ?? null),
          taken: past ? { at: past.at, outcome: past.outcome } : null,
        }
      },
      expected: ({ identity, driver }, wishes) =>
        expectedSeconds(
          { model: identity.model, platform: driver.name, wishes },
          listIntake(options.site().db),
        ),
      takeIn: (work) =>
        session.work('takingIn', (console) =>
          takeIn(console, {
            ...work,
            site: options.site(),
            vault: options.vault(),
            logs,
            secrets: consoles.secretsOf(session.id),
          }),
        ),
      afterwards: (identity, wishes, taken, hooks) =>
        bindAndPush({
          sessionId: session.id,
          identity,
          wishes,
          taken,
          pushes,
          edits,
          site: options.site(),
          ...hooks,
        }),
      record: (record) => {
        const site = options.site()
        if (site.readOnly || !site.db.open) return
        site.record(() => appendIntake(site.db, site.recorder, record))
        options.onRecorded()
      },
      view: () => ({ match: consoles.view(session).match }),
      onChange: tell,
      onBug: (err) => options.log.error({ err }, 'taking a switch in failed'),
    })

  const closeAll = async () => {
    await Promise.all([...cards.values()].map(forget))
  }
  return {
    watch: (signal) => latest.follow(signal),
    async open(path) {
      const known = [...cards.values()].find(({ session }) => session.peer === path)
      if (known) return { card: known.id }
      const { id } = await consoles.openSerial({ path, looks: false })
      const card = cardOf(consoles.hub.get(id))
      cards.set(card.id, card)
      followOnce()
      card.look()
      tell()
      return { card: card.id }
    },
    async close(id) {
      const card = need(id)
      await forget(card)
      await consoles.close(card.session.id)
    },
    look: (id, secrets) => need(id).look(secrets),
    takeIn(id, wishes, confirm) {
      const card = need(id)
      if (wishes.push && wishes.switch !== null) checkCanPush(options.site(), wishes.switch, options.vault())
      card.takeIn(wishes, confirm)
    },
    recover: (id, request) => need(id).recover(request),
    answer: (id, erases) => need(id).answer(erases),
    stop: (id) => need(id).stop(),
    records() {
      const site = options.currentSite()
      return site ? listIntake(site.db) : []
    },
    closeAll,
    async stopAll() {
      stopFollowing?.abort()
      await closeAll()
      latest.close()
    },
  }
}
