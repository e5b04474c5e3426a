/** The backups of the guest that is moved, as each server sees them on the storage that carries them. */
import { readArchives, type StoredArchive } from '../../integrations/proxmox/read-archives.ts'
import { type Moving, pause, readPatiently, type Side, StepFailed } from './moving.ts'

/** Times are only compared with the storage's own, so the zone does not matter. */
const ANY_CLOCK = { timezone: null, offset: 0 }
const LOOKS = 6

/** Throws NotReached. */
export const archivesAt = (move: Moving, side: Side): Promise<StoredArchive[]> =>
  readPatiently(move, () =>
    readArchives(
      move.servers[side],
      { node: move.plan[side].node, storage: move.plan.carrier[side], clock: ANY_CLOCK },
      move.plan.old.vmid,
    ),
  )

/** What one server wrote, the other has to see whole; NFS may show it some seconds later. Throws StepFailed. */
export async function expectSeen(move: Moving, volid: string, size: number): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const seen = (await archivesAt(move, 'new')).find((one) => one.volid === volid)
    if (seen?.size === size) return
    await pause(move.pace.lookMs, move.signal)
  }
  const { service, node } = move.plan.new
  throw new StepFailed(
    `${service}/${node} does not see ${volid}: its ${move.plan.carrier.new} is another place`,
  )
}
