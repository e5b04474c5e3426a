/** Migrations on screens: worked out and looked at, begun, run a step at a time over open consoles, ticked, taken back. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { BothTexts } from '../i18n/both-texts.ts'
import type { GuestCardState } from '../migration/guest-card.ts'
import type { Migration } from '../migration/migration.ts'
import type { MigrationWarning } from '../migration/migration-notes.ts'
import { type MigrationRequest, migrationRequest } from '../migration/migration-request.ts'
import type { MigrationStep } from '../migration/migration-step.ts'
import type { RepatchRow } from '../migration/repatch-list.ts'
import type { RunState, StepState } from '../migration/run-state.ts'
import type { ShownEdit } from '../migration/shown-edit.ts'
import type { SetupCheck } from '../proxmox/setup.ts'
import { call } from './base.ts'
import type { PushPreview } from './console.ts'
import { sshInput } from './network.ts'
import type { InstallStep } from './routers.ts'

export interface MigrationPreview extends Omit<Migration, 'changes'> {
  /** Stands for exactly these steps: `start` takes it, so that nothing is begun that nobody has looked at. */
  readonly seen: string
  /** Rows of the plan that change with it. */
  readonly rows: number
}

export interface MigrationStepView extends MigrationStep {
  readonly state: StepState
  readonly note: string | null
  readonly at: string | null
  readonly by: string | null
  /** It can be done now, or taken back now; by its lines where it is sent, else by whoever ticks it. */
  readonly canRun: boolean
  readonly canUndo: boolean
  /** Of a machine that is a guest of Proxmox: the card that this run gave it. */
  readonly card: GuestCardState
  /** It can be done over SSH at the machine that hands out the addresses. */
  readonly isAtServer: boolean
  /** It was sent there, and nobody has looked since how it ended. */
  readonly isCut: boolean
  /** Its former files are known, so that it can be taken back over SSH too. */
  readonly canRestore: boolean
}

/** What a step would write on the machine that hands out the addresses, or put back there. */
export interface StepServerPreview {
  /** What it calls itself. */
  readonly hostname: string
  readonly address: string
  readonly files: readonly ShownEdit[]
  /** Services that would be restarted, cards taken up or down. */
  readonly restarts: readonly string[]
  readonly cards: readonly string[]
  /** Why it cannot be done so; null: it can. */
  readonly refusal: string | null
  /** Of what would be sent: only that is. */
  readonly digest: string
}

/** The last part has a result. */
export interface StepServerProgress {
  /** Null: it begins. */
  readonly step: InstallStep | null
  readonly result: {
    readonly state: 'done' | 'refused' | 'rolled_back' | 'unknown'
    readonly message: string
  } | null
}

/** The card a step would add through Proxmox; what `checks` calls an error keeps it from being sent. */
export interface StepCardPreview {
  readonly service: string
  readonly vmid: number
  readonly guest: string
  readonly tag: number
  readonly checks: readonly SetupCheck[]
}

export interface MigrationSummary {
  readonly id: string
  readonly name: string
  readonly vlan: number
  readonly startedAt: string
  readonly by: string
  readonly state: RunState
  readonly done: number
  readonly total: number
}

export interface MigrationRunView extends MigrationSummary {
  readonly request: MigrationRequest
  readonly steps: readonly MigrationStepView[]
  readonly announcement: BothTexts
  readonly repatch: readonly RepatchRow[]
  readonly warnings: readonly MigrationWarning[]
  /** The plan of this laptop has changed with it. */
  readonly isPlanned: boolean
  /** Why the plan was not changed back, where it was edited meanwhile; null: it was, or need not be. */
  readonly planKept: string | null
  /** Ports have moved, and the plan of this laptop has them elsewhere; why it refuses that, where it does. Null: it agrees. */
  readonly planLacks: { readonly why: string | null } | null
}

const runId = z.string().min(1).max(64)
const step = z.string().min(1).max(300)
const direction = z.enum(['run', 'back'])
const stepCard = z.object({ run: runId, step, service: z.string().min(1).max(64) })
export type StepCardRequest = z.infer<typeof stepCard>
const stepServer = z.object({ run: runId, step, direction, way: sshInput })
export type StepServerRequest = z.infer<typeof stepServer>
const person = z.string().trim().min(1).max(120)

export const migrationContract = {
  preview: call.input(z.object({ request: migrationRequest })).output(type<MigrationPreview>()),
  /** Refused with `plan_changed` where other steps would follow than were looked at. Sends nothing. */
  start: call
    .input(z.object({ request: migrationRequest, seen: z.string().max(100), by: person }))
    .output(type<MigrationRunView>()),
  /** The newest first. */
  runs: call.output(type<readonly MigrationSummary[]>()),
  run: call.input(z.object({ run: runId })).output(type<MigrationRunView>()),
  /** A person has done a step, or taken it back. */
  tick: call
    .input(z.object({ run: runId, step, direction, by: person, note: z.string().max(2000).nullable() }))
    .output(type<MigrationRunView>()),
  /** What would be added; null: it is there by this run already. Only reads. */
  planCard: call.input(stepCard).output(type<StepCardPreview | null>()),
  /** Gives the machine of the step its tagged card, once, as the run shows it then. */
  addCard: call.input(stepCard).output(type<MigrationRunView>()),
  /** Takes out the very card that this run added. */
  removeCard: call.input(stepCard).output(type<MigrationRunView>()),
  /** Only reads. Refused with `unknown_host_key` until its fingerprint is given as `trust`. */
  planServer: call.input(stepServer).output(type<StepServerPreview>()),
  /** What was shown, or nothing: refused with `changed_since`. Goes on in the core when the page is left. */
  runServer: call
    .input(stepServer.extend({ digest: z.string().max(100), by: person }))
    .output(eventIterator(type<StepServerProgress>())),
  /** What became of a step that was cut: taken back on its machine, unless it was proved. */
  settleServer: call
    .input(stepServer.extend({ by: person }))
    .output(type<{ readonly message: string | null }>()),
  /** Reads the switch on an open console and shows what its steps would send; the push is started as any other. */
  prepare: call
    .input(
      z.object({
        run: runId,
        device: z.string().min(1).max(120),
        direction,
        sessionId: z.string().min(1).max(64),
      }),
    )
    .output(type<PushPreview>()),
}
