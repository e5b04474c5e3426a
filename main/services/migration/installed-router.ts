/**
 * Steps of a run that an installation of a router has done: its files were made from the plan as the migration leaves it, so its card
 * and its subnet are there, and the installation's own proof is that of the steps.
 */
import { formatPrefix } from '../../../shared/addressing/ipv4.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import { isTouched, stateOf } from '../../../shared/migration/run-state.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import type { RouterPair } from '../../../shared/routers/router-pair.ts'
import { type RouterProblem, reportRouter } from '../../../shared/routers/router-problem.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { listRuns, readRun, summaryOf, tickStep, waitsFor } from './migration-runs.ts'

/** What is done on the machine that hands out the addresses. */
const KINDS = ['dhcp_interface', 'dhcp_subnet']

/** The run of just this change that is under way; null: none is, and nothing has to be ticked. */
export const openRunOf = (site: SiteFile, request: MigrationRequest): string | null =>
  listRuns(site).find(
    (run) =>
      summaryOf(run).state === 'open' && JSON.stringify(run.started.request) === JSON.stringify(request),
  )?.id ?? null

/** Ticks those whose turn has come, on the disk when it returns; their numbers. */
export function tickInstalled(site: SiteFile, id: string, host: string): readonly number[] {
  const own = readRun(site, id).steps.filter(
    ({ kind, device }) => KINDS.includes(kind) && device !== null && nameKey(device) === nameKey(host),
  )
  return own.flatMap((step) => {
    const run = readRun(site, id)
    if (stateOf(run, step.id) === 'done' || waitsFor(run, step, 'run').length > 0) return []
    const note = 'Done by installing the router with this migration.'
    tickStep(site, site.recorder, { run: id, step: step.id, direction: 'run', note })
    return [step.n]
  })
}

/** Networks that a migration under way has put on a router and that its files, as they would be, take off again. */
export const lostByInstall = (site: SiteFile, pair: RouterPair, host: string): RouterProblem[] =>
  listRuns(site).flatMap((run) => {
    const { name, to } = run.started.request
    const isThere = run.steps.some(
      ({ id, kind, device }) =>
        KINDS.includes(kind) && nameKey(device ?? '') === nameKey(host) && isTouched(stateOf(run, id)),
    )
    const isKept = pair.networks.some(
      ({ vlan, prefix }) => vlan?.vid === to.vlan && formatPrefix(prefix) === to.prefix,
    )
    return isThere && !isKept
      ? [reportRouter('warning', 'migration_under_way', host, { name, vlan: to.vlan }, { host })]
      : []
  })
