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
  from: { type: 'string' },
  to: { type: 'string' },
  storage: { type: 'string' },
  backup: { type: 'string' },
  verify: { type: 'string', multiple: true },
  'verify-seconds': { type: 'string' },
  'add-nfs': { type: 'string' },
  bridge: { type: 'string', multiple: true },
} as const

export const STORAGE_WORDS = 'the storage that carries the backup, or that takes the disks'

/** Throws UsageError. */
export function vmidOf(word: string): number {
  if (/^[1-9]\d{2,8}$/.test(word)) return Number(word)
  throw new UsageError(`VMID ${word}: expected the number of a guest, 100 or more`)
}

/** `--bridge vmbr1=vmbr0`, once for each. Throws UsageError. */
export const bridgesOption = (input: CommandInput): BridgeName[] =>
  [input.options.bridge ?? []].flat().map((text) => {
    const name = readBridgeName(String(text))
    if (!name) throw new UsageError(`--bridge ${text}: expected OLD=NEW, as in vmbr1=vmbr0`)
    return name
  })

/** `nas=192.0.2.9:/backups` */
export function nfsOption(input: CommandInput): WantedNfs | null {
  const text = textOption(input, 'add-nfs')
  if (text === undefined) return null
  const [, storage, server, path] = /^([^=]+)=(.+?):(\/.*)$/.exec(text) ?? []
  if (storage === undefined || server === undefined || path === undefined)
    throw new UsageError(`--add-nfs ${text}: expected NAME=SERVER:/EXPORT, as in nas=192.0.2.9:/backups`)
  return { storage, server, export: path }
}

export function endOption(
  input: CommandInput,
  name: 'from' | 'to',
): { service: string; node: string | null } {
  const text = requiredOption(input, name, 'a service, or one of its nodes as in pve/node1')
  const [service = '', node, stray] = text.split('/')
  if (service === '' || node === '' || stray !== undefined)
    throw new UsageError(`--${name} ${text}: expected SERVICE or SERVICE/NODE`)
  return { service, node: node ?? null }
}

export function backupOption(input: CommandInput): MovePlan['backup'] {
  const backup = textOption(input, 'backup') ?? 'fresh'
  if (backup !== 'fresh' && backup !== 'newest')
    throw new UsageError(`--backup ${backup}: expected fresh or newest`)
  return backup
}

export function verifyOption(input: CommandInput): VerifyCheck[] {
  return [input.options.verify ?? []].flat().map((text) => {
    const check = readVerifyCheck(String(text))
    if (!check) throw new UsageError(`--verify ${text}: expected agent, ping=A, tcp=H:P or http=URL`)
    return check
  })
}

export function secondsOption(input: CommandInput): number {
  const text = textOption(input, 'verify-seconds') ?? String(USUAL_SECONDS)
  const seconds = Number(text)
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 86_400)
    throw new UsageError(`--verify-seconds ${text}: expected seconds, up to a day`)
  return seconds
}
