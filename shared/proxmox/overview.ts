/** What was read of a Proxmox server or cluster, as it is kept for offline use: no secret of it is in it. Sizes are bytes. */
import type { NetworkCard } from './network-card.ts'

export interface SeenNode {
  readonly node: string
  /** Why nothing could be read of it; null: it answers. */
  readonly failure: string | null
  /** Of all its processors together, 0 to 1; null: not told. */
  readonly cpu: number | null
  /** Of the last minute. */
  readonly load: number | null
  readonly cores: number | null
  readonly memoryUsed: number | null
  readonly memoryTotal: number | null
  /** Seconds. */
  readonly uptime: number | null
  readonly version: string | null
  /** Packages to update; null: the account may not ask. */
  readonly updates: number | null
}

export interface SeenBackup {
  /** `hidden`: backups of it would not be listed even if there were some, so none proves nothing. */
  readonly state: 'seen' | 'none' | 'hidden'
  /** Of the newest, ISO 8601; null: none is seen. */
  readonly at: string | null
  readonly storage: string | null
}

export interface SeenGuest {
  readonly vmid: number
  readonly kind: 'qemu' | 'lxc'
  readonly node: string
  readonly name: string
  /** `running`, `stopped`, `unknown` (its node is down) … */
  readonly status: string
  readonly isTemplate: boolean
  /** `backup`, `migrate` …: it is being worked on; null: it is not, or not told. */
  readonly lock: string | null
  /** Of the processors it has, 0 to 1; null where it does not run. */
  readonly cpu: number | null
  readonly cores: number | null
  readonly memoryUsed: number | null
  readonly memoryTotal: number | null
  /** Of its first disk. */
  readonly diskTotal: number | null
  /** Seconds; null where it does not run. */
  readonly uptime: number | null
  /** It starts with its node; null: not told. */
  readonly startsAtBoot: boolean | null
  /** Null: its configuration could not be read. */
  readonly cards: readonly NetworkCard[] | null
  readonly backup: SeenBackup
}

export interface SeenStorage {
  readonly storage: string
  readonly node: string
  readonly type: string
  readonly content: readonly string[]
  readonly isShared: boolean
  /** It is mounted and answers. */
  readonly isActive: boolean
  readonly used: number
  readonly total: number
}

export interface SeenNetwork {
  readonly node: string
  readonly iface: string
  /** `bridge`, `bond`, `eth`, `vlan` … */
  readonly type: string
  /** With the length of its prefix. */
  readonly address: string | null
  readonly gateway: string | null
  /** Of a bridge its ports, of a bond its slaves. */
  readonly ports: readonly string[]
  readonly isVlanAware: boolean
  readonly isActive: boolean
}

export interface ProxmoxReading {
  /** ISO 8601. */
  readonly readAt: string
  readonly version: string
  /** The cluster's name; null: a single server, or not told. */
  readonly cluster: string | null
  readonly nodes: readonly SeenNode[]
  readonly guests: readonly SeenGuest[]
  readonly storages: readonly SeenStorage[]
  readonly networks: readonly SeenNetwork[]
  /** What this account may not see, in words. */
  readonly blind: readonly string[]
  /** Why the site file does not have it, in a sentence; null: it has. */
  readonly unkept: string | null
}
