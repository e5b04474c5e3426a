/** Groups of FOG for screens; each act is a run that is waited for. */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { WorkError } from '../../work-error.ts'
import { carrySteps, cutError } from './carry-steps.ts'
import type { FogReach } from './fog-reach.ts'
import { beginRemoval, runMakeGroup, runRenameGroup } from './group-runs.ts'
import { readStepRun } from './step-runs.ts'

export function createGroupDesk({ changing }: FogReach) {
  return {
    /** Throws WorkError `unknown_fog_host`. */
    makeGroup: (name: string, group: string, ids: readonly string[]): Promise<{ id: string }> =>
      changing(name, async (fog, site, service) => {
        const names = new Map((await fog.hostNames()).map((host) => [host.id, host]))
        const hosts = ids.map((id): FogNamed => {
          const host = names.get(id)
          if (host) return host
          throw new WorkError('unknown_fog_host', `FOG has no host "${id}".`, { name: id })
        })
        return { id: (await runMakeGroup({ site, service, fog }, group, hosts)).id }
      }),
    renameGroup: (name: string, group: string, to: string): Promise<{ changed: boolean }> =>
      changing(name, async (fog, site, service) => ({
        changed: await runRenameGroup({ site, service, fog }, group, to),
      })),
    /** Throws WorkError `fog_group_kept` where one is there still; the others are gone. */
    removeGroups: (name: string, groups: readonly string[]): Promise<{ removed: string[] }> =>
      changing(name, async (fog, site, service) => {
        const run = await beginRemoval({ site, service, fog }, groups)
        try {
          await carrySteps(site, fog, run, new AbortController().signal)
        } catch (error) {
          throw error instanceof WorkError ? cutError(error, run) : error
        }
        const { steps } = readStepRun(site, run)
        const failed = steps.find(({ state }) => state === 'failed')
        if (failed) throw new WorkError('fog_group_kept', failed.message, { run })
        return { removed: steps.map(({ step }) => step.name) }
      }),
  }
}
