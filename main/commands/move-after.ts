/** `brassage move-guest --take-back RUN` and `--delete-old-of RUN`: what is done about a move afterwards, each by its own word. */
import { stepIn } from '../../shared/move-guest/move-state.ts'
import type { SiteFile } from '../db/site-file.ts'
import { deleteOld, expectDeletable } from '../services/move-guest/delete-old.ts'
import { expectWayBack, goBack } from '../services/move-guest/go-back.ts'
import { type Moving, stateOf, USUAL_PACE } from '../services/move-guest/moving.ts'
import { type MoveServers, withServers } from '../services/move-guest/open-move.ts'
import { requests, requestsBack } from '../services/move-guest/requests.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, WorkError } from './command.ts'
import { expectYes } from './expect-yes.ts'
import { moveOutput, moveRequestsOutput } from './move-output.ts'
import { withVault } from './service-options.ts'

/** The old one runs again; exit 0 only then. Throws WorkError `no_way_back`, `not_confirmed`. */
export async function takeBack(input: CommandInput, site: SiteFile, run: string): Promise<CommandOutput> {
  const { plan, steps } = stateOf({ site, run })
  expectWayBack({ site, run })
  const ran = stepIn({ steps }, 'start')?.begunAt
  if (ran)
    input.stderr(`The new one may have run since ${ran}: what was written there is not on the old one.\n`)
  return onServers(input, site, run, async (move) => {
    if (input.options['dry-run'] === true)
      return moveRequestsOutput(requestsBack(move, stateOf({ site, run })))
    await expectYes(
      input,
      `Let ${plan.name} (${plan.old.vmid}) run on ${plan.old.service}/${plan.old.node} again?`,
    )
    const result = await goBack(move)
    return { ...moveOutput(run, result), exit: result.state === 'backed_out' ? 0 : 1 }
  })
}

/** After a move whose copy was verified, which is looked at again. Throws WorkError `unverified_delete`, `not_confirmed`. */
export async function deleteOldOf(input: CommandInput, site: SiteFile, run: string): Promise<CommandOutput> {
  const { plan } = stateOf({ site, run })
  expectDeletable({ site, run })
  const { service, node, vmid } = plan.old
  input.stderr(
    `${plan.name} (${vmid}) on ${service}/${node} is deleted, after its move to ${plan.new.service}\n`,
  )
  return onServers(input, site, run, async (move) => {
    if (input.options['dry-run'] === true) return moveRequestsOutput([requests.deleteOld(move)])
    if (textOption(input, 'confirm')?.trim() !== plan.name)
      throw new WorkError('not_confirmed', `Nothing was sent: "${plan.name}" is to be typed first.`, {
        word: plan.name,
      })
    const message = await deleteOld(move)
    const state = stateOf({ site, run })
    return {
      ...moveOutput(run, { state: state.end ?? 'interrupted', run: state, message }),
      exit: message === null ? 0 : 1,
    }
  })
}

function onServers(
  input: CommandInput,
  site: SiteFile,
  run: string,
  work: (move: Moving) => Promise<CommandOutput>,
): Promise<CommandOutput> {
  const { plan } = stateOf({ site, run })
  return withVault(input, site, (vault) =>
    withServers(
      site,
      vault,
      { old: plan.old.service, new: plan.new.service },
      input.signal,
      (servers: MoveServers) =>
        work({
          ...{ site, run, plan, servers, pace: USUAL_PACE, signal: input.signal },
          report: (line) => input.stderr(`${line}\n`),
        }),
    ),
  )
}
