/** What a job does on one of its targets, by its kind and by what a person has chosen for this very one. */
import type { JobKind, JobLogin } from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import type { Identified } from '../../driver-engine/identify.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import { WorkError } from '../../work-error.ts'
import { keepReading } from '../backup/keep-reading.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import type { PushSession } from '../push/push-service.ts'
import { keepLive } from '../verify/keep-reading.ts'
import { readEvidence } from '../verify/read-evidence.ts'
import { checkIsPlanned } from './check-is-planned.ts'
import { readTexts, runCommands } from './device-work.ts'
import type { JobTarget } from './find-targets.ts'
import { onTarget } from './open-target.ts'
import { type PushChoice, prepareOn, readOn, type SendHooks, sendOn } from './push-work.ts'

/** A job that is being worked on: with whose secrets, and what a person has chosen for which device. */
export interface Work {
  readonly kind: JobKind
  readonly commands: readonly string[]
  readonly limit: number
  readonly login: JobLogin
  /** By name of the device: these are sent to, the others of a push only read. */
  readonly choices: ReadonlyMap<string, PushChoice>
}

export interface WorkTools {
  readonly site: SiteFile
  readonly clock: Clock
  readonly vault: OpenedVault | null
  /** Consoles that are open in tabs. */
  readonly session: (id: string) => PushSession
  readonly hooksFor: (target: JobTarget) => SendHooks
}

/** What is kept of an end. */
export type Outcome = Readonly<Record<string, unknown>>

type Report = (step: string) => void

export function workOn(
  work: Work,
  { site, clock, vault, session, hooksFor }: WorkTools,
): (target: JobTarget, report: Report, signal: AbortSignal) => Promise<Outcome> {
  return (target, report, signal) => {
    const choice = work.choices.get(target.name)
    const kind = choice ? 'pushing' : 'identifying'
    return onTarget(
      target,
      { site, clock, vault, login: work.login, session, kind, signal },
      async (console, identified): Promise<Outcome> => {
        const context = { site, vault, console, identified, signal }
        if (work.kind === 'push') report('running-config')
        if (choice) return sendOn(target, context, choice, hooksFor(target))
        if (work.kind === 'push') return prepareOn(target, context)
        if (work.kind === 'read') return readOn(target, context, report)
        checkIsPlanned(target, identified)
        if (work.kind === 'command')
          return { outputs: await runCommands(console, work.commands, report, signal) }
        if (work.kind === 'evidence') return readTables(site, target, console, identified, { report, signal })
        return backUp(site, target, console, identified, { report, signal, vault })
      },
    )
  }
}

/** Of a planned switch only: what is read is compared with the plan. Throws WorkError `not_planned`. */
async function readTables(
  site: SiteFile,
  { device, name, address }: JobTarget,
  console: Console,
  identified: Identified,
  tools: { readonly report: Report; readonly signal: AbortSignal },
): Promise<Outcome> {
  if (!device)
    throw new WorkError('not_planned', `Nobody has said which switch of the plan ${name} is: say it first.`, {
      device: name,
    })
  const read = await readEvidence(console, identified, { ...tools, deviceId: device.id, isBrief: false })
  const reading = keepLive(site, device, read, address)
  return { reading, tables: read.tables }
}

interface BackupTools {
  readonly report: Report
  readonly signal: AbortSignal
  readonly vault: OpenedVault | null
}

async function backUp(
  site: SiteFile,
  { device }: JobTarget,
  console: Console,
  { identity }: Identified,
  { report, signal, vault }: BackupTools,
): Promise<Outcome> {
  const texts = await readTexts(console, report, signal)
  const platform = grammarNameOf(console.driver.name)
  const source = { deviceId: device?.id ?? null, serial: identity.serial, platform }
  const { isNew, running: snapshot } = keepReading(site, source, texts, vault)
  return { isNew, snapshot, lines: texts.running.split('\n').length - 1 }
}
