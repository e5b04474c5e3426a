/** The lists of FOG as they are shown, and kept with the time they were read at: no password of a storage node, no argument of a snapin. */
import type { FogNamed } from './fog-named.ts'

export interface FogImageView {
  readonly id: string
  readonly name: string
  readonly os: string
  /** Of all its partitions, bytes; null: unknown, or empty. */
  readonly bytes: number | null
  readonly isCaptured: boolean
  readonly isEnabled: boolean
  readonly isProtected: boolean
  /** Local to the server; null: never. */
  readonly usedAt: string | null
  /** Who made it in FOG. */
  readonly by: string
  /** By FOG's log: when the last capture into it ended, and from which host; null: none that FOG has kept. */
  readonly capturedAt: string | null
  readonly capturedFrom: string | null
}

export interface FogTaskView {
  readonly id: string
  readonly host: string
  readonly type: string
  readonly state: string
  readonly percent: number | null
  readonly image: string | null
  readonly remaining: string
}

export interface FogGroupView extends FogNamed {
  /** Members that are there: FOG keeps those that are gone. */
  readonly hosts: readonly FogNamed[]
  /** Made by a run for its one stream, and removed when that ends. */
  readonly isThrowAway: boolean
}

export interface FogSnapinView extends FogNamed {
  readonly file: string
  readonly isEnabled: boolean
  /** Those that have it. */
  readonly hosts: readonly FogNamed[]
}

export interface FogNodeView extends FogNamed {
  /** Its storage group. */
  readonly group: string | null
  /** Images are captured onto it, and go from it to the others of its group. */
  readonly isMaster: boolean
  readonly isEnabled: boolean
  /** Whether FOG's server reaches it; null: this version does not tell. */
  readonly online: boolean | null
  readonly path: string
  /** How many hosts it serves at once, and how many it serves or keeps waiting now. */
  readonly slots: number
  readonly load: number
}

export interface FogLists {
  readonly images: readonly FogImageView[]
  readonly tasks: readonly FogTaskView[]
  readonly groups: readonly FogGroupView[]
  readonly snapins: readonly FogSnapinView[]
  readonly nodes: readonly FogNodeView[]
}

export const fogListNames = ['images', 'tasks', 'groups', 'snapins', 'nodes'] as const
export type FogListName = (typeof fogListNames)[number]

export interface FogListed<Rows> {
  /** ISO 8601. */
  readonly readAt: string
  readonly rows: Rows
}

/** As they were read last; null: never. */
export type KeptFogLists = { readonly [List in FogListName]: FogListed<FogLists[List]> | null }

/** The name of a group that a run made, and the beginning of those of its tasks. */
export const isRunTag = (name: string): boolean => /^brassage-[0-9A-Z]{10}$/.test(name)
