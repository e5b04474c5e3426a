/** A move of one guest to another Proxmox server, as it is decided before anything is done, and kept with the run. */

/** Before anything is done to the guest, where a storage that both servers reach is to be made first. */
export const storageSteps = ['storage_old', 'storage_new'] as const

export const forwardSteps = [
  'shutdown',
  'backup',
  'restore',
  'clear_onboot',
  'start',
  'verify',
  'backup_jobs',
  'delete_old',
] as const
/** In the order in which the old one is brought back; what was set up for the move is taken away last. */
export const backSteps = [
  ...(['stop_new', 'hold_new', 'restore_onboot', 'start_old'] as const),
  ...(['drop_storage_old', 'drop_storage_new'] as const),
] as const

/** `network`: right after it was restored, where bridges are called otherwise at the new server. */
export type ForwardStep = (typeof storageSteps)[number] | (typeof forwardSteps)[number] | 'network'
export type BackStep = (typeof backSteps)[number]
export type MoveStep = ForwardStep | BackStep

/** Where a guest is. */
export interface GuestPlace {
  readonly service: string
  readonly node: string
  readonly vmid: number
}

export type VerifyCheck =
  | { readonly kind: 'agent' }
  | { readonly kind: 'ping'; readonly address: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'http'; readonly url: string }

/** An NFS export that carries the backup, added to the servers that lack it before the guest is touched. */
export interface CarrierNfs {
  readonly storage: string
  readonly server: string
  /** Absolute. */
  readonly export: string
  /** What each server calls it already; null: it is added there. */
  readonly known: { readonly old: string | null; readonly new: string | null }
}

export interface MovePlan {
  readonly name: string
  readonly kind: 'qemu' | 'lxc'
  readonly old: GuestPlace
  readonly new: GuestPlace
  /** The storage that both servers reach, as each calls it. */
  readonly carrier: { readonly old: string; readonly new: string }
  /** Where the disks go. */
  readonly diskStorage: string
  /** `newest`: nothing is saved anew, and what was written since is lost. */
  readonly backup: 'fresh' | 'newest'
  /** Of `newest`: the backup to be restored, as the new server calls it; epoch seconds. */
  readonly archive: { readonly volid: string; readonly at: number; readonly size?: number } | null
  readonly wasRunning: boolean
  readonly hadOnboot: boolean
  readonly verify: readonly VerifyCheck[]
  readonly verifySeconds: number
  readonly deleteOld: boolean
  /** The job that is to save the new one from now on; null: one does already, or there is none to take it. */
  readonly job: { readonly id: string; readonly params: Readonly<Record<string, string>> } | null
  /** What is said of the job step where there is nothing to do. */
  readonly jobNote: string
  /** Absent or null: both servers share a storage already. */
  readonly nfs?: CarrierNfs | null
  /** Cards as they are written at the new server, where its bridges are called otherwise: `net0` -> its whole text. */
  readonly cards?: Readonly<Record<string, string>>
}

/** The steps of this move, in their order. */
export const stepsOf = ({ nfs, cards }: Pick<MovePlan, 'nfs' | 'cards'>): readonly ForwardStep[] => [
  ...(nfs ? storageSteps : []),
  ...forwardSteps.flatMap((step): ForwardStep[] =>
    step === 'restore' && cards ? [step, 'network'] : [step],
  ),
]

/** A bridge of the old server, and what the new one calls it. */
export interface BridgeName {
  readonly from: string
  readonly to: string
}

/** `vmbr1=vmbr0`; null for anything else. */
export function readBridgeName(text: string): BridgeName | null {
  const [, from, to] = /^([\w.-]+)=([\w.-]+)$/.exec(text.trim()) ?? []
  return from !== undefined && to !== undefined ? { from, to } : null
}

export const isBackStep = (name: MoveStep): boolean => backSteps.some((one) => one === name)

/** Hours since a backup, to the tenth: what was written in them is lost where it is restored. Epoch seconds. */
export const hoursLost = (at: number, now: number): number => Math.round(((now - at) / 3600) * 10) / 10

/** `agent`, `ping=A`, `tcp=H:P`, `http=URL`; null for anything else. */
export function readVerifyCheck(text: string): VerifyCheck | null {
  if (text === 'agent') return { kind: 'agent' }
  const [kind, ...rest] = text.split('=')
  const value = rest.join('=').trim()
  if (kind === 'ping' && /^[\w.:-]+$/.test(value) && !value.startsWith('-')) return { kind, address: value }
  if (kind === 'http' && URL.canParse(value) && /^https?:/.test(value)) return { kind, url: value }
  const end = /^\[?([^[\]\s]+?)\]?:(\d{1,5})$/.exec(value)
  const port = Number(end?.[2])
  if (kind === 'tcp' && end?.[1] && port >= 1 && port <= 65_535) return { kind, host: end[1], port }
  return null
}

/** The same in the words it is given in. */
export function showVerifyCheck(check: VerifyCheck): string {
  switch (check.kind) {
    case 'agent':
      return 'agent'
    case 'ping':
      return `ping=${check.address}`
    case 'tcp':
      return `tcp=${check.host}:${check.port}`
    case 'http':
      return `http=${check.url}`
  }
}
