/**
 * Whether a move of this site made a copy of a guest that may stand for a verified backup of it: the copy passed the checks of its
 * move, and it is looked at anew, since days may lie between and either number may be another guest's by now.
 */

import { type MoveState, moveState, stepIn } from '../../../shared/move-guest/move-state.ts'
import { mayDeleteOld } from '../../../shared/move-guest/move-view.ts'
import type { MovedCopy } from '../../../shared/proxmox/delete-guest.ts'
import { macsIn } from '../../../shared/proxmox/guest-config.ts'
import { findLanService } from '../../db/lan-services.ts'
import { listMoves, readMoveRecords } from '../../db/move-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { connectProxmox, expectKind, secretsOf } from '../lan-services/connect.ts'
import { readConfig, readStatus } from './guest-reads.ts'
import { type Moving, NotReached, StepFailed, USUAL_PACE } from './moving.ts'
import { expectUntouched } from './untouched.ts'
import { verifyGuest } from './verify-guest.ts'

export interface CopyQuestion {
  readonly site: SiteFile
  readonly vault: OpenVault
  readonly signal: AbortSignal
  /** The server of the guest, logged in to. */
  readonly api: ProxmoxApi
  /** The guest as it is there now. */
  readonly guest: {
    readonly service: string
    readonly node: string
    readonly vmid: number
    readonly name: string
  }
}

/** `why`: there was such a move, and its copy does not count now. */
export type CopyAnswer =
  | { readonly kind: 'copy'; readonly copy: MovedCopy }
  | { readonly kind: 'doubtful'; readonly run: string; readonly why: string }

/** A copy that runs answers at once: it is waited for no longer. Seconds. */
const LOOK_SECONDS = 3

/** Null: no move that ended well and was verified left this guest behind. Only reads. */
export async function findMovedCopy(question: CopyQuestion): Promise<CopyAnswer | null> {
  const { site, guest } = question
  for (const run of listMoves(site.db)) {
    const state = moveState(readMoveRecords(site.db, run))
    const old = state?.plan.old
    if (!state || old?.service !== guest.service || old.vmid !== guest.vmid) continue
    // The newest counts: an older one that was taken back, or whose old one is deleted, speaks of another guest.
    return mayDeleteOld(state) && state.plan.name === guest.name ? lookAtCopy(question, run, state) : null
  }
  return null
}

async function lookAtCopy(question: CopyQuestion, run: string, state: MoveState): Promise<CopyAnswer> {
  const { plan } = state
  try {
    await onNewServer(question, plan.new.service, (api) => expectCopy(movingOf(question, run, state, api)))
  } catch (error) {
    question.signal.throwIfAborted()
    const isExpected =
      error instanceof StepFailed || error instanceof NotReached || error instanceof WorkError
    if (!isExpected) throw error
    return { kind: 'doubtful', run, why: error.message }
  }
  const savedAt = plan.backup === 'newest' && plan.archive ? plan.archive.at : null
  return {
    kind: 'copy',
    copy: {
      ...{ run, ...plan.new, verifiedAt: stepIn(state, 'verify')?.endedAt ?? state.startedAt },
      savedAt: savedAt === null ? null : new Date(savedAt * 1000).toISOString(),
    },
  }
}

/** Throws StepFailed, NotReached. */
async function expectCopy(move: Moving): Promise<void> {
  const { node, vmid } = move.plan.new
  const is = await readStatus(move, 'new')
  if (is !== 'running') throw new StepFailed(`guest ${vmid} on ${node} is ${is}`)
  const [config, copy] = [await readConfig(move, 'old'), await readConfig(move, 'new')]
  if (JSON.stringify(macsIn(config)) !== JSON.stringify(macsIn(copy)))
    throw new StepFailed('the two have not the same MAC addresses any more')
  await expectUntouched(move)
  await verifyGuest(move)
}

function movingOf(
  { site, api, guest, signal }: CopyQuestion,
  run: string,
  { plan }: MoveState,
  other: ProxmoxApi,
): Moving {
  return {
    ...{ site, run, signal, servers: { old: api, new: other }, report: () => {} },
    // Whoever asks waits for the answer, and may ask again.
    pace: { ...USUAL_PACE, patienceMs: 0 },
    plan: {
      ...plan,
      old: { ...plan.old, node: guest.node },
      verifySeconds: Math.min(plan.verifySeconds, LOOK_SECONDS),
    },
  }
}

/** Throws WorkError with a ReachReason, or where it is no service of the site any more. */
async function onNewServer(
  { site, vault, signal, api, guest }: CopyQuestion,
  name: string,
  work: (api: ProxmoxApi) => Promise<void>,
): Promise<void> {
  if (name === guest.service) return work(api)
  const service = expectKind(findLanService(site.db, name), 'proxmox')
  const other = await connectProxmox(service, secretsOf(service, vault), { signal })
  try {
    await work(other)
  } finally {
    other.close()
  }
}
