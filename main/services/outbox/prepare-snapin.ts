/** A snapin to be run on hosts that was kept for later. */
import { standsByMac } from '../../../shared/fog/host-names.ts'
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { assignRequest, snapinsOf } from '../fog/assign-snapin.ts'
import { carrySnapinRun, snapinTaskRequest } from '../fog/carry-snapin.ts'
import { goesOn, lookBeforeSnapin, targetsOf } from '../fog/snapin-flight.ts'
import { beginSnapinRun } from '../fog/snapin-runs.ts'
import { withFog } from '../fog/with-fog.ts'
import { expectKind } from '../lan-services/connect.ts'
import { asErrors, hostsThatChanged } from './kept-hosts.ts'
import type { PlannedCall, Prepare } from './prepare-work.ts'

export const prepareSnapin: Prepare<WorkOf<'snapin'>> = ({ site, vault, signal }, work, use) => {
  const { hosts, assigns } = work
  const service = expectKind(findLanService(site.db, work.service), 'fog')
  return withFog(service, vault, { signal }, async (fog) => {
    const changed = await hostsThatChanged(fog, hosts)
    // A host that is gone is one of those.
    const there = changed.length > 0 ? [] : hosts.map(({ id }) => id)
    const flight = await lookBeforeSnapin(fog, work.snapin, there, standsByMac(site.plan()))
    const { id: snapinId, name: snapin } = flight.snapin
    const going = flight.targets.filter((target) => goesOn(target, assigns))
    const left = flight.targets.flatMap(({ name, hasIt, hindrance }) =>
      hindrance !== null
        ? [hindrance]
        : hasIt || assigns
          ? []
          : [`${name} does not have snapin ${snapin}, so it is left out.`],
    )
    const problems = [
      ...asErrors(changed),
      ...left.map((message) => ({
        severity: going.length > 0 ? ('warning' as const) : ('error' as const),
        message,
      })),
    ]
    const requests: PlannedCall[] = []
    for (const { id, hasIt } of going) {
      if (!hasIt) requests.push(assignRequest(id, [...(await snapinsOf(fog, id)), snapinId]))
      requests.push(snapinTaskRequest({ tag: 'brassage-{run}', snapin, snapinId }, id))
    }
    return use({
      check: { problems, word: null, detail: { kind: 'snapin', flight, assigns } },
      requests,
      makeRun: () => beginSnapinRun(site, service, { snapinId, snapin, assigns, targets: targetsOf(flight) }),
      async carry(run, hooks) {
        if (run !== null) await carrySnapinRun(site, fog, run, hooks.signal)
        return null
      },
    })
  })
}
