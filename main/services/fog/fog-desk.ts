/** FOG for screens: the open site’s, with the vault as it is. One act at a time goes on at one run. */
import type {
  Begun,
  FlightView,
  FogLogRow,
  FogProgress,
  FogRunRow,
  LastKnown,
} from '../../../shared/contract/fog.ts'
import { compareHosts, type HostComparison } from '../../../shared/fog/compare-hosts.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import { isEnd, type PacedRun, type RunView } from '../../../shared/fog/run-view.ts'
import type { VerifiedHost } from '../../../shared/fog/verification.ts'
import { secondsLeft } from '../../../shared/proxmox/task-progress.ts'
import { readFogReading } from '../../db/fog-readings.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { followWork } from '../follow-work.ts'
import type { Workspace } from '../workspace.ts'
import { cancelTasksOf, carryAnyRun, kindOfRun } from './any-run.ts'
import { type AwakeFlight, awakeFlight, flightView } from './awake-flight.ts'
import type { OnStep } from './carry-steps.ts'
import { createFogReach } from './fog-reach.ts'
import { createGroupDesk } from './group-desk.ts'
import { beginRun, readRun } from './image-runs.ts'
import { type ImportedMachines, importMachines } from './import-machines.ts'
import { createListDesk } from './list-desk.ts'
import { type AwakeLook, type HostProbe, hostProbe } from './look-awake.ts'
import { flightReads, type RunRequest, wordFor } from './pre-flight.ts'
import { keptReading, READING_LISTS, readFog } from './read-fog.ts'
import { readLog } from './run-log.ts'
import { runRows } from './run-rows.ts'
import { createSnapinDesk } from './snapin-desk.ts'
import { createStepDesk } from './step-desk.ts'
import { toldLook } from './told-look.ts'
import { openVerification, readVerification } from './verify-hosts.ts'
import { lastKnownView, lookAtRun, viewOfEnd } from './watch-run.ts'

export interface FlightRequest extends Omit<RunRequest, 'hosts'> {
  readonly service: string
  readonly hosts: readonly string[]
}

const NOT_BEGUN = { done: 0, secondsLeft: null }

export type FogDesk = ReturnType<typeof createFogDesk>

