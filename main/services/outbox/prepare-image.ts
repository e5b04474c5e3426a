/** An image onto hosts, or from one, that was kept for later. */
import type { WorkOf } from '../../../shared/outbox/outbox-work.ts'
import { findLanService } from '../../db/lan-services.ts'
import { awakeFlight, flightView } from '../fog/awake-flight.ts'
import { carryRun } from '../fog/carry-run.ts'
import { readHosts } from '../fog/host-reader.ts'
import { beginRun } from '../fog/image-runs.ts'
import { runRequests } from '../fog/run-task.ts'
import { withFog } from '../fog/with-fog.ts'
import { expectKind } from '../lan-services/connect.ts'
import { asErrors, changesOf } from './kept-hosts.ts'
import type { Prepare } from './prepare-work.ts'

export const prepareImage: Prepare<WorkOf<'image'>> = ({ site, vault, signal, awake }, work, use) => {
  const { mode, image, hosts, wake, setImage } = work
  const service = expectKind(findLanService(site.db, work.service), 'fog')
  return withFog(service, vault, { signal }, async (fog) => {
    const request = { mode, image, wake, setImage, hosts }
    const ids = hosts.map(({ id }) => id)
    const seen = await readHosts(fog, ids)
    const flight = await awakeFlight({ site, fog }, request, awake && { ...awake, signal }, seen)
    const { id, name } = flight.image
    const view = flightView(mode, flight)
    const started = {
      ...{ service: service.name, mode, wake, setImage, targets: flight.targets, imageId: id, image: name },
      tag: 'brassage-{run}',
    }
    return use({
      check: {
        problems: [...asErrors(changesOf(hosts, seen)), ...flight.problems],
        ...{ word: view.word, detail: { kind: 'image', flight: view } },
      },
      requests: runRequests(started, flight.targets, seen),
      makeRun: () => beginRun(site, service, request, flight),
      async carry(run, hooks) {
        if (run !== null) await carryRun(site, fog, run, hooks.signal)
        return null
      },
    })
  })
}
