/** Groups of FOG made, renamed and removed as runs: on disk before anything is sent, found out about after a cut, never done twice. */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { carryAlone } from './carry-steps.ts'
import { makeGroup, planGroup, planGroupName, planRemoval, renameGroup } from './groups.ts'
import { beginSteps } from './step-runs.ts'

interface OnFog {
  readonly site: SiteFile
  readonly service: LanService
  readonly fog: FogClient
}

/** Throws WorkError as `planGroup`, then nothing was begun; `fog_group_differs`, `fog_refused`; where it was cut, with how to go on. */
export async function runMakeGroup(
  { site, service, fog }: OnFog,
  name: string,
  hosts: readonly FogNamed[],
): Promise<FogName> {
  const step = await planGroup(fog, name, hosts)
  const wanted = { what: 'make-group' as const, subject: null, steps: [step] }
  return carryAlone(site, service, fog, wanted, (noting) => makeGroup(noting, step, false))
}

/** Returns whether it was changed. Throws WorkError as `planGroupName`, then nothing was begun; `fog_differs`, `fog_refused`. */
export async function runRenameGroup(
  { site, service, fog }: OnFog,
  word: string,
  to: string,
): Promise<boolean> {
  const step = await planGroupName(fog, word, to)
  if (step === null) return false
  const wanted = { what: 'rename-group' as const, subject: null, steps: [step] }
  await carryAlone(site, service, fog, wanted, (noting) => renameGroup(noting, step))
  return true
}

/** Returns the run; nothing is sent yet. Throws WorkError as `planRemoval`. */
export async function beginRemoval({ site, service, fog }: OnFog, ids: readonly string[]): Promise<string> {
  return beginSteps(site, service, {
    ...{ what: 'remove-groups', subject: null },
    steps: await planRemoval(fog, ids),
  })
}
