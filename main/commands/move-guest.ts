/**
 * `brassage move-guest`: a guest to another Proxmox server, step by step, each on disk before it is done; when one fails the old
 * guest runs again. Without a yes it only reads.
 */
import type { MovePlan } from '../../shared/move-guest/move-plan.ts'
import type { MoveState } from '../../shared/move-guest/move-state.ts'
import type { SiteFile } from '../db/site-file.ts'
import { stateOf, USUAL_PACE } from '../services/move-guest/moving.ts'
import { type MoveServers, withServers } from '../services/move-guest/open-move.ts'
import { type MoveEndpoint, planMove } from '../services/move-guest/plan-move.ts'
import { type Planned, plannedRequests, requestsBack } from '../services/move-guest/requests.ts'
import { runMove } from '../services/move-guest/run-move.ts'
import { startMove } from '../services/move-guest/start-move.ts'
import { hoursSince } from '../services/proxmox/hours-since.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { deleteOldOf, takeBack } from './move-after.ts'
import { moveOption, moveOptions, vmidOf } from './move-options.ts'
import { lossOf, moveOutput, moveRequestsOutput, plannedOutput } from './move-output.ts'
import { askYes } from './push-session.ts'
import { withVault } from './service-options.ts'
import { withSite } from './with-site.ts'

export const moveGuestCommand: Command = {
  usage: `brassage move-guest FILE VMID --from SERVICE[/NODE] --to SERVICE[/NODE] --storage S [--backup fresh|newest]
       [--verify agent|ping=A|tcp=H:P|http=URL]... [--verify-seconds N] [--delete-old] [--add-nfs NAME=SERVER:/EXPORT]
       [--bridge OLD=NEW]... [--service NAME] --passphrase-env VAR [--dry-run] --yes
       brassage move-guest FILE --resume RUN | --take-back RUN --passphrase-env VAR [--dry-run] --yes
       brassage move-guest FILE --delete-old-of RUN --confirm NAME --passphrase-env VAR [--dry-run]`,
  options: {
    'passphrase-env': { type: 'string' },
    'dry-run': { type: 'boolean' },
    ...moveOptions,
    'delete-old': { type: 'boolean' },
    resume: { type: 'string' },
    'take-back': { type: 'string' },
    'delete-old-of': { type: 'string' },
    confirm: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(input) {
    const [given, ...more] = (['resume', 'take-back', 'delete-old-of'] as const).filter(
      (name) => textOption(input, name) !== undefined,
    )
    if (given === undefined) return beginMove(input)
    if (textOption(input, 'service') !== undefined)
      throw new UsageError(`--service is no option of --${given}: the move knows its servers`)
    if (more.length > 0) throw new UsageError(`--${given} and --${more[0]} do not go together`)
    expectAtMost(input, 1)
    const run = requiredOption(input, given, 'the id of a move')
    const work = { resume: resumeMove, 'take-back': takeBack, 'delete-old-of': deleteOldOf }[given]
    return withSite(input, (site) => work(input, site, run))
  },
}

async function beginMove(input: CommandInput): Promise<CommandOutput> {
  const vmid = vmidOf(positional(input, 1, 'VMID'))
  expectAtMost(input, 2)
  const { from, to, ...opted } = moveOption(input)
  const wanted = { ...opted, vmid, deleteOld: input.options['delete-old'] === true }
  const names = { old: from.service, new: to.service }
  return withSite(input, (site) =>
    withVault(input, site, (vault) =>
      withServers(site, vault, names, input.signal, async (servers) => {
        const end = (given: typeof from, api: MoveEndpoint['api']): MoveEndpoint => ({ ...given, api })
        const plan = await planMove({ ...wanted, from: end(from, servers.old), to: end(to, servers.new) })
        if (input.options['dry-run'] === true) return moveRequestsOutput(plannedRequests({ plan, servers }))
        const hours = plan.archive && (await hoursSince(servers.old, plan.old.node, plan.archive.at))
        if (!(await mayGo(input, plan, hours)))
          return plannedOutput(plan, 'Nothing was done: that needs --yes.', hours)
        return goOn(input, site, startMove(site, plan), servers)
      }),
    ),
  )
}

async function resumeMove(input: CommandInput, site: SiteFile, run: string): Promise<CommandOutput> {
  const { plan, end } = stateOf({ site, run })
  const state = end ?? 'interrupted'
  const isDry = input.options['dry-run'] === true
  if (end !== null || (!isDry && input.options.yes !== true && !input.interactive)) {
    const shown = moveOutput(run, { state, run: stateOf({ site, run }), message: null })
    return end === null ? { ...shown, exit: 1 } : shown
  }
  if (!isDry && !(await mayGo(input, plan, null))) return plannedOutput(plan, 'Nothing was done.', null)
  return withVault(input, site, (vault) =>
    withServers(
      site,
      vault,
      { old: plan.old.service, new: plan.new.service },
      input.signal,
      async (servers) =>
        isDry ? requestsLeft({ plan, servers }, stateOf({ site, run })) : goOn(input, site, run, servers),
    ),
  )
}

/** What going on would send, as far as it went. */
const requestsLeft = (planned: Planned, state: MoveState): CommandOutput =>
  moveRequestsOutput(state.isBackingOut ? requestsBack(planned, state) : plannedRequests(planned, state))

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

function mayGo(input: CommandInput, plan: MovePlan, hours: number | null): Promise<boolean> {
  const { name, old, deleteOld } = plan
  const then = deleteOld ? ', and delete it there' : ''
  const lost = hours === null ? '' : `${lossOf(hours)} `
  return askYes(input, `${lost}Move ${name} (${old.vmid}) away from ${old.service}/${old.node}${then}?`)
}
