/**
 * Which storage carries the backup from one server to the other, and where the disks go. The storage that is named is one of the
 * two: the carrier where both servers reach it, else the place of the disks.
 */

export interface OfferedStorage {
  readonly storage: string
  readonly type: string
  readonly content: readonly string[]
  readonly isActive: boolean
  readonly isShared: boolean
  /** Where it really is; null: not told. */
  readonly server: string | null
  readonly path: string | null
  /** Bytes. */
  readonly free: number
  /** Backups it holds, where they were looked at. */
  readonly volids: readonly string[]
}

export interface StorageQuestion {
  readonly named: string
  readonly old: readonly OfferedStorage[]
  readonly new: readonly OfferedStorage[]
  readonly kind: 'qemu' | 'lxc'
  /** Storages of the guest's disks now. */
  readonly diskStorages: readonly string[]
}

export type ChosenStorages =
  | {
      readonly kind: 'chosen'
      readonly carrier: { readonly old: string; readonly new: string }
      readonly disk: string
    }
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'no_carrier' | 'no_disk_place' }

const NETWORK_TYPES: ReadonlySet<string> = new Set(['nfs', 'cifs', 'pbs', 'cephfs', 'glusterfs'])

export function chooseStorages(question: StorageQuestion): ChosenStorages {
  const { named, kind } = question
  const carriers = carriersIn(question)
  const holdsDisks = question.new.filter(
    ({ content, isActive }) => isActive && content.includes(kind === 'qemu' ? 'images' : 'rootdir'),
  )
  const carrier = carriers.find((pair) => pair.old.storage === named || pair.new.storage === named)
  if (carrier) {
    const disk = placeForDisks(question, holdsDisks, carrier.new.storage)
    return disk === null
      ? { kind: 'refused', why: 'no_disk_place' }
      : { kind: 'chosen', carrier: { old: carrier.old.storage, new: carrier.new.storage }, disk }
  }
  if (!holdsDisks.some(({ storage }) => storage === named)) return { kind: 'refused', why: 'unknown' }
  const widest = carriers.toSorted((a, b) => b.old.free - a.old.free)[0]
  return widest
    ? { kind: 'chosen', carrier: { old: widest.old.storage, new: widest.new.storage }, disk: named }
    : { kind: 'refused', why: 'no_carrier' }
}

interface Carrier {
  readonly old: OfferedStorage
  readonly new: OfferedStorage
}

const holdsBackups = ({ content, isActive }: OfferedStorage) => isActive && content.includes('backup')

/** Pairs that are the same place; the surest first. */
function carriersIn({ old, new: others }: StorageQuestion): Carrier[] {
  const pairs = old
    .filter(holdsBackups)
    .flatMap((one) => others.filter(holdsBackups).map((other): Carrier => ({ old: one, new: other })))
  return pairs.filter(isSamePlace).toSorted((a, b) => Number(isByAddress(b)) - Number(isByAddress(a)))
}

const isByAddress = ({ old, new: other }: Carrier): boolean =>
  old.server !== null && old.server === other.server && old.path === other.path

function isSamePlace(pair: Carrier): boolean {
  const { old, new: other } = pair
  if (old.server !== null && other.server !== null) return isByAddress(pair)
  if (old.storage !== other.storage) return false
  const isNetwork = [old, other].every(({ type, isShared }) => isShared || NETWORK_TYPES.has(type))
  // Of a folder only what lies in it tells: the same backups are the same place.
  return isNetwork || (old.volids.length > 0 && old.volids.every((volid) => other.volids.includes(volid)))
}

/** Where they were, if the new server has such a storage; else the widest. The carrier only where there is no other. */
function placeForDisks(
  { diskStorages }: StorageQuestion,
  places: readonly OfferedStorage[],
  carrier: string,
): string | null {
  const asBefore = places.find(({ storage }) => diskStorages.includes(storage))
  if (asBefore) return asBefore.storage
  const byWidth = places.toSorted((a, b) => b.free - a.free)
  return (byWidth.find(({ storage }) => storage !== carrier) ?? byWidth[0])?.storage ?? null
}
