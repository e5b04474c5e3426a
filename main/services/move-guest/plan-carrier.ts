/** The NFS storage that is to be added before a move: where it is there already, and all that would keep it from being added. */
import type { OfferedStorage } from '../../../shared/move-guest/choose-storages.ts'
import type { CarrierNfs } from '../../../shared/move-guest/move-plan.ts'
import { USUAL_CONTENT } from '../../../shared/proxmox/nfs-storage.ts'
import { definitionRow, rowsOf } from '../../integrations/proxmox/answer-shapes.ts'
import type { ProxmoxApi } from '../../integrations/proxmox/proxmox-api.ts'
import { WorkError } from '../../work-error.ts'
import { checkExport, checkWords } from '../proxmox/add-storage.ts'

export interface WantedNfs {
  readonly storage: string
  readonly server: string
  readonly export: string
}

export interface CarrierEnd {
  readonly service: string
  readonly node: string
  readonly api: ProxmoxApi
  readonly offered: readonly OfferedStorage[]
}

/** Only reads. Throws WorkError `bad_storage`, `storage_taken`, `storage_idle`, `no_export`. */
export async function planCarrier(
  wanted: WantedNfs,
  ends: Readonly<Record<'old' | 'new', CarrierEnd>>,
  isOneCluster: boolean,
): Promise<CarrierNfs> {
  checkWords({ ...wanted, content: USUAL_CONTENT })
  const old = await knownAs(wanted, ends.old)
  // One cluster has one list of storages: what is added for the old one's node is there for the other.
  const other = isOneCluster && old === null ? wanted.storage : await knownAs(wanted, ends.new)
  return { ...wanted, known: { old, new: other } }
}

async function knownAs(
  wanted: WantedNfs,
  { service, node, api, offered }: CarrierEnd,
): Promise<string | null> {
  const known = rowsOf(definitionRow, await api.get('/storage'))
  const isPlace = (one: (typeof known)[number]) =>
    one.type === 'nfs' && one.server === wanted.server && one.export === wanted.export
  const taken = known.find(({ storage }) => storage === wanted.storage)
  if (taken && !isPlace(taken))
    throw new WorkError(
      'storage_taken',
      `${service} has another storage that is called ${wanted.storage}: give this one another name.`,
    )
  const there = known.filter(isPlace)
  const holding = there.find(({ storage }) =>
    offered.some((one) => one.storage === storage && one.isActive && one.content.includes('backup')),
  )
  if (holding) return holding.storage
  const [idle] = there
  if (idle)
    throw new WorkError(
      'storage_idle',
      `${service} has this export as ${idle.storage}, which takes no backups on ${node}, or is offline.`,
    )
  const check = await checkExport(api, node, wanted)
  if (check.severity !== 'ok') throw new WorkError('no_export', check.message)
  return null
}

/** As if it were there already, and the only one that carries backups. */
export function withCarrier(
  offered: readonly OfferedStorage[],
  nfs: CarrierNfs,
  side: 'old' | 'new',
): OfferedStorage[] {
  const known = nfs.known[side]
  const others = offered
    .filter(({ storage }) => storage !== known)
    .map((one) => ({ ...one, content: one.content.filter((word) => word !== 'backup') }))
  const added: OfferedStorage = {
    ...{ storage: known ?? nfs.storage, type: 'nfs', content: ['backup'], isActive: true, isShared: true },
    ...{ server: nfs.server, path: nfs.export, free: 0, volids: [] },
  }
  const there = offered.find(({ storage }) => storage === known)
  return [...others, there ?? added]
}
