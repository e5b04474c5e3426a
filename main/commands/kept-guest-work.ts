/** What `brassage outbox add` keeps for guests of Proxmox and agents of WAPT: those that were read last, by number or name. */
import type { OutboxWork } from '../../shared/outbox/outbox-work.ts'
import type { PowerAct } from '../../shared/proxmox/guest-act.ts'
import type { SiteFile } from '../db/site-file.ts'
import { guestsAsRead } from '../services/outbox/kept-guests.ts'
import { agentsNamed } from '../services/wapt/agents-named.ts'
import { comparedHosts } from '../services/wapt/compared-hosts.ts'
import { keptLists } from '../services/wapt/wapt-reading.ts'
import { expectAtMost, positional, requiredOption } from './arguments.ts'
import { type CommandInput, UsageError } from './command.ts'
import { vmidOf } from './move-options.ts'
import { backupModeOption } from './proxmox-act.ts'
import { modelOption, tagOption } from './proxmox-setup.ts'
import { serviceOf } from './service-options.ts'

/** Throws UsageError, WorkError `never_read`, `unknown_guest`. */
export function actWork(input: CommandInput, site: SiteFile, kind: PowerAct | 'backup'): OutboxWork {
  positional(input, 2, 'VMID')
  const service = serviceOf(input, site, 'proxmox')
  const about = {
    service: service.name,
    guests: guestsAsRead(site, service, input.positionals.slice(2).map(vmidOf)),
  }
  if (kind !== 'backup') return { kind, ...about }
  const storage = requiredOption(input, 'storage', 'a storage that takes backups')
  return { kind, ...about, storage, mode: backupModeOption(input) }
}

/** Throws UsageError, WorkError `never_read`, `unknown_guest`. */
export function cardWork(input: CommandInput, site: SiteFile): OutboxWork {
  const vmid = vmidOf(positional(input, 2, 'VMID'))
  expectAtMost(input, 3)
  const bridges = [input.options.bridge ?? []].flat().map(String)
  if (bridges.length > 1) throw new UsageError('--bridge: a card is on one')
  const request = {
    ...{ vmid, tag: tagOption(input), model: modelOption(input) },
    bridge: bridges[0] ?? null,
  }
  const service = serviceOf(input, site, 'proxmox')
  const [guest] = guestsAsRead(site, service, [vmid])
  return { kind: 'card', service: service.name, request, name: guest?.name ?? '' }
}

/** By name, of WAPT or of the site, as WAPT was read last. Throws UsageError, WorkError `never_read`, `unknown_host`, `which_host`. */
export async function agentsWork(input: CommandInput, site: SiteFile): Promise<OutboxWork> {
  positional(input, 2, 'HOST')
  const service = serviceOf(input, site, 'wapt')
  const { rows } = comparedHosts(site, await keptLists(site, service).lists.hosts())
  const meant = agentsNamed(rows, input.positionals.slice(2))
  return {
    ...{ kind: 'wake-agents', service: service.name },
    agents: meant.map(({ uuid, name }) => ({ uuid, name })),
  }
}
