/** What is filled in for a move, and the request it makes. */
import type { GivenMove, MoveServer } from '../../../shared/contract/move-guest.ts'
import { readBridgeName, readVerifyCheck } from '../../../shared/move-guest/move-plan.ts'

export const checkKinds = ['ping', 'tcp', 'http'] as const
export type CheckKind = (typeof checkKinds)[number]

export const checkExamples: Readonly<Record<CheckKind, string>> = {
  ping: '10.0.0.5',
  tcp: '10.0.0.5:389',
  http: 'https://10.0.0.5/',
}

export interface MoveDraft {
  readonly from: string
  readonly vmid: number | null
  readonly to: string
  readonly node: string | null
  readonly storage: string | null
  readonly backup: GivenMove['backup']
  readonly agent: boolean
  readonly checks: Readonly<Record<CheckKind, string>>
  readonly seconds: number
  /** Null: both share a storage already. */
  readonly nfs: NfsDraft | null
  /** `vmbr1=vmbr0, vmbr2=vmbr1` */
  readonly bridges: string
}

export type NfsDraft = Readonly<Record<(typeof nfsFields)[number], string>>
export const nfsFields = ['storage', 'server', 'export'] as const

/** The new server is usually another than the old one. */
export const newDraft = (servers: readonly string[]): MoveDraft => ({
  ...{ from: servers[0] ?? '', vmid: null, to: servers[1] ?? servers[0] ?? '', node: null, storage: null },
  ...{
    backup: 'fresh',
    agent: false,
    checks: { ping: '', tcp: '', http: '' },
    seconds: 120,
    nfs: null,
    bridges: '',
  },
})

const wordOf = (kind: CheckKind, text: string): string => `${kind}=${text.trim()}`

export const isBadCheck = (kind: CheckKind, text: string): boolean =>
  text.trim() !== '' && readVerifyCheck(wordOf(kind, text)) === null

/** Null as long as something is missing, or not understood. A container has no agent that could be asked. */
export function requestOf(
  draft: MoveDraft,
  guest: Pick<MoveServer['guests'][number], 'node' | 'kind'> | undefined,
): GivenMove | null {
  const { from, vmid, to, node, storage, backup, agent, checks, seconds } = draft
  const nfs = draft.nfs && trimmed(draft.nfs)
  const isBad = checkKinds.some((kind) => isBadCheck(kind, checks[kind]))
  if (vmid === null || storage === null || storage === '' || isBad) return null
  if (isBadBridges(draft.bridges)) return null
  if (nfs && nfsFields.some((field) => nfs[field] === '')) return null
  const given = checkKinds.flatMap((kind) => (checks[kind].trim() === '' ? [] : [wordOf(kind, checks[kind])]))
  return {
    ...{
      vmid,
      storage,
      backup,
      verifySeconds: seconds,
      verify: [...(agent && guest?.kind !== 'lxc' ? ['agent'] : []), ...given],
    },
    from: { service: from, node: guest?.node ?? null },
    to: { service: to, node },
    ...{ nfs, bridges: wordsIn(draft.bridges).flatMap((word) => readBridgeName(word) ?? []) },
  }
}

const wordsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '')

export const isBadBridges = (text: string): boolean =>
  wordsIn(text).some((word) => readBridgeName(word) === null)

const trimmed = ({ storage, server, export: path }: NfsDraft): NfsDraft => ({
  ...{ storage: storage.trim(), server: server.trim(), export: path.trim() },
})

export interface StorageChoices {
  readonly disks: MoveServer['storages']
  readonly backups: MoveServer['storages']
}

/** Of one node: those that take its disks, and those that can only carry the backup. */
export function storageChoices(
  server: MoveServer | undefined,
  node: string | null,
  kind: 'qemu' | 'lxc',
): StorageChoices {
  const here = server?.storages.filter((one) => one.node === node) ?? []
  const disks = here.filter(({ content }) => content.includes(kind === 'qemu' ? 'images' : 'rootdir'))
  return {
    disks,
    backups: here.filter((one) => !disks.includes(one) && one.content.includes('backup')),
  }
}
