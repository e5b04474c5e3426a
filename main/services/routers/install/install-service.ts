/** Installing a router from a screen: looked at first, then what was shown, step by step while the page watches. */
import type {
  InstallProgress,
  MachineComparison,
  MachineInput,
  OpenInstall,
} from '../../../../shared/contract/routers.ts'
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import { otherSide } from '../../../../shared/routers/router-pair.ts'
import type { Clock } from '../../../clock.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { showAddress } from '../../../transports/network-socket.ts'
import { WorkError } from '../../../work-error.ts'
import { createLatest } from '../../latest.ts'
import { tickInstalled } from '../../migration/installed-router.ts'
import { readRun } from '../../migration/migration-runs.ts'
import { migratedPlan } from '../../migration/plan-site-migration.ts'
import { hostsOf } from '../../network/ssh-connector.ts'
import type { Workspace } from '../../workspace.ts'
import type { Secrets } from '../fill-secrets.ts'
import { machineReach } from '../machine-reach.ts'
import { hostNamed, type PlannedRouters, plannedRouters } from '../routers-of.ts'
import { compareMachineJson, digestOf } from './install-json.ts'
import { openInstalls } from './install-records.ts'
import { knownAddressOf } from './other-way.ts'
import { type InstallRequest, type PreparedInstall, prepareInstall, refuseOther } from './prepare-install.ts'
import { type InstallResult, runInstall } from './run-install.ts'
import { type SettledInstall, settleOpen } from './settle-installs.ts'

export interface InstallService {
  /** Reads only. Throws WorkError `unknown_router`, `unknown_host_key` and others of a connection. */
  compareMachine(input: MachineInput): Promise<MachineComparison>
  /** Throws WorkError `changed_since`, `install_running`, `other_install`, `drill_running`, before anything is sent. */
  install(input: MachineInput, digest: string, signal?: AbortSignal): AsyncGenerator<InstallProgress, void>
  /** Those that were cut; what runs here is none of them. */
  openInstalls(): readonly OpenInstall[]
  /** All of that router. Throws WorkError `install_running`, `install_not_there`, `machine_refused` and others of a connection. */
  settleInstalls(input: Way): Promise<{ readonly message: string }>
}

type Way = Omit<MachineInput, 'replace' | 'migration' | 'other'>

interface Needs {
  readonly workspace: Workspace
  readonly clock: Clock
  readonly vault: () => Secrets | null
  readonly planned: (dhcp: DhcpFlavour | null) => PlannedRouters
  readonly onBug: (error: unknown) => void
}

/** Seconds. */
const WAY_BACK = 120