export function createFogDesk(
  workspace: Workspace,
  vault: () => OpenVault | null,
  onBug: (error: unknown) => void,
  probe: HostProbe = hostProbe,
) {
  const reach = createFogReach(workspace, vault, onBug)
  const { site, serviceNamed, on, changing, launch, looking, underWay } = reach

  async function flightFor(
    fog: FogClient,
    file: SiteFile,
    request: FlightRequest,
    look: AwakeLook | null,
  ): Promise<Flight> {
    const names = await fog.hostNames()
    const hosts = request.hosts.map((id) => names.find((one) => one.id === id) ?? { id, name: id })
    const wanted = { ...request, hosts }
    return { wanted, flight: await awakeFlight({ site: file, fog }, wanted, look) }
  }

  return {
    ...createListDesk(reach),
    ...createGroupDesk(reach, send),
    ...createSnapinDesk(reach, send),
    ...createStepDesk(reach, send),
    services: (): string[] =>
      listLanServices(site().db)
        .filter(({ kind }) => kind === 'fog')
        .map(({ name }) => name),
    kept(name: string): HostComparison | null {
      const reading = readFogReading(site().db, serviceNamed(site(), name).id)
      return reading && compareHosts(site().plan(), reading)
    },
    /** Told list by list; what was read is kept. */
    read: (name: string, given?: AbortSignal): AsyncGenerator<FogProgress, void> =>
      followWork<FogProgress>({ ...NOT_BEGUN, total: READING_LISTS }, given, async (set, signal) => {
        const first = { percent: 0, at: performance.now() }
        const tell = (done: number) => {
          const now = { percent: (100 * done) / READING_LISTS, at: performance.now() }
          set({ done, total: READING_LISTS, secondsLeft: secondsLeft(first, now) })
        }
        await on(name, (fog, file, service) => readFog(file, service, fog, tell), signal)
        workspace.touch()
      }),
    importMachines(name: string): ImportedMachines {
      const file = site()
      const reading = keptReading(file, serviceNamed(file, name))
      const imported = importMachines(file, reading, compareHosts(file.plan(), reading).rows)
      workspace.touch()
      return imported
    },
    preFlight: (request: FlightRequest, given?: AbortSignal): AsyncGenerator<Looking<FlightView>, void> =>
      toldLook(lookReads(request) + request.hosts.length, given, (counted, signal, onHost) =>
        on(
          request.service,
          async (fog, file) => {
            const { flight } = await flightFor(counted(fog), file, request, { probe, signal, onHost })
            return flightView(request.mode, flight)
          },
          signal,
        ),
      ),
    /** Machines are not asked once more. Throws WorkError `not_confirmed`, or what the look before finds; what goes wrong later is told with the run. */
    start: (
      request: FlightRequest,
      word: string | null,
      given?: AbortSignal,
    ): AsyncGenerator<Looking<Begun>, void> =>
      toldLook(lookReads(request), given, (counted, signal) =>
        on(
          request.service,
          async (fog, file, service) => {
            const { wanted, flight } = await flightFor(counted(fog), file, request, null)
            const expected = wordFor(request.mode, flight)
            if (expected !== null && word?.trim() !== expected)
              throw new WorkError('not_confirmed', `Nothing was sent: "${expected}" is to be typed first.`)
            signal.throwIfAborted()
            const run = beginRun(file, service, wanted, flight)
            send(request.service, run)
            return { run }
          },
          signal,
        ),
      ),
    runs: (): FogRunRow[] => runRows(site()),
    /** Of one that has ended, from the site alone: FOG is not asked, and the vault may be locked. */
    async look(name: string, id: string): Promise<PacedRun> {
      const run = readRun(site(), id)
      const ended = viewOfEnd(run)
      if (ended) return followed(ended)
      const view = await looking(name, id, (fog, file) => lookAtRun(file, fog, id))
      if (!run.hasEnded && view.state !== 'open') workspace.touch()
      return followed(view)
    },
    /** Of an open run of images, while FOG is out of reach. */
    lastKnown(id: string): LastKnown<RunView> {
      const run = readRun(site(), id)
      return { view: lastKnownView(run), at: run.knownAt }
    },
    log: (run: string): FogLogRow[] => readLog(site(), run),
    /** A run of any kind. */
    resume(name: string, run: string): void {
      kindOfRun(site(), run)
      send(name, run)
    },
    /** The same, waited for, and stopped by `signal`: what FOG was given it goes on with. */
    carry: (name: string, run: string, signal: AbortSignal, onStep?: OnStep): Promise<void> =>
      changing(name, (fog, file) => carryAnyRun(file, fog, run, signal, onStep)),
    /** Of images or a snapin. */
    cancel(name: string, run: string): void {
      kindOfRun(site(), run)
      launch(name, run, 'cancel', (fog, file) => cancelTasksOf(file, fog, run))
    },
    /** Nothing more is sent; what FOG was given it goes on with. */
    stop: (run: string): Promise<void> => underWay.stop(run),
    stopAll: (): Promise<void> => underWay.stopAll(),
    verification: (run: string): VerifiedHost[] => readVerification(site(), run),
    verify(run: string): { added: number } {
      const added = openVerification(site(), run)
      if (added > 0) workspace.touch()
      return { added }
    },
  }

  function send(name: string, run: string): void {
    launch(name, run, 'send', (fog, file) => carryAnyRun(file, fog, run, new AbortController().signal))
  }

  function followed(view: RunView): PacedRun {
    const { hosts } = view
    const done = {
      send: hosts.filter(({ state }) => state !== 'todo' && state !== 'unsure').length,
      cancel: hosts.filter(({ state }) => isEnd(state)).length,
    }
    const pace = view.state === 'open' ? underWay.pace(view.run, view.percent) : null
    return { ...view, standing: underWay.standing(view.run, done, hosts.length), secondsLeft: pace }
  }
}

/** The names of all hosts come first. */
const lookReads = ({ hosts }: FlightRequest): number => flightReads(hosts.length) + 1

interface Flight {
  readonly wanted: RunRequest
  readonly flight: AwakeFlight
}
