/** Wakes hosts over the network. FOG answers that it sent the packet; whether a machine woke, only the machine tells. */
import { WAKE } from '../../../shared/fog/fog-task.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { findNamed } from './check-host.ts'

export interface WakeEnd {
  readonly host: string
  readonly sent: boolean
  /** What FOG said; empty: nothing but that it was done. */
  readonly said: string
}

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

/** One after the other: a group would end at the first that is busy. A packet that goes out twice does no harm. */
export async function wakeHosts(fog: FogClient, hosts: readonly FogName[]): Promise<WakeEnd[]> {
  const ends: WakeEnd[] = []
  for (const { id, name } of hosts) {
    const written = await fog.write(wakeRequest(id))
    if (written.kind === 'lost') throw written.error
    const sent = written.status === 200
    ends.push({ host: name, sent, said: written.said || (sent ? '' : String(written.status)) })
  }
  return ends
}
