/**
 * Files of a machine changed, from the first byte to the proof. Until the files are swapped nothing of the machine is changed; from
 * then on a watcher of its own puts everything back unless a new session proves the machine in time. Whatever fails on the way leads
 * back as well, at once where the machine is still reached.
 */
import { createHash } from 'node:crypto'
import type { InstallStep } from '../../../../shared/contract/routers.ts'
import type { ChangedCards } from '../../../../shared/routers/install/changed-cards.ts'
import type { FileChange } from '../../../../shared/routers/install/file-changes.ts'
import type { RouterService } from '../../../../shared/routers/install/services.ts'
import { type Clock, sleep } from '../../../clock.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import {
  ENABLE,
  KEEP_SYSCTL,
  type ServiceState,
  serviceScripts,
} from '../../../integrations/router-machine/service-scripts.ts'
import * as wayBack from '../../../integrations/router-machine/way-back.ts'
import { WorkError } from '../../../work-error.ts'
import { numberOf } from './prepare-install.ts'
import { type InstallEnd, settle } from './settle-installs.ts'

export interface ChangeHooks {
  readonly clock: Clock
  /** A new session each time. */
  readonly connect: () => Promise<RouterMachine>
  readonly onStep: (step: InstallStep) => void
  readonly signal: AbortSignal
  /** Seconds until the machine goes back by itself, counted anew with every step. */
  readonly seconds: number
}

/** `T`: what is seen of the machine once it is well. */
export interface MachineWork<T> {
  /** Of the way back, see way-back.ts. */
  readonly folder: string
  readonly changes: readonly FileChange[]
  readonly restarts: readonly RouterService[]
  readonly states: readonly ServiceState[]
  readonly cards: ChangedCards
  /** Throws WorkError where a daemon refuses a file, beside its place or in it. */
  readonly check: (machine: RouterMachine, where: 'staged' | 'in place') => Promise<void>
  /** Throws WorkError where it is not well. `restartedAt`: seconds of the machine's clock; `extend`: the way back waits anew. */
  readonly verify: (machine: RouterMachine, restartedAt: number, extend: () => Promise<void>) => Promise<T>
}

export interface ChangedMachine<T> {
  readonly seen: T
  /** Milliseconds from the first restart until everything was verified. */
  readonly restartMs: number
}

export const POLL_MS = 1000

/** `onArmed`: before anything can be changed there. Throws WorkError; what is changed then goes back, see `goBack`. */
export async function changeMachine<T>(
  work: MachineWork<T>,
  hooks: ChangeHooks,
  onArmed: () => void,
): Promise<ChangedMachine<T>> {
  const { folder } = work
  const seconds = String(hooks.seconds)
  const machine = await hooks.connect()
  let restartedAt = 0
  try {
    begin(hooks, 'back up and stage')
    await stage(work, machine)
    begin(hooks, 'check')
    await work.check(machine, 'staged')
    begin(hooks, 'arm the way back')
    await putScripts(work, machine)
    onArmed()
    await machine.need(wayBack.ARM, [folder, seconds])
    begin(hooks, 'swap')
    await machine.need(wayBack.SWAP, [folder])
    await work.check(machine, 'in place')
    begin(hooks, 'restart')
    await machine.need(wayBack.EXTEND, [folder, seconds])
    restartedAt = Number(await machine.need(wayBack.APPLY, [folder]))
  } finally {
    await machine.close()
  }
  const startedAt = hooks.clock.now()
  await untilApplied(folder, hooks)
  // A session of its own: that anybody gets in is part of the proof.
  const again = await reconnect(hooks)
  try {
    begin(hooks, 'verify')
    const extend = async () => void (await again.need(wayBack.EXTEND, [folder, seconds]))
    await extend()
    const seen = await work.verify(again, restartedAt, extend)
    const restartMs = hooks.clock.now() - startedAt
    begin(hooks, 'prove')
    // First: a session that dies after the proof would leave services that do not come up with the machine.
    await again.need(
      ENABLE,
      work.restarts.map(({ unit }) => unit),
    )
    await again.need(wayBack.PROVE, [folder])
    return { seen, restartMs }
  } finally {
    await again.close()
  }
}

/** How it ended there after all. Throws WorkError: out of reach, or `machine_refused` where not everything was put back. */
export async function goBack(hooks: ChangeHooks, folder: string): Promise<InstallEnd> {
  const machine = await reconnect(hooks)
  try {
    return await settle(machine, folder)
  } finally {
    await machine.close()
  }
}

function begin({ signal, onStep }: ChangeHooks, step: InstallStep): void {
  if (signal.aborted) throw new WorkError('interrupted', 'The installation was interrupted.')
  onStep(step)
}

async function stage<T>({ changes, folder }: MachineWork<T>, machine: RouterMachine): Promise<void> {
  await machine.need(wayBack.BEGIN, [folder])
  for (const [number, { path, text, mode }] of changes.entries()) {
    const words = [folder, String(number), path, mode.toString(8)]
    const told = (await machine.need(wayBack.STAGE, words, text)).trim().split(' ')[0]
    if (told !== createHash('sha256').update(text).digest('hex'))
      throw new WorkError(
        'machine_refused',
        `${machine.peer} could not do it: ${path} did not arrive whole`,
        { peer: machine.peer, file: path },
      )
  }
}

async function putScripts<T>(work: MachineWork<T>, machine: RouterMachine): Promise<void> {
  const { changes, restarts, states, cards, folder } = work
  const sysctl = changes.find(({ kind }) => kind === 'sysctl')
  if (sysctl) await machine.need(KEEP_SYSCTL, [folder], sysctl.text)
  const scripts = serviceScripts({
    ...{ services: restarts, cards, states },
    interfaces: numberOf(changes, 'interfaces'),
    sysctl: sysctl?.path ?? null,
  })
  for (const [name, text] of Object.entries({ ...scripts, 'restore.sh': wayBack.RESTORE }))
    await machine.need(wayBack.PUT_SCRIPT, [folder, name], text)
}

/** Through as many sessions as it takes: what is restarted may be the way we come in by. */
async function untilApplied(folder: string, { clock, seconds, connect }: ChangeHooks): Promise<void> {
  const end = clock.now() + seconds * 1000
  let machine: RouterMachine | null = null
  try {
    while (clock.now() < end) {
      try {
        machine ??= await connect()
        const [code, ...said] = (await machine.need(wayBack.APPLIED, [folder])).trim().split('\n')
        if (code === '0') return
        if (code)
          throw new WorkError(
            'restart_failed',
            `A service does not take its file: ${said.slice(-5).join(' ')}`,
          )
      } catch (error) {
        if (!isOutOfReach(error)) throw error
        await machine?.close()
        machine = null
      }
      await sleep(clock, POLL_MS)
    }
  } finally {
    await machine?.close()
  }
  throw new WorkError('restart_failed', 'The services did not come up in time.')
}

/** What another session cannot do better. */
const FINAL = [
  'machine_refused',
  'restart_failed',
  'not_administrator',
  'host_key_changed',
  'unknown_host_key',
]

const isOutOfReach = (error: unknown): error is WorkError =>
  error instanceof WorkError && !FINAL.includes(error.code)

/** For as long as the machine takes to go back by itself, and a little more. */
async function reconnect({ clock, connect, seconds }: ChangeHooks): Promise<RouterMachine> {
  const end = clock.now() + (seconds + 10) * 1000
  for (;;)
    try {
      return await connect()
    } catch (error) {
      if (!isOutOfReach(error) || clock.now() >= end) throw error
      await sleep(clock, POLL_MS)
    }
}
