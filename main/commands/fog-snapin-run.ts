/** `brassage fog run` of a snapin: each host with what its installer returned. */
import { isSnapinEnd, type SnapinHostView, type SnapinRunView } from '../../shared/fog/snapin-run.ts'
import { cancelSnapinRun } from '../services/fog/cancel-run.ts'
import { carrySnapinRun } from '../services/fog/carry-snapin.ts'
import { lookAtSnapinRun } from '../services/fog/watch-snapin.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { lookUntilEnd } from './look-until-end.ts'
import type { OnFog } from './on-fog.ts'
import { formatTable } from './text-table.ts'

export interface FollowedSnapin {
  readonly resume: boolean
  readonly cancel: boolean
  readonly seconds: number
}

/** Exit 1 where a host ended and the snapin did not run well there. */
export async function followSnapin(
  input: CommandInput,
  { site, fog }: OnFog,
  run: string,
  { resume, cancel, seconds }: FollowedSnapin,
): Promise<CommandOutput> {
  if (resume) await carrySnapinRun(site, fog, run, input.signal)
  if (cancel) await cancelSnapinRun(site, fog, run)
  return snapinOutput(await lookUntilEnd(input, seconds, () => lookAtSnapinRun(site, fog, run), shortly))
}

const shortly = ({ host, state }: SnapinHostView): string => `${host} ${state}`

export const snapinOutput = (view: SnapinRunView): CommandOutput => ({
  exit: view.hosts.every(({ state }) => !isSnapinEnd(state) || state === 'done') ? 0 : 1,
  json: { ...view },
  text: [
    `run ${view.run}: snapin ${view.snapin}, ${view.state}`,
    formatTable(view.hosts, ['host', 'mac', 'stand', 'state', 'code', 'details', 'message']),
    ...view.advice,
  ].join('\n'),
})
