/**
 * Reads the consoles that are open anyway, again and again, as long as it is switched on. It never hinders anybody: a
 * console on which somebody types, where something runs, or that does not stand at its bare prompt, is left alone this
 * time; and whoever begins to type while it reads goes ahead.
 */
import type { IntervalState } from '../../../shared/contract/verify.ts'
import type { Device } from '../../../shared/model/entities.ts'
import type { Clock } from '../../clock.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import type { Session } from '../../sessions/session.ts'
import { WorkError } from '../../work-error.ts'
import { keepLive } from './keep-reading.ts'
import { readEvidence } from './read-evidence.ts'

/** A console of which it is certain which planned switch it is. */
export interface ReadableSession {
  readonly session: Session
  readonly device: Device
  readonly identified: Identified
}

export interface IntervalOptions {
  readonly clock: Clock
  readonly site: () => SiteFile
  readonly sessions: () => readonly ReadableSession[]
  /** Something was read, or not: whoever watches is told. */
  readonly onChange: () => void
  readonly onBug: (error: unknown) => void
}

export interface EvidenceInterval {
  /** Null switches it off. Begins with a reading at once. */
  set(minutes: number | null): void
  state(): IntervalState
  /** Resolves when nothing is read any more. */
  stop(): Promise<void>
}

/** Nobody is typing who has not typed for so long, in milliseconds. */
const QUIET = 30_000
/** Everything is asked for anew after so long, in milliseconds; in between only what changes all the time. */
const WHOLE_AFTER = 1_800_000

export function createEvidenceInterval(options: IntervalOptions): EvidenceInterval {
  const { clock } = options
  let minutes: number | null = null
  let skipped: IntervalState['skipped'] = []
  let cancel = () => {}
  /** Counts how often it was set: a round that was begun before ends without a next one. */
  let turn = 0
  let off = new AbortController()
  let round: Promise<void> = Promise.resolve()
  const wholeAt = new Map<string, number>()

  const readOne = async (one: ReadableSession, own: number): Promise<Skipped | null> => {
    const { session, device, identified } = one
    const why = whyNot(session, clock)
    if (why) return { device: device.name, why }
    const last = wholeAt.get(session.id)
    const isBrief = last !== undefined && clock.now() - last < WHOLE_AFTER
    let gaveWay = () => false
    try {
      const read = await session.read((console, given) => {
        gaveWay = () => given.aborted
        const signal = AbortSignal.any([given, off.signal])
        return readEvidence(console, identified, { deviceId: device.id, isBrief, signal, report: () => {} })
      })
      if (own !== turn) return null
      if (!isBrief) wholeAt.set(session.id, clock.now())
      keepLive(options.site(), device, read, session.peer)
      return null
    } catch (error) {
      if (own !== turn) return null
      if (gaveWay()) return { device: device.name, why: GAVE_WAY }
      if (!(error instanceof WorkError)) options.onBug(error)
      return { device: device.name, why: error instanceof Error ? error.message : String(error) }
    }
  }
  const readAll = async (own: number): Promise<void> => {
    const results = await Promise.all(options.sessions().map((one) => readOne(one, own)))
    if (own !== turn) return
    skipped = results.filter((result) => result !== null)
    options.onChange()
  }
  const next = (ms: number, own: number) => {
    cancel = clock.after(ms, () => {
      round = readAll(own).finally(() => {
        if (own === turn && minutes !== null) next(minutes * 60_000, own)
      })
    })
  }
  const end = () => {
    cancel()
    off.abort()
    off = new AbortController()
    turn += 1
    minutes = null
    skipped = []
  }
  return {
    set(wanted) {
      end()
      minutes = wanted
      if (wanted !== null) next(0, turn)
      options.onChange()
    },
    state: () => ({ minutes, skipped }),
    async stop() {
      end()
      await round
    },
  }
}

type Skipped = IntervalState['skipped'][number]

const GAVE_WAY = 'Somebody began to type, or a push began.'

/** English, said in the person's language; null: it may be read. */
function whyNot(session: Session, clock: Clock): string | null {
  if (session.state().kind !== 'open') return 'It is being worked on, or was closed.'
  const typedAt = session.typedAt()
  if (typedAt !== null && clock.now() - typedAt < QUIET) return 'Somebody is typing.'
  const mode = session.console().prompt()?.mode
  if (mode === 'privileged' || mode === 'user') return null
  return 'It does not stand at its prompt.'
}