export function createInstallService({ workspace, clock, vault, planned, onBug }: Needs): InstallService {
  /** Of which site and router one runs here: to settle it would be to take it back. */
  const running = new Map<SiteFile, string>()
  const refuseRunning = (site: SiteFile) => {
    const host = running.get(site)
    if (host === undefined) return
    throw new WorkError('install_running', `${host} is being installed from here. Wait for its end.`, {
      host,
    })
  }
  const connectTo = (site: SiteFile, { way }: Way) => machineReach(site, way, vault)
  const requestOf = (
    site: SiteFile,
    { host, dhcp, way, replace, migration }: MachineInput,
  ): InstallRequest => {
    const routers = migration === null ? planned(dhcp) : plannedWith(site, migration, dhcp)
    const address = showAddress(way)
    return { site, planned: routers, host: hostNamed(routers.hosts, host), address, vault: vault(), replace }
  }
  /** Where somebody said that it is, else where its host key is known; with the login of the one that is installed. */
  const otherWay = (
    site: SiteFile,
    { way, other }: MachineInput,
    { host, planned: routers }: InstallRequest,
  ) => {
    const hosts = hostsOf(site)
    const address = other ?? knownAddressOf(hosts, routers.pair, otherSide(host.side))
    if (address === null) return null
    const { trust: _, ...login } = way
    const user = ('user' in address ? address.user : null) ?? way.user
    return machineReach(site, { ...login, host: address.host, port: address.port, user }, vault)
  }
  return {
    async compareMachine(input) {
      const site = workspace.site()
      const request = requestOf(site, input)
      const machine = await connectTo(site, input)()
      try {
        const prepared = await prepareInstall(machine, request)
        const refusal = prepared.refusal?.message ?? null
        return { ...compareMachineJson(prepared), refusal, digest: digestOf(prepared) }
      } finally {
        await machine.close()
      }
    },
    async *install(input, digest, signal) {
      const site = workspace.site()
      const request = requestOf(site, input)
      refuseRunning(site)
      refuseOther(site, request.host.host, clock.timestamp())
      const connect = connectTo(site, input)
      yield { step: null, result: null }
      const progress = createLatest<InstallProgress>({ step: null, result: null })
      const begin = async () => {
        refuseRunning(site)
        running.set(site, request.host.host)
        try {
          const result = await runInstall(await prepareShown(connect, request, digest), {
            // Nobody who leaves the page leaves a router half changed.
            ...{ clock, connect, signal: new AbortController().signal, seconds: WAY_BACK },
            other: otherWay(site, input, request),
            onStep: (step) => progress.set({ step, result: null }),
          })
          if (input.migration !== null && result.state === 'done')
            tickInstalled(site, input.migration, request.host.host)
          return result
        } finally {
          running.delete(site)
          progress.close()
          workspace.touch()
        }
      }
      const run = begin()
      // Whoever left does not hear of it: what is nobody's fault but ours is told all the same.
      run.catch((error: unknown) => {
        if (!(error instanceof WorkError)) onBug(error)
      })
      yield* progress.follow(signal)
      yield { step: null, result: resultOf(await run) }
    },
    openInstalls() {
      const site = workspace.site()
      return openInstalls(site).filter(({ host }) => host !== running.get(site))
    },
    async settleInstalls(input) {
      const site = workspace.site()
      refuseRunning(site)
      const request = requestOf(site, { ...input, replace: [], migration: null, other: null })
      const machine = await connectTo(site, input)()
      try {
        const settled = await settleOpen(machine, request)
        return { message: sentenceOf(request.host.host, settled) }
      } finally {
        await machine.close()
        workspace.touch()
      }
    },
  }
}

/** The files as they are once the first port of a migration moves. Throws WorkError `unknown_run` and those of an edit. */
const plannedWith = (site: SiteFile, run: string, dhcp: DhcpFlavour | null): PlannedRouters =>
  plannedRouters(migratedPlan(site, readRun(site, run).started.request), dhcp ?? undefined)

const resultOf = ({ state, message, verified, problems }: InstallResult): InstallProgress['result'] => ({
  state,
  message,
  verified,
  problems,
})

function sentenceOf(host: string, settled: readonly SettledInstall[]): string {
  const ends = settled.map(({ end }) => end)
  if (ends.includes('restored'))
    return `The installation of ${host} that was cut is taken back: it is as it was before.`
  if (ends.includes('proved')) return `The installation of ${host} that was cut had been proved: it stays.`
  return `The installation of ${host} that was cut had changed nothing.`
}

/** Looked at once more: sent is what a person has seen, or nothing. */
async function prepareShown(
  connect: () => Promise<RouterMachine>,
  request: InstallRequest,
  digest: string,
): Promise<PreparedInstall> {
  const machine = await connect()
  try {
    await settleOpen(machine, request)
    const prepared = await prepareInstall(machine, request)
    if (prepared.refusal) throw prepared.refusal
    if (digestOf(prepared) === digest) return prepared
    throw new WorkError(
      'changed_since',
      'The plan or the router has changed since this was shown. Compare again. Nothing was sent.',
    )
  } finally {
    await machine.close()
  }
}
