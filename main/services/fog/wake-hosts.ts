/** Wakes hosts over the network. FOG answers that it sent the packet; whether a machine woke, only the machine tells. */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { WAKE } from '../../../shared/fog/fog-task.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { findNamed } from './check-host.ts'
import { refusal } from './write-host.ts'

/** Throws WorkError `unknown_fog_host`. */
export async function findHosts(fog: FogClient, words: readonly string[]): Promise<FogName[]> {
  const names = await fog.hostNames()
  const found = words.map((word) => findNamed(names, word))
  return [...new Map(found.map((host) => [host.id, host])).values()]
}

export const wakeRequest = (id: string): FogRequest => ({
  method: 'POST',
  path: `/host/${id}/task`,
  body: { taskTypeID: Number(WAKE), taskName: 'wake', shutdown: false, wol: true, deploySnapins: -1 },
})

/**
 * One host at a time: a group would end at the first that is busy. FOG keeps nothing of a packet, so one that was cut is not sent again.
 * Returns what FOG said. Throws WorkError `fog_refused`, `wake_unknown`; a lost connection.
 */
export async function carryWake(fog: FogClient, { id, name }: FogNamed, wasCut: boolean): Promise<string> {
  if (wasCut)
    throw new WorkError(
      'wake_unknown',
      `Nobody knows whether ${name} was sent the packet: try again where it did not start.`,
      { name },
    )
  const written = await fog.write(wakeRequest(id))
  if (written.kind === 'answered' && written.status === 200) return written.said
  throw refusal(written, `${name} was not woken`)
}
