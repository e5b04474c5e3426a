/**
 * `brassage move-guest`: a guest to another Proxmox server, step by step, each on disk before it is done; when one fails the old
 * guest runs again. Without a yes it only reads.
 */
import { type MovePlan, readVerifyCheck, type VerifyCheck } from '../../shared/move-guest/move-plan.ts'
import type { SiteFile } from '../db/site-file.ts'
import { shownParams } from '../integrations/proxmox/form-params.ts'
import { API_PATH } from '../integrations/proxmox/proxmox-api.ts'
import { stateOf, USUAL_PACE } from '../services/move-guest/moving.ts'
import { type MoveServers, withServers } from '../services/move-guest/open-move.ts'
import type { WantedNfs } from '../services/move-guest/plan-carrier.ts'
import { type MoveEndpoint, planMove } from '../services/move-guest/plan-move.ts'
import { plannedRequests } from '../services/move-guest/requests.ts'
import { runMove } from '../services/move-guest/run-move.ts'
import { startMove } from '../services/move-guest/start-move.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { moveOutput, plannedOutput } from './move-output.ts'
import { askYes } from './push-session.ts'
import { dryRunOutput, withVault } from './service-options.ts'
import { withSite } from './with-site.ts'

const USUAL_SECONDS = 120

export const moveGuestCommand: Command = {
  usage: `brassage move-guest FILE VMID --from SERVICE[/NODE] --to SERVICE[/NODE] --storage S [--backup fresh|newest]
       [--verify agent|ping=A|tcp=H:P|http=URL]... [--verify-seconds N] [--delete-old] [--add-nfs NAME=SERVER:/EXPORT]
       --passphrase-env VAR [--dry-run] --yes
       brassage move-guest FILE --resume RUN --passphrase-env VAR --yes`,
  options: {
    'passphrase-env': { type: 'string' },
    'dry-run': { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    storage: { type: 'string' },
    backup: { type: 'string' },
    verify: { type: 'string', multiple: true },
    'verify-seconds': { type: 'string' },
    'delete-old': { type: 'boolean' },
    'add-nfs': { type: 'string' },
    resume: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    const run = textOption(input, 'resume')
    if (run === undefined) return beginMove(input)
    expectAtMost(input, 1)
    return withSite(input, (site) => resumeMove(input, site, run))
  },
}

async function beginMove(input: CommandInput): Promise<CommandOutput> {
  const vmid = Number(positional(input, 1, 'VMID'))
  if (!Number.isInteger(vmid) || vmid < 100)
    throw new UsageError(`VMID ${positional(input, 1, 'VMID')}: expected the number of a guest, 100 or more`)
  expectAtMost(input, 2)
  const from = endOption(input, 'from')
  const to = endOption(input, 'to')
  const wanted = {
    vmid,
    storage: requiredOption(input, 'storage', 'the storage that carries the backup, or that takes the disks'),
    backup: backupOption(input),
    verify: verifyOption(input),
    verifySeconds: secondsOption(input),
    deleteOld: input.options['delete-old'] === true,
    nfs: nfsOption(input),
  }
  const names = { old: from.service, new: to.service }
  return withSite(input, (site) =>
    withVault(input, site, (vault) =>
      withServers(site, vault, names, input.signal, async (servers) => {
        const end = (given: typeof from, api: MoveEndpoint['api']): MoveEndpoint => ({ ...given, api })
        const plan = await planMove({ ...wanted, from: end(from, servers.old), to: end(to, servers.new) })
        if (input.options['dry-run'] === true) return showRequests(plan, servers)
        if (!(await mayGo(input, plan))) return plannedOutput(plan, 'Nothing was done: that needs --yes.')
        return goOn(input, site, startMove(site, plan), servers)
      }),
    ),
  )
}

async function resumeMove(input: CommandInput, site: SiteFile, run: string): Promise<CommandOutput> {
  const { plan, end } = stateOf({ site, run })
  const state = end ?? 'interrupted'
  if (end !== null || (input.options.yes !== true && !input.interactive)) {
    const shown = moveOutput(run, { state, run: stateOf({ site, run }), message: null })
    return end === null ? { ...shown, exit: 1 } : shown
  }
  if (!(await mayGo(input, plan))) return plannedOutput(plan, 'Nothing was done.')
  return withVault(input, site, (vault) =>
    withServers(site, vault, { old: plan.old.service, new: plan.new.service }, input.signal, (servers) =>
      goOn(input, site, run, servers),
    ),
  )
}

async function goOn(
  input: CommandInput,
  site: SiteFile,
  run: string,
  servers: MoveServers,
): Promise<CommandOutput> {
  const result = await runMove({
    ...{ site, run, servers, pace: USUAL_PACE, signal: input.signal },
    plan: stateOf({ site, run }).plan,
    report: (line) => input.stderr(`${line}\n`),
  })
  return moveOutput(run, result)
}

function mayGo(input: CommandInput, plan: MovePlan): Promise<boolean> {
  const { name, old, deleteOld } = plan
  const then = deleteOld ? ', and delete it there' : ''
  return askYes(input, `Move ${name} (${old.vmid}) away from ${old.service}/${old.node}${then}?`)
}

const showRequests = (plan: MovePlan, servers: MoveServers): CommandOutput =>
  dryRunOutput(
    plannedRequests({ plan, servers }).map(({ method, path, params }) => {
      const query = method === 'DELETE' ? new URLSearchParams(shownParams(params)).toString() : ''
      return {
        ...{ method, path: `${API_PATH}${path}${query === '' ? '' : `?${query}`}` },
        body: method === 'DELETE' ? null : shownParams(params),
      }
    }),
  )

/** `nas=192.0.2.9:/backups` */
function nfsOption(input: CommandInput): WantedNfs | null {
  const text = textOption(input, 'add-nfs')
  if (text === undefined) return null
  const [, storage, server, path] = /^([^=]+)=(.+?):(\/.*)$/.exec(text) ?? []
  if (storage === undefined || server === undefined || path === undefined)
    throw new UsageError(`--add-nfs ${text}: expected NAME=SERVER:/EXPORT, as in nas=192.0.2.9:/backups`)
  return { storage, server, export: path }
}

function endOption(input: CommandInput, name: 'from' | 'to'): { service: string; node: string | null } {
  const text = requiredOption(input, name, 'a service, or one of its nodes as in pve/node1')
  const [service = '', node, stray] = text.split('/')
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
