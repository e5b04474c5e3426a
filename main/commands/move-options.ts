/** The options that say what a move of a guest is to do, for those who move now and those who keep it for later. */
import {
  type BridgeName,
  type MovePlan,
  readBridgeName,
  readVerifyCheck,
  type VerifyCheck,
} from '../../shared/move-guest/move-plan.ts'
import type { WantedNfs } from '../services/move-guest/plan-carrier.ts'
import { requiredOption, textOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'

const USUAL_SECONDS = 120

export const moveOptions = {
  service: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  storage: { type: 'string' },
  backup: { type: 'string' },
  verify: { type: 'string', multiple: true },
  'verify-seconds': { type: 'string' },
  'add-nfs': { type: 'string' },
  bridge: { type: 'string', multiple: true },
} as const

interface MoveEnd {
  readonly service: string
  /** Null: the only node. */
  readonly node: string | null
}

export interface OptedMove extends Pick<MovePlan, 'backup' | 'verify' | 'verifySeconds'> {
  readonly from: MoveEnd
  readonly to: MoveEnd
  readonly storage: string
  readonly nfs: WantedNfs | null
  readonly bridges: readonly BridgeName[]
}

/** Throws UsageError. */
export const moveOption = (input: CommandInput): OptedMove => ({
  ...{ from: endOption(input, 'from'), to: endOption(input, 'to') },
  storage: requiredOption(input, 'storage', 'the storage that carries the backup, or that takes the disks'),
  ...{ backup: backupOption(input), verify: verifyOption(input), verifySeconds: secondsOption(input) },
  ...{ nfs: nfsOption(input), bridges: bridgesOption(input) },
})

/** Throws UsageError. */
export function vmidOf(word: string): number {
  if (/^[1-9]\d{2,8}$/.test(word)) return Number(word)
  throw new UsageError(`VMID ${word}: expected the number of a guest, 100 or more`)
}

/** `--bridge vmbr1=vmbr0`, once for each. Throws UsageError. */
const bridgesOption = (input: CommandInput): BridgeName[] =>
  [input.options.bridge ?? []].flat().map((text) => {
    const name = readBridgeName(String(text))
    if (!name) throw new UsageError(`--bridge ${text}: expected OLD=NEW, as in vmbr1=vmbr0`)
    return name
  })

/** `nas=192.0.2.9:/backups` */
function nfsOption(input: CommandInput): WantedNfs | null {
  const text = textOption(input, 'add-nfs')
  if (text === undefined) return null
  const [, storage, server, path] = /^([^=]+)=(.+?):(\/.*)$/.exec(text) ?? []
  if (storage === undefined || server === undefined || path === undefined)
    throw new UsageError(`--add-nfs ${text}: expected NAME=SERVER:/EXPORT, as in nas=192.0.2.9:/backups`)
  return { storage, server, export: path }
}

function endOption(input: CommandInput, name: 'from' | 'to'): MoveEnd {
  const usual = textOption(input, 'service')
  const text =
    textOption(input, name) ??
    usual ??
    requiredOption(input, name, 'a service, or one of its nodes as in pve/node1')
  const [named = '', node, stray] = text.split('/')
  // `/node1`: of the server that --service names.
  const service = named === '' ? (usual ?? '') : named
  if (service === '' || node === '' || stray !== undefined)
    throw new UsageError(`--${name} ${text}: expected SERVICE or SERVICE/NODE`)
  return { service, node: node ?? null }
}

function backupOption(input: CommandInput): MovePlan['backup'] {
  const backup = textOption(input, 'backup') ?? 'fresh'
  if (backup !== 'fresh' && backup !== 'newest')
    throw new UsageError(`--backup ${backup}: expected fresh or newest`)
  return backup
}

function verifyOption(input: CommandInput): VerifyCheck[] {
  return [input.options.verify ?? []].flat().map((text) => {
    const check = readVerifyCheck(String(text))
    if (!check) throw new UsageError(`--verify ${text}: expected agent, ping=A, tcp=H:P or http=URL`)
    return check
  })
}

function secondsOption(input: CommandInput): number {
  const text = textOption(input, 'verify-seconds') ?? String(USUAL_SECONDS)
  const seconds = Number(text)
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 86_400)
    throw new UsageError(`--verify-seconds ${text}: expected seconds, up to a day`)
  return seconds
}
