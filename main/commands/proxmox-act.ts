/** `brassage proxmox start|shutdown|stop|backup`: on one guest or several, looked at first, followed to the end. */
import { type BackupMode, backupModes, type GuestAct, wordForAct } from '../../shared/proxmox/guest-act.ts'
import { type PlannedAct, planGuestAct, verifyAct } from '../services/proxmox/act-on-guests.ts'
import { carryAct } from '../services/proxmox/carry-act.ts'
import { followTask } from '../services/proxmox/look-at-task.ts'
import { requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { isDryRun, type OnProxmox, onProxmox, showRequests } from './on-proxmox.ts'
import { SERVICE_USAGE, serviceOptions } from './service-options.ts'
import { formatTable } from './text-table.ts'

const options = {
  ...serviceOptions,
  yes: { type: 'boolean' },
  confirm: { type: 'string' },
} as const

const commandOf = (
  kind: GuestAct['kind'],
  more: string,
  read: (input: CommandInput) => GuestAct,
): Command => ({
  usage: `brassage proxmox ${kind} FILE VMID [VMID]... ${more}${SERVICE_USAGE} (--yes | --confirm COUNT)`,
  options:
    kind === 'backup' ? { ...options, storage: { type: 'string' }, mode: { type: 'string' } } : options,
  run(input) {
    const act = read(input)
    return onProxmox(input, async (on) => {
      const plan = await planGuestAct(on.api, on.service.name, act)
      if (isDryRun(input)) return showRequests(plan.requests)
      await confirm(input, plan)
      return carry(input, on, plan)
    })
  },
})

const power = (kind: 'start' | 'shutdown' | 'stop'): Command =>
  commandOf(kind, '', (input) => ({ kind, vmids: vmidsOf(input) }))

export const proxmoxStartCommand = power('start')
export const proxmoxShutdownCommand = power('shutdown')
export const proxmoxStopCommand = power('stop')
export const proxmoxBackupCommand = commandOf(
  'backup',
  `--storage S [--mode ${backupModes.join('|')}] `,
  (input) => ({
    kind: 'backup',
    vmids: vmidsOf(input),
    storage: requiredOption(input, 'storage', 'a storage that takes backups'),
    mode: backupModeOption(input),
  }),
)

function vmidsOf({ positionals }: CommandInput): number[] {
  const words = positionals.slice(1)
  if (words.length === 0) throw new UsageError('VMID is missing: the number of a guest, 100 or more')
  return words.map((word) => {
    if (!/^[1-9]\d{2,8}$/.test(word))
      throw new UsageError(`VMID ${word}: expected the number of a guest, 100 or more`)
    return Number(word)
  })
}

/** Throws UsageError. */
export function backupModeOption(input: CommandInput): BackupMode {
  const text = textOption(input, 'mode') ?? 'snapshot'
  const mode = backupModes.find((one) => one === text)
  if (mode) return mode
  throw new UsageError(`--mode ${text}: expected ${backupModes.join(', ')}`)
}

/** Names every guest with its node and last backup. Throws WorkError `not_confirmed`. */
async function confirm(input: CommandInput, { act, targets }: PlannedAct): Promise<void> {
  for (const { name, vmid, node, status, lastBackup, isBackupHidden, isSo } of targets) {
    const backup = lastBackup ?? (isBackupHidden ? 'not shown to this account' : 'none')
    input.stderr(`${isSo ?? `${act.kind} ${name} (${vmid}) on ${node}, ${status}, last backup: ${backup}`}\n`)
  }
  const word = wordForAct(act)
  if (word !== null && !targets.every(({ isSo }) => isSo !== null)) {
    if (textOption(input, 'confirm') === word) return
    throw new WorkError('not_confirmed', `Nothing was sent: "${word}" is to be typed first.`, { word })
  }
  if (textOption(input, 'confirm') === String(targets.length)) return
  if (targets.some(({ isSo }) => isSo === null)) await expectYes(input, `${act.kind} this?`)
}

async function carry(
  input: CommandInput,
  { site, api, service }: OnProxmox,
  plan: PlannedAct,
): Promise<CommandOutput> {
  const begun = await carryAct(site, service, api, plan)
  const unnoted = begun.find((one) => one.unnoted !== null)?.unnoted
  if (unnoted) input.stderr(`${unnoted}\n`)
  const rows = []
  for (const { vmid, name, upid, failure, before } of begun) {
    const guest = plan.guests.find((one) => one.vmid === vmid)
    const about = { vmid, name, node: guest?.node ?? '', upid }
    if (upid === null || !guest) {
      const message = failure ?? plan.targets.find((one) => one.vmid === vmid)?.isSo ?? null
      rows.push({ ...about, state: failure === null ? 'unchanged' : 'failed', message })
      continue
    }
    let told = -1
    const end = await followTask(
      api,
      upid,
      ({ percent }) => {
        if (percent === null || percent === told) return
        told = percent
        input.stderr(`${name} (${vmid}): ${percent} %\n`)
      },
      input.signal,
    )
    const { state, message } = await verifyAct(api, plan.act, guest, end, before)
    rows.push({ ...about, state, message })
  }
  return {
    exit: rows.every(({ state }) => state !== 'failed') ? 0 : 1,
    json: { rows },
    text: formatTable(rows),
  }
}
