/** A run of FOG of whichever kind: sent, cancelled, listed by its id alone. */
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import { cancelRun, cancelSnapinRun } from './cancel-run.ts'
import { carryRun } from './carry-run.ts'
import { carrySnapinRun } from './carry-snapin.ts'
import { carrySteps, type OnStep } from './carry-steps.ts'
import { readRun } from './image-runs.ts'
import { findSnapinRun } from './snapin-runs.ts'
import { findStepRun } from './step-runs.ts'

export type RunKind = 'image' | 'snapin' | 'steps'

/** Throws WorkError `unknown_fog_run`. */
export function kindOfRun(site: SiteFile, id: string): RunKind {
  if (findSnapinRun(site, id)) return 'snapin'
  if (findStepRun(site, id)) return 'steps'
  readRun(site, id)
  return 'image'
}

/** Sends what it lacks; `onStep` of small acts alone. Throws WorkError `run_busy`, `unknown_fog_run`, a ReachReason. */
export function carryAnyRun(
  site: SiteFile,
  fog: FogClient,
  id: string,
  signal: AbortSignal,
  onStep?: OnStep,
): Promise<void> {
  const kind = kindOfRun(site, id)
  if (kind === 'steps') return carrySteps(site, fog, id, signal, onStep)
  return kind === 'snapin' ? carrySnapinRun(site, fog, id, signal) : carryRun(site, fog, id, signal)
}

/** The tasks of a run of images or of a snapin. */
export const cancelTasksOf = (site: SiteFile, fog: FogClient, id: string) =>
  kindOfRun(site, id) === 'snapin' ? cancelSnapinRun(site, fog, id) : cancelRun(site, fog, id)
