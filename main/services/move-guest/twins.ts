/**
 * Whether the two guests of a move are still what it left: one machine twice, known by its MAC addresses. Days may lie between, and
 * either number may be another guest's by then.
 */
import { type GuestConfig, macsIn } from '../../../shared/proxmox/guest-config.ts'
import { readConfig, readStatus } from './guest-reads.ts'
import { type Moving, StepFailed } from './moving.ts'

/** The copy runs, and the old one stands still and may go. Throws StepFailed, NotReached. */
export async function expectTwins(move: Moving): Promise<void> {
  const [is, was] = [await readStatus(move, 'new'), await readStatus(move, 'old')]
  if (is !== 'running') throw new StepFailed(`the new one is ${is}, so the old one is kept`)
  if (was !== 'stopped') throw new StepFailed(`the old one is ${was}, so it is kept`)
  const [config, copy] = [await readConfig(move, 'old'), await readConfig(move, 'new')]
  if (Number(config.protection ?? 0) === 1)
    throw new StepFailed('the old one is protected from being deleted, so it is kept')
  if (JSON.stringify(macsIn(config)) !== JSON.stringify(macsIn(copy)))
    throw new StepFailed('the two have not the same MAC addresses any more, so the old one is kept')
}

/** A card may have been added or replaced since, so one that both have is enough. Throws StepFailed, NotReached. */
export async function expectSameMachine(move: Moving): Promise<void> {
  for (const side of ['old', 'new'] as const)
    if ((await readStatus(move, side)) === 'absent')
      throw new StepFailed(`there is no guest ${move.plan[side].vmid} on ${move.plan[side].node} any more`)
  const [was, is] = [macs(await readConfig(move, 'old')), macs(await readConfig(move, 'new'))]
  const haveNone = was.length + is.length === 0
  if (haveNone || was.some((mac) => is.includes(mac))) return
  throw new StepFailed('the two have no MAC address in common any more: one of them is another guest')
}

const macs = (config: GuestConfig): string[] => Object.values(macsIn(config))
