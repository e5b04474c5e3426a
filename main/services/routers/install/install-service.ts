/** Installing a router from a screen: looked at first, then what was shown, step by step while the page watches. */
import type { InstallProgress, MachineComparison, MachineInput } from '../../../../shared/contract/routers.ts'
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import type { Clock } from '../../../clock.ts'
import type { SiteFile } from '../../../db/site-file.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { showAddress } from '../../../transports/network-socket.ts'
import { WorkError } from '../../../work-error.ts'
import { createLatest } from '../../latest.ts'
import type { Workspace } from '../../workspace.ts'
import type { Secrets } from '../fill-secrets.ts'
import { machineReach } from '../machine-reach.ts'
import { hostNamed, type PlannedRouters } from '../routers-of.ts'
import { compareMachineJson, digestOf } from './install-json.ts'
import { type InstallRequest, type PreparedInstall, prepareInstall, refuseOther } from './prepare-install.ts'
import { type InstallResult, runInstall, settleOpen } from './run-install.ts'

export interface InstallService {
  /** Reads only. Throws WorkError `unknown_router`, `unknown_host_key` and others of a connection. */
  compareMachine(input: MachineInput): Promise<MachineComparison>
  /** Throws WorkError `changed_since`, `other_install`, `drill_running`, before anything is sent. */
  install(input: MachineInput, digest: string, signal?: AbortSignal): AsyncGenerator<InstallProgress, void>
}

interface Needs {
  readonly workspace: Workspace
  readonly clock: Clock
  readonly vault: () => Secrets | null
  readonly planned: (dhcp: DhcpFlavour | null) => PlannedRouters
}

/** Seconds. */
const WAY_BACK = 120

export function createInstallService({ workspace, clock, vault, planned }: Needs): InstallService {
  const connectTo = (site: SiteFile, { way }: MachineInput) => machineReach(site, way, vault)
  const requestOf = (site: SiteFile, { host, dhcp, way, replace }: MachineInput): InstallRequest => {
    const routers = planned(dhcp)
    const address = showAddress(way)
    return { site, planned: routers, host: hostNamed(routers.hosts, host), address, vault: vault(), replace }
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
      refuseOther(site, request.host.host, clock.timestamp())
      const connect = connectTo(site, input)
      yield { step: null, result: null }
      const prepared = await prepareShown(connect, request, digest)
      const progress = createLatest<InstallProgress>({ step: null, result: null })
      const run = runInstall(prepared, {
        // Nobody who leaves the page leaves a router half changed.
        ...{ clock, connect, signal: new AbortController().signal, seconds: WAY_BACK },
        onStep: (step) => progress.set({ step, result: null }),
      }).finally(() => progress.close())
      yield* progress.follow(signal)
      yield { step: null, result: resultOf(await run) }
    },
  }
}

const resultOf = ({ state, message, verified, problems }: InstallResult): InstallProgress['result'] => ({
  state,
  message,
  verified,
  problems,
})

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
