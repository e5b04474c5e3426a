/** The requests of a move that change something, for those who send them and for those who only show them. */
import { isAtLeast, type ProxmoxVersion } from '../../../shared/lan-services/proxmox-version.ts'
import type { ForwardStep, MovePlan } from '../../../shared/move-guest/move-plan.ts'
import { isOver, type MoveState, stepIn } from '../../../shared/move-guest/move-state.ts'
import { USUAL_CONTENT } from '../../../shared/proxmox/nfs-storage.ts'
import type { Params } from '../../integrations/proxmox/form-params.ts'

export interface PlannedRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly params: Params
}

export interface TaskPlanned extends PlannedRequest {
  readonly method: 'POST' | 'DELETE'
  readonly types: readonly string[]
  /** A second one does nothing: the number is taken by then, the guest runs, the copy is stopped (proxmox-api §6, §8, §9). */
  readonly isHarmlessTwice?: boolean
}

/** What a request is made of: the plan, and what each server's version takes. */
export interface Planned {
  readonly plan: MovePlan
  readonly servers: Readonly<Record<'old' | 'new', { readonly version: ProxmoxVersion }>>
}

/** A guest that does not hear is not killed: the task fails, and the guest goes on. Seconds. */
const SHUTDOWN_SECONDS = 300

const pathOf = ({ plan }: Planned, side: 'old' | 'new'): string =>
  `/nodes/${plan[side].node}/${plan.kind}/${plan[side].vmid}`

const prefixOf = ({ plan }: Planned): string => (plan.kind === 'qemu' ? 'qm' : 'vz')

export const requests = {
  addStorage: ({ plan }: Pick<Planned, 'plan'>, side: 'old' | 'new'): PlannedRequest => ({
    ...{ method: 'POST', path: '/storage' },
    params: {
      ...{ storage: plan.carrier[side], type: 'nfs', server: plan.nfs?.server, export: plan.nfs?.export },
      content: USUAL_CONTENT.join(','),
    },
  }),
  /** Its definition only: what lies on the export stays there. */
  dropStorage: ({ plan }: Pick<Planned, 'plan'>, side: 'old' | 'new'): PlannedRequest => ({
    ...{ method: 'DELETE', path: `/storage/${encodeURIComponent(plan.carrier[side])}`, params: {} },
  }),
  shutdown: (planned: Planned): TaskPlanned => ({
    ...{ method: 'POST', path: `${pathOf(planned, 'old')}/status/shutdown` },
    params: { timeout: SHUTDOWN_SECONDS },
    types: [`${prefixOf(planned)}shutdown`],
  }),
  backup: (planned: Planned): TaskPlanned => {
    const { plan, servers } = planned
    // zstd came with 6.2.
    const compress = isAtLeast(servers.old.version, '6.2') ? 'zstd' : 'lzo'
    return {
      ...{ method: 'POST', path: `/nodes/${plan.old.node}/vzdump` },
      params: { vmid: plan.old.vmid, storage: plan.carrier.old, mode: 'stop', compress },
      types: ['vzdump'],
    }
  },
  /** Without `unique` it keeps its MAC addresses; without `force` it overwrites nothing; it stands still afterwards. */
  restore: (planned: Planned, volid: string): TaskPlanned => {
    const { plan } = planned
    const { vmid, node } = plan.new
    const what = plan.kind === 'qemu' ? { archive: volid } : { ostemplate: volid, restore: true }
    return {
      ...{ method: 'POST', path: `/nodes/${node}/${plan.kind}` },
      params: { vmid, ...what, storage: plan.diskStorage },
      types: [`${prefixOf(planned)}restore`, `${prefixOf(planned)}create`],
      isHarmlessTwice: true,
    }
  },
  start: (planned: Planned, side: 'old' | 'new'): TaskPlanned => ({
    ...{ method: 'POST', path: `${pathOf(planned, side)}/status/start`, params: {} },
    types: [`${prefixOf(planned)}start`],
    isHarmlessTwice: true,
  }),
  stop: (planned: Planned, side: 'old' | 'new'): TaskPlanned => ({
    ...{ method: 'POST', path: `${pathOf(planned, side)}/status/stop`, params: {} },
    types: [`${prefixOf(planned)}stop`],
    isHarmlessTwice: true,
  }),
  deleteOld: (planned: Planned): TaskPlanned => ({
    ...{ method: 'DELETE', path: pathOf(planned, 'old') },
    // Also out of backup jobs; 5.x does not know it.
    params: isAtLeast(planned.servers.old.version, '6.0') ? { purge: true } : {},
    types: [`${prefixOf(planned)}destroy`],
  }),
} as const

/**
 * All that a move would send, in order; the backup that is still to be made stands in braces. `state`: of one that has begun, of which
 * only what is not over yet is shown.
 */
export function plannedRequests(planned: Planned, state: MoveState | null = null): PlannedRequest[] {
  return stepRequests(planned).flatMap(([step, request]) =>
    state !== null && (isOver(state, step) || stepIn(state, step)?.upid != null) ? [] : [request],
  )
}

/** What taking it back may send, as far as it went. */
export function requestsBack(planned: Planned, state: MoveState): PlannedRequest[] {
  const { plan } = planned
  const wasBegun = (step: ForwardStep) => stepIn(state, step) !== null
  const onboot = (side: 'old' | 'new', value: boolean): PlannedRequest => ({
    ...{ method: 'PUT', path: `${pathOf(planned, side)}/config`, params: { onboot: value } },
  })
  return [
    ...(wasBegun('start') && plan.wasRunning ? [requests.stop(planned, 'new')] : []),
    ...(wasBegun('restore') && plan.hadOnboot ? [onboot('new', false)] : []),
    ...(wasBegun('clear_onboot') && plan.hadOnboot ? [onboot('old', true)] : []),
    ...(plan.wasRunning ? [requests.start(planned, 'old')] : []),
  ]
}

function stepRequests(planned: Planned): (readonly [ForwardStep, PlannedRequest])[] {
  const { plan } = planned
  const onboot = put(`${pathOf(planned, 'old')}/config`, { onboot: false })
  const volid = plan.archive?.volid ?? `${plan.carrier.new}:backup/{backup}`
  const missing = (['old', 'new'] as const).filter((side) => plan.nfs && plan.nfs.known[side] === null)
  return [
    ...missing.map((side) => [`storage_${side}`, requests.addStorage(planned, side)] as const),
    ...(plan.wasRunning ? [['shutdown', requests.shutdown(planned)] as const] : []),
    ...(plan.archive ? [] : [['backup', requests.backup(planned)] as const]),
    ['restore', requests.restore(planned, volid)],
    ...(plan.cards ? [['network', put(`${pathOf(planned, 'new')}/config`, { ...plan.cards })] as const] : []),
    ...(plan.hadOnboot ? [['clear_onboot', onboot] as const] : []),
    ...(plan.wasRunning ? [['start', requests.start(planned, 'new')] as const] : []),
    ...(plan.job ? [['backup_jobs', put(`/cluster/backup/${plan.job.id}`, plan.job.params)] as const] : []),
    ...(plan.deleteOld ? [['delete_old', requests.deleteOld(planned)] as const] : []),
  ]
}

const put = (path: string, params: Params): PlannedRequest => ({ method: 'PUT', path, params })
