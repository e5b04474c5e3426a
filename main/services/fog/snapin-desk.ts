/** Snapins of FOG for screens: given to hosts, run on them, watched. */
import type { Begun, LastKnown } from '../../../shared/contract/fog.ts'
import { standsByMac } from '../../../shared/fog/host-names.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import type { Followed } from '../../../shared/fog/run-standing.ts'
import type { SnapinFlight } from '../../../shared/fog/snapin-flight.ts'
import { isSnapinEnd, type SnapinRunView } from '../../../shared/fog/snapin-run.ts'
import type { FogReach } from './fog-reach.ts'
import { lookBeforeSnapin, SNAPIN_READS, targetsOf } from './snapin-flight.ts'
import { beginSnapinRun, readSnapinRun } from './snapin-runs.ts'
import { toldLook } from './told-look.ts'
import { endedSnapinView, lastKnownSnapin, lookAtSnapinRun } from './watch-snapin.ts'

export interface SnapinRequest {
  readonly service: string
  /** Id in FOG, as those of the hosts. */
  readonly snapin: string
  readonly hosts: readonly string[]
}

/** `send`: begins a run in the background. */
export function createSnapinDesk(
  { on, looking, underWay, site, touch }: FogReach,
  send: (service: string, run: string) => void,
) {
  return {
    snapinFlight: (
      { service, snapin, hosts }: SnapinRequest,
      given?: AbortSignal,
    ): AsyncGenerator<Looking<SnapinFlight>, void> =>
      toldLook(SNAPIN_READS, given, (counted, signal) =>
        on(
          service,
          (fog, file) => lookBeforeSnapin(counted(fog), snapin, hosts, standsByMac(file.plan())),
          signal,
        ),
      ),
    /** Throws WorkError `vault_closed`, or what the look before finds; what goes wrong later is told with the run. */
    startSnapin: (
      { service: name, snapin, hosts, assigns }: SnapinRequest & { readonly assigns: boolean },
      given?: AbortSignal,
    ): AsyncGenerator<Looking<Begun>, void> =>
      toldLook(SNAPIN_READS, given, (counted, signal) =>
        on(
          name,
          async (fog, file, service) => {
            const flight = await lookBeforeSnapin(counted(fog), snapin, hosts, standsByMac(file.plan()))
            const { id: snapinId, name: called } = flight.snapin
            const wanted = { snapinId, snapin: called, assigns, targets: targetsOf(flight) }
            signal.throwIfAborted()
            const run = beginSnapinRun(file, service, wanted)
            send(name, run)
            return { run }
          },
          signal,
        ),
      ),
    /** Of one that has ended, from the site alone. */
    async lookSnapin(name: string, id: string): Promise<Followed<SnapinRunView>> {
      const run = readSnapinRun(site(), id)
      if (run.ends !== null) return followed(endedSnapinView(run, run.ends))
      const view = await looking(name, id, (fog, file) => lookAtSnapinRun(file, fog, id))
      if (view.state !== 'open') touch()
      return followed(view)
    },
    /** Of an open one, while FOG is out of reach. */
    lastKnownSnapin(id: string): LastKnown<SnapinRunView> {
      const run = readSnapinRun(site(), id)
      return { view: lastKnownSnapin(run), at: run.knownAt }
    },
  }

  function followed(view: SnapinRunView): Followed<SnapinRunView> {
    const { hosts } = view
    const done = {
      send: hosts.filter(({ state }) => state !== 'todo' && state !== 'unsure').length,
      cancel: hosts.filter(({ state }) => isSnapinEnd(state)).length,
    }
    return { ...view, standing: underWay.standing(view.run, done, hosts.length) }
  }
}
