/** What a move would do, with what a person has to know before it starts. Only reads. */
import { createHash } from 'node:crypto'
import type { GivenMove, MovePreview } from '../../../shared/contract/move-guest.ts'
import { type MovePlan, readVerifyCheck } from '../../../shared/move-guest/move-plan.ts'
import { readArchives } from '../../integrations/proxmox/read-archives.ts'
import { hoursSince } from '../proxmox/hours-since.ts'
import type { MoveServers } from './open-move.ts'
import { planMove } from './plan-move.ts'

/** Days are all that matters of it, so the zone does not. */
const ANY_CLOCK = { timezone: null, offset: 0 }

/** Throws WorkError with what stands in the way, as `planMove` does. */
export async function previewMove(request: GivenMove, servers: MoveServers): Promise<MovePreview> {
  const { vmid, from, to, storage, backup, verify, verifySeconds, nfs = null, bridges = [] } = request
  const plan = await planMove({
    ...{ vmid, storage, backup, verifySeconds, nfs, bridges, deleteOld: false },
    verify: verify.flatMap((text) => readVerifyCheck(text) ?? []),
    from: { ...from, api: servers.old },
    to: { ...to, api: servers.new },
  })
  const { node } = plan.old
  const isThere = !plan.nfs || plan.nfs.known.old !== null
  const kept = isThere
    ? await readArchives(servers.old, { node, storage: plan.carrier.old, clock: ANY_CLOCK }, plan.old.vmid)
    : []
  const last = kept.reduce((latest, { at }) => Math.max(latest, at), 0)
  return {
    plan,
    seen: seenOf(plan),
    lastBackup: last > 0 ? new Date(last * 1000).toISOString() : null,
    lostHours: plan.archive && (await hoursSince(servers.old, node, plan.archive.at)),
  }
}

export const seenOf = (plan: MovePlan): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex')
