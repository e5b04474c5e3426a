/** `brassage fog run --retry` of images or a snapin: the hosts where it ended badly, looked at and begun anew as a run of their own. */

import type { FogNamed } from '../../shared/fog/fog-named.ts'
import { isUndone, type RunView } from '../../shared/fog/run-view.ts'
import { isSnapinEnd, type SnapinRunView } from '../../shared/fog/snapin-run.ts'
import { readRun } from '../services/fog/image-runs.ts'
import { readSnapinRun } from '../services/fog/snapin-runs.ts'
import { lastKnownView, lookAtRun, viewOfEnd } from '../services/fog/watch-run.ts'
import { endedSnapinView, lastKnownSnapin, lookAtSnapinRun } from '../services/fog/watch-snapin.ts'
import { type CommandInput, type CommandOutput, WorkError } from './command.ts'
import { startRun } from './fog-deploy.ts'
import { startSnapin } from './fog-snapin.ts'
import { isDryRun, type OnFog } from './on-fog.ts'

/** Throws WorkError `run_open`, `nothing_failed`, `fog_differs`, `not_confirmed`, and what the look before finds. */
export async function retryRun(
  input: CommandInput,
  on: OnFog,
  run: string,
  kind: 'image' | 'snapin',
): Promise<CommandOutput> {
  if (kind === 'snapin') {
    const { state, hosts } = await snapinView(input, on, run)
    const failed = hosts.filter((one) => isSnapinEnd(one.state) && one.state !== 'done')
    const { snapin, snapinId, assigns } = readSnapinRun(on.site, run).started
    return startSnapin(input, on, { word: snapin, snapinId, assigns, hosts: meant(run, state, failed) })
  }
  const { state, hosts } = await imageView(input, on, run)
  const failed = hosts.filter((one) => isUndone(one.state))
  const { mode, image, imageId, wake, setImage } = readRun(on.site, run).started
  return startRun(input, on, { mode, image, wake, setImage, hosts: meant(run, state, failed) }, imageId)
}

/** A look at a run that ends takes its group away: a dry run goes by what is known. */
async function imageView(input: CommandInput, { site, fog }: OnFog, id: string): Promise<RunView> {
  const run = readRun(site, id)
  const ended = viewOfEnd(run)
  return ended ?? (isDryRun(input) ? lastKnownView(run) : await lookAtRun(site, fog, id))
}

async function snapinView(input: CommandInput, { site, fog }: OnFog, id: string): Promise<SnapinRunView> {
  const run = readSnapinRun(site, id)
  if (run.ends !== null) return endedSnapinView(run, run.ends)
  return isDryRun(input) ? lastKnownSnapin(run) : await lookAtSnapinRun(site, fog, id)
}

/** A run that goes on is not begun beside itself. */
function meant(
  run: string,
  state: string,
  failed: readonly { readonly id: string; readonly host: string }[],
): FogNamed[] {
  if (state === 'open')
    throw new WorkError('run_open', `Run ${run} goes on: wait for its end, or cancel it first.`, { run })
  if (failed.length === 0)
    throw new WorkError('nothing_failed', `Nothing failed in run ${run}: there is nothing to try again.`, {
      run,
    })
  return failed.map(({ id, host }) => ({ id, name: host }))
}
