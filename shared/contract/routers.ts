/** The pair of routers: what their files would be, what is wrong with them, and writing them for a machine without network. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { ConfigLine } from '../config/intent.ts'
import type { DifferenceRow } from '../routers/compare-files.ts'
import type { RouterProblem } from '../routers/router-problem.ts'
import type { RoutingRules } from '../routers/rows.ts'
import { call } from './base.ts'
import { sshInput } from './network.ts'
import {
  type DrillPlan,
  type DrillResult,
  type DrillState,
  drillInput,
  drillStartInput,
  type PartnerDownResult,
  partnerDownInput,
  type RoutersLook,
  settleInput,
  watchInput,
} from './router-watch.ts'

export interface RouterFileView {
  /** Below the root of the machine: `etc/keepalived/keepalived.conf`. */
  readonly path: string
  readonly lines: number
}

export interface RouterView {
  readonly name: string
  readonly standing: 'primary' | 'secondary'
  /** Null: the plan has no such machine yet. */
  readonly deviceId: number | null
  readonly wan: string | null
  /** Own address in the network where both routers meet; null: there is none. */
  readonly address: string | null
  /** `eth1 – SW1`. */
  readonly trunks: readonly string[]
  /** Packages of Debian that the files need. */
  readonly packages: readonly string[]
  readonly files: readonly RouterFileView[]
}

export interface RoutersView {
  readonly dhcp: 'isc' | 'kea'
  readonly networks: number
  readonly machines: readonly RouterView[]
  readonly problems: readonly RouterProblem[]
  readonly rules: RoutingRules
}

/** The daemons of this computer asked one by one; the last part has `done` equal to `total`. */
export interface RoutersCheck {
  readonly done: number
  readonly total: number
  readonly problems: readonly RouterProblem[]
  /** Which daemons could look, and which could not. */
  readonly asked: readonly string[]
  readonly absent: readonly string[]
}

export interface MachineFileView {
  /** On the machine, from its root. */
  readonly path: string
  readonly state: 'new' | 'changed' | 'same'
  /** Merged: what is not ours stays. */
  readonly way: 'whole' | 'merged'
  readonly differences: readonly DifferenceRow[]
}

/** A router as it was reached, against the plan. Without secrets. */
export interface MachineComparison {
  readonly host: string
  readonly address: string
  /** What it calls itself. */
  readonly hostname: string
  readonly files: readonly MachineFileView[]
  /** Paths of what would be written. */
  readonly writes: readonly string[]
  /** Services that would be restarted, and cards taken down and up. */
  readonly restarts: readonly string[]
  readonly cards: readonly string[]
  readonly problems: readonly RouterProblem[]
  /** Why it cannot be installed as it is; null: it can. */
  readonly refusal: string | null
  /** Of what would be sent: only that is. */
  readonly digest: string
}

export const installSteps = [
  'back up and stage',
  'check',
  'arm the way back',
  'swap',
  'restart',
  'verify',
  'prove',
] as const
export type InstallStep = (typeof installSteps)[number]

/** The last part has a result. */
export interface InstallProgress {
  /** Null: it begins. */
  readonly step: InstallStep | null
  readonly result: {
    readonly state: 'done' | 'refused' | 'rolled_back' | 'unknown'
    readonly message: string
    /** What was seen of it once it ran, a sentence each. */
    readonly verified: readonly string[]
    readonly problems: readonly RouterProblem[]
  } | null
}

/** An installation of which the journal knows no end: whoever ran it was cut off. */
export interface OpenInstall {
  readonly install: string
  readonly host: string
  readonly address: string
  /** `intended`: nothing of the machine was changed yet; `armed`: its files may be swapped. */
  readonly phase: 'intended' | 'armed'
  /** ISO 8601: its last word. */
  readonly at: string
  /** Paths of what was to be written. */
  readonly files: readonly string[]
}

/** Null: as the site's rule says. */
const dhcp = z.enum(['isc', 'kea']).nullable()

const machineInput = z.object({
  host: z.string().min(1).max(200),
  dhcp,
  way: sshInput,
  /** Paths of files that are replaced whoever wrote them. */
  replace: z.array(z.string().max(200)).max(20),
  /** A run of one: the files as the plan is once its first port moves, before it does. Null: as the plan is. */
  migration: z.string().min(1).max(64).nullable(),
  /** Where the other router is, to read its VRRP state too, with the same login. Null: where its host key is known. */
  other: z.object({ host: z.string().min(1).max(255), port: z.int().min(1).max(65535) }).nullable(),
})

export type MachineInput = z.infer<typeof machineInput>

export const routersContract = {
  view: call.input(z.object({ dhcp })).output(type<RoutersView>()),
  file: call
    .input(z.object({ host: z.string().min(1).max(200), path: z.string().min(1).max(200), dhcp }))
    .output(type<readonly ConfigLine[]>()),
  check: call.input(z.object({ dhcp })).output(eventIterator(type<RoutersCheck>())),
  /** Reads only. Refused with `unknown_host_key` until its fingerprint is given as `trust`. */
  compareMachine: call.input(machineInput).output(type<MachineComparison>()),
  /** What was shown, or nothing: refused with `changed_since` where it would be something else by now. */
  install: call
    .input(machineInput.extend({ digest: z.string().max(100) }))
    .output(eventIterator(type<InstallProgress>())),
  /** Those that were cut: of what runs here nothing. */
  openInstalls: call.output(type<readonly OpenInstall[]>()),
  /** All of that router, on its machine: taken back, unless proved. Refused with `install_running`, `install_not_there`. */
  settleInstalls: call
    .input(machineInput.omit({ replace: true, migration: true, other: true }))
    .output(type<{ readonly message: string }>()),
  /** Reads only. Refused with `unknown_host_key` as a comparison is; a router that is not reached is no refusal. */
  look: call.input(watchInput).output(type<RoutersLook>()),
  /** Reads only. Refused with `drill_not_ready` where not all is well. */
  drillReady: call.input(drillInput).output(type<DrillPlan>()),
  /** Goes on in the core when the page is left. Refused with `drill_running`, `changed_since`. */
  startDrill: call.input(drillStartInput),
  drill: call.output(eventIterator(type<DrillState>())),
  /** What was stopped is started at once. */
  endDrill: call,
  /** A test that was cut: what does not run is started. */
  settleDrill: call.input(settleInput).output(type<DrillResult>()),
  /** Refused with `partner_there` where the other is seen, `failover_normal` where they still talk, `survivor_cut_off` where it has not every gateway. */
  partnerDown: call.input(partnerDownInput).output(type<PartnerDownResult>()),
  /** Into a folder of the computer the core runs on, secrets in their places where the vault is open. */
  exportTo: call
    .input(z.object({ folder: z.string().min(1).max(4096), dhcp }))
    .output(type<{ readonly files: number; readonly folder: string }>()),
}
