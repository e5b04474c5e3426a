/** Guests of a server or cluster; of one that is stopped also whether it is set to run. */
import { z } from 'zod'
import type { GuestFacts } from '../../../shared/morning-check/server-facts.ts'
import { WorkError } from '../../work-error.ts'
import { guestRow, rowsOf } from './answer-shapes.ts'
import type { ProxmoxApi } from './proxmox-api.ts'

const poolAnswer = z.object({ members: z.unknown() })
const memberRow = z.object({ vmid: z.coerce.number() })
const bootFlag = z.object({ onboot: z.unknown().optional() })

/** Members of the pools that jobs name, where the list of guests does not tell them. Rights on a pool may be missing: then not. */
export async function withPools(
  api: ProxmoxApi,
  guests: readonly GuestFacts[],
  pools: readonly string[],
): Promise<GuestFacts[]> {
  const untold = [...new Set(pools)].filter((pool) => !guests.some((guest) => guest.pool === pool))
  const members = new Map<number, string>()
  for (const pool of untold)
    try {
      const read = poolAnswer.safeParse(await api.get(`/pools/${encodeURIComponent(pool)}`))
      for (const { vmid } of rowsOf(memberRow, read.data?.members)) members.set(vmid, pool)
    } catch (error) {
      if (!(error instanceof WorkError) || Number(error.values.status) < 400) throw error
    }
  return guests.map((guest) => ({ ...guest, pool: guest.pool ?? members.get(guest.vmid) ?? null }))
}

export async function readGuests(api: ProxmoxApi): Promise<GuestFacts[]> {
  const rows = rowsOf(guestRow, await api.get('/cluster/resources', { type: 'vm' }))
  return Promise.all(
    rows.map(async ({ vmid, type, node, name, status, template, pool, hastate }) => ({
      ...{ vmid, kind: type, node, name: name ?? String(vmid), status: status ?? 'unknown' },
      ...{ isTemplate: template, pool: pool ?? null },
      shouldRun:
        status !== 'stopped' || template
          ? null
          : hastate === 'started' || (await startsAtBoot(api, `/nodes/${node}/${type}/${vmid}`)),
    })),
  )
}

/** Null: it could not be read. */
async function startsAtBoot(api: ProxmoxApi, path: string): Promise<boolean | null> {
  try {
    const read = bootFlag.safeParse(await api.get(`${path}/config`))
    return Number(read.data?.onboot ?? 0) === 1
  } catch (error) {
    if (!(error instanceof WorkError) || !(Number(error.values.status) >= 400)) throw error
    // Its node fell away, or the guest went since the list was read: told elsewhere.
    const isGone = error.code === 'node_unreachable' || /does not exist/.test(error.message)
    return isGone ? false : null
  }
}
