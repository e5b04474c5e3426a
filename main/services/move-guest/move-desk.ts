/**
 * Moves of guests for screens: the open site's, with the vault as it is. A move goes on in the background; whoever looks follows
 * it, and one that nobody works on any more is gone on with by hand.
 */
import type { GivenMove, MovePreview, MoveRow, MoveServer } from '../../../shared/contract/move-guest.ts'
import type { MoveStep } from '../../../shared/move-guest/move-plan.ts'
import type { MoveView } from '../../../shared/move-guest/move-view.ts'
import { findLanService, listLanServices } from '../../db/lan-services.ts'
import { listMoves, readMoveRecords } from '../../db/move-records.ts'
import { type KeptView, keepView, readKeptView } from '../../db/proxmox-views.ts'
import { readServerView } from '../../integrations/proxmox/read-server-view.ts'
import { readTaskLog } from '../../integrations/proxmox/read-tasks.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { Workspace } from '../workspace.ts'
import { deleteOld, expectDeletable } from './delete-old.ts'
import { expectWayBack, goBack } from './go-back.ts'
import { createMovesUnderWay } from './moves-under-way.ts'
import { type Moving, type Pace, stateOf, USUAL_PACE } from './moving.ts'
import { withServers } from './open-move.ts'
import { previewMove, seenOf } from './preview-move.ts'
import { runMove } from './run-move.ts'
import { startMove } from './start-move.ts'

export interface MoveDesk {
  servers(): string[]
  look(service: string, signal?: AbortSignal): Promise<MoveServer>
  /** As it was looked at last, so that a move can be prepared while the server is out of reach. */
  kept(service: string): KeptView<MoveServer> | null
  preview(request: GivenMove, signal?: AbortSignal): Promise<MovePreview>
  /** Throws WorkError `plan_changed`, `move_open`, or what the preview refuses. */
  start(request: GivenMove, seen: string): Promise<{ run: string }>
  runs(): MoveRow[]
  view(run: string): MoveView
  watch(run: string, signal?: AbortSignal): AsyncGenerator<MoveView, void>
  stop(run: string): void
  resume(run: string): void
  goBack(run: string): void
  deleteOld(run: string, word: string): void
  taskLog(run: string, upid: string, signal?: AbortSignal): Promise<string[]>
  /** Resolves when nothing is worked on. */
  stopAll(): Promise<void>
}

export interface MoveDeskOptions {
  readonly workspace: Workspace
  readonly vault: () => OpenVault | null
  readonly onBug: (error: unknown) => void
  readonly pace?: Pace
}

/** Steps whose task is the new server's. */
const AT_NEW = ['restore', 'start', 'stop_new'] as const satisfies readonly MoveStep[]

export function createMoveDesk({ workspace, vault, onBug, pace = USUAL_PACE }: MoveDeskOptions): MoveDesk {
  const site = () => workspace.site()
  const underWay = createMovesUnderWay(onBug)
  const opened = (): OpenVault => {
    const open = vault()
    if (!open) throw new WorkError('vault_closed', 'The vault is locked. Unlock it with its passphrase.')
    return open
  }
  const connected = <T>(
    names: { readonly old: string; readonly new: string },
    signal: AbortSignal | undefined,
    work: Parameters<typeof withServers<T>>[4],
  ) => withServers(site(), opened(), names, signal ?? new AbortController().signal, work)
  const preview = (request: GivenMove, signal?: AbortSignal) =>
    connected({ old: request.from.service, new: request.to.service }, signal, (servers) =>
      previewMove(request, servers),
    )

  /** The vault has to be open now; what goes wrong with the servers is told with the run. */
  function launch(run: string, work: (move: Moving) => Promise<string | null>): void {
    const file = site()
    const open = opened()
    const { plan } = stateOf({ site: file, run })
    underWay.begin(run, file, async ({ signal, onChange, onProgress }) => {
      const names = { old: plan.old.service, new: plan.new.service }
      try {
        return await withServers(file, open, names, signal, (servers) =>
          work({
            ...{ site: file, run, plan, servers, pace, signal, onChange, onProgress },
            report: () => undefined,
          }),
        )
      } finally {
        workspace.touch()
      }
    })
  }

  const view = (run: string): MoveView => underWay.viewOf(site(), run)
  return {
    servers: () =>
      listLanServices(site().db)
        .filter(({ kind }) => kind === 'proxmox')
        .map(({ name }) => name),
    async look(service, signal) {
      const file = site()
      const { id } = findLanService(file.db, service)
      const view = await connected({ old: service, new: service }, signal, ({ old }) => readServerView(old))
      if (!file.readOnly) file.record(() => keepView(file.db, id, file.recorder.timestamp(), view))
      return view
    },
    kept: (service) => readKeptView<MoveServer>(site().db, findLanService(site().db, service).id),
    preview,
    async start(request, seen) {
      const file = site()
      const { plan } = await preview(request)
      if (seenOf(plan) !== seen)
        throw new WorkError(
          'plan_changed',
          'The servers have changed since you looked: look again. Nothing was sent.',
        )
      // Locked meanwhile, it must not leave a run that nobody works on.
      opened()
      const run = startMove(file, plan)
      workspace.touch()
      launch(run, async (move) => (await runMove(move)).message)
      return { run }
    },
    runs: () =>
      listMoves(site().db).map((run): MoveRow => {
        const { plan, startedAt, by, state } = view(run)
        const [from, to] = [plan.old, plan.new].map(({ service, node }) => `${service}/${node}`)
        return {
          run,
          name: plan.name,
          vmid: plan.old.vmid,
          from: `${from}`,
          to: `${to}`,
          startedAt,
          by,
          state,
        }
      }),
    view,
    watch: (run, signal) => underWay.watch(site(), run, signal),
    stop: (run) => underWay.stop(run),
    resume: (run) => launch(run, async (move) => (await runMove(move)).message),
    goBack(run) {
      expectWayBack({ site: site(), run })
      launch(run, async (move) => (await goBack(move)).message)
    },
    deleteOld(run, word) {
      const file = site()
      expectDeletable({ site: file, run })
      const { name } = stateOf({ site: file, run }).plan
      if (word.trim() !== name)
        throw new WorkError('not_confirmed', `Nothing was sent: "${name}" is to be typed first.`)
      launch(run, deleteOld)
    },
    async taskLog(run, upid, signal) {
      const { plan } = stateOf({ site: site(), run })
      const sent = readMoveRecords(site().db, run).find(
        ({ kind, value }) => kind === 'sent' && value === upid,
      )
      if (!sent) throw new WorkError('unknown_task', 'This move began no such task.')
      const node = upid.split(':')[1] ?? ''
      // By its step: the nodes of both servers may have one name.
      const service = plan[AT_NEW.some((step) => step === sent.step) ? 'new' : 'old'].service
      return connected({ old: service, new: service }, signal, ({ old }) => readTaskLog(old, node, upid))
    },
    stopAll: () => underWay.stopAll(),
  }
}
