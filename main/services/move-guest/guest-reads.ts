/** What a move asks of its two guests: whether they are there, run, and how they are set. */
import type { GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import { guestRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import { WorkError } from '../../work-error.ts'
import { guestPath, type Moving, readPatiently, type Side, StepFailed } from './moving.ts'

/** A guest that is not there is a 500 with these words, no 404 (proxmox-api §2). */
const isAbsent = (error: unknown): boolean =>
  error instanceof WorkError && Number(error.values.status) === 500 && /does not exist/i.test(error.message)

/** `absent`: there is no such guest. Throws NotReached. */
export async function readStatus(move: Moving, side: Side): Promise<string> {
  const read = () => move.servers[side].get(`${guestPath(move, side)}/status/current`)
  try {
    const { status } = ((await readPatiently(move, read, isAbsent)) ?? {}) as { status?: unknown }
    return String(status ?? 'unknown')
  } catch (error) {
    if (isAbsent(error)) return 'absent'
    throw error
  }
}

/**
 * Whether the old one is gone for good: a guest that was moved to another node of its cluster is not on the one asked for either.
 * Throws StepFailed where it is elsewhere, NotReached.
 */
export async function isOldGone(move: Moving): Promise<boolean> {
  if ((await readStatus(move, 'old')) !== 'absent') return false
  const { vmid, node } = move.plan.old
  const rows = await readPatiently(move, async () =>
    rowsOf(guestRow, await move.servers.old.get('/cluster/resources', { type: 'vm' })),
  )
  const elsewhere = rows.find((row) => row.vmid === vmid && row.node !== node)
  if (elsewhere) throw new StepFailed(`the old one is on ${elsewhere.node} now, so it is kept`)
  return true
}

/** Throws NotReached. */
export const readConfig = (move: Moving, side: Side): Promise<GuestConfig> =>
  readPatiently(
    move,
    async () => ((await move.servers[side].get(`${guestPath(move, side)}/config`)) ?? {}) as GuestConfig,
  )

export const startsAtBoot = (config: GuestConfig): boolean => Number(config.onboot ?? 0) === 1
