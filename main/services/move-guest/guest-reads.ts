/** What a move asks of its two guests: whether they are there, run, and how they are set. */
import type { GuestConfig } from '../../../shared/proxmox/guest-config.ts'
import { WorkError } from '../../work-error.ts'
import { guestPath, type Moving, readPatiently, type Side } from './moving.ts'

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

/** Throws NotReached. */
export const readConfig = (move: Moving, side: Side): Promise<GuestConfig> =>
  readPatiently(
    move,
    async () => ((await move.servers[side].get(`${guestPath(move, side)}/config`)) ?? {}) as GuestConfig,
  )

export const startsAtBoot = (config: GuestConfig): boolean => Number(config.onboot ?? 0) === 1
