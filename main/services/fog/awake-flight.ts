/** A look before imaging as people see it: what FOG tells, and whether the machines answer. */
import type { FlightView } from '../../../shared/contract/fog.ts'
import { awakeProblems, type HostAwake } from '../../../shared/fog/host-awake.ts'
import { standsByMac } from '../../../shared/fog/host-names.ts'
import type { RunMode } from '../../../shared/fog/image-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { FogClient } from '../../integrations/fog/fog-client.ts'
import type { FogHost } from '../../integrations/fog/fog-rows.ts'
import { type AwakeLook, lookAwake } from './look-awake.ts'
import { type PreFlight, preFlight, type RunRequest, wordFor } from './pre-flight.ts'
import { imageView } from './read-lists.ts'

export interface AwakeFlight extends PreFlight {
  /** Empty where the machines were not asked. */
  readonly awake: readonly HostAwake[]
}

/**
 * `look`: null where they are not to be asked, since nothing follows from it: a machine that sleeps hinders no task.
 * Throws WorkError as `preFlight`; rejects with the signal's reason.
 */
export async function awakeFlight(
  { site, fog }: { readonly site: SiteFile; readonly fog: FogClient },
  request: RunRequest,
  look: AwakeLook | null,
  seen?: ReadonlyMap<string, FogHost>,
): Promise<AwakeFlight> {
  const flight = await preFlight(fog, request, standsByMac(site.plan()), seen)
  if (look === null) return { ...flight, awake: [] }
  const awake = await lookAwake(site, flight.targets, look)
  return { ...flight, awake, problems: [...flight.problems, ...awakeProblems(awake, request.wake)] }
}

export const flightView = (mode: RunMode, flight: AwakeFlight): FlightView => ({
  ...{ image: imageView(flight.image), targets: flight.targets, awake: flight.awake },
  ...{ problems: flight.problems, word: wordFor(mode, flight) },
})
