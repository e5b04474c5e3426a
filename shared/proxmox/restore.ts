/** A guest made again out of one of its backups: over itself, or beside it under another number. */
import type { SetupCheck } from './setup.ts'

export interface RestoreRequest {
  /** The guest that was saved. */
  readonly vmid: number
  /** The volume, as in `nas:backup/vzdump-qemu-100-…`; null: the newest. */
  readonly archive: string | null
  /** Takes the disks; null: the storages they were on. */
  readonly storage: string | null
  /** Under its own number: what is on its disks now is lost. */
  readonly over: boolean
  /** Of one that is not restored over itself; null: the next that is free. */
  readonly newId: number | null
  /** Null: where the guest is, or the only node. */
  readonly node: string | null
}

/** What would be done now. */
export interface RestoreView {
  /** As the server calls the guest that was saved. */
  readonly name: string
  readonly source: number
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly node: string
  readonly archive: string
  /** ISO 8601. */
  readonly savedAt: string
  /** What was written since is lost where it is restored over itself. */
  readonly lostHours: number | null
  /** A guest of this number is overwritten. */
  readonly isOver: boolean
  /** The original is there too, so its copy gets MAC addresses of its own. */
  readonly hasNewMacs: boolean
  readonly storage: string | null
  readonly checks: readonly SetupCheck[]
}

/** By the name of the volume. */
export const kindOfArchive = (volid: string): 'qemu' | 'lxc' =>
  /vzdump-(?:lxc|openvz)-|:backup\/ct\//.test(volid) ? 'lxc' : 'qemu'
