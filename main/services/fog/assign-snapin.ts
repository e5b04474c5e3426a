/** Which hosts have a snapin, and giving it to one. What is given replaces all a host had: the whole list is sent, and read again (fog-api §7). */
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import type { NoteAct } from './note-act.ts'
import { refusal } from './write-host.ts'

/** By name, else by id. Throws WorkError `unknown_fog_snapin`, `snapin_disabled`. */
export async function findSnapin(fog: FogClient, word: string): Promise<FogName> {
  const all = await fog.snapins()
  const found = all.find(({ name }) => name === word) ?? all.find(({ id }) => id === word)
  if (!found) {
    const names = all.map(({ name }) => name).join(', ') || '-'
    throw new WorkError('unknown_fog_snapin', `FOG has no snapin "${word}". There are: ${names}.`, { word })
  }
  if (found.isEnabled) return found
  throw new WorkError('snapin_disabled', `Snapin ${found.name} is not enabled in FOG.`, { name: found.name })
}

export const assignRequest = (host: string, snapins: readonly string[]): FogRequest => ({
  method: 'PUT',
  path: `/host/${host}`,
  body: { snapins: snapins.map(Number) },
})

/** Of a host, as FOG has it now. */
export const snapinsOf = async (fog: FogClient, host: string): Promise<string[]> =>
  (await fog.snapinLinks()).flatMap(({ hostId, snapinId }) => (hostId === host ? (snapinId ?? []) : []))

/**
 * Returns whether it was new there. `mayGive` false: only looks. Throws WorkError `snapin_not_there`, `fog_refused`; a lost connection
 * where nothing came of it.
 */
export async function assignSnapin(
  fog: FogClient,
  snapin: FogName,
  { id, name }: FogName,
  mayGive = true,
): Promise<boolean> {
  const own = await snapinsOf(fog, id)
  if (own.includes(snapin.id)) return false
  if (!mayGive)
    throw new WorkError(
      'snapin_not_there',
      `${name} does not have snapin ${snapin.name}: FOG would wait for ever. Give it to the host first (--assign).`,
      { name },
    )
  const written = await fog.write(assignRequest(id, [...own, snapin.id]))
  const now = await snapinsOf(fog, id)
  if (![...own, snapin.id].every((one) => now.includes(one)))
    throw refusal(written, `${name} did not get snapin ${snapin.name}`)
  return true
}

export interface AssignEnd {
  readonly host: string
  readonly state: 'given' | 'had_it' | 'failed'
  readonly message: string
}

/** One host after the other; what fails stands in its row, a lost connection ends it. */
export async function assignToAll(
  fog: FogClient,
  snapin: FogName,
  hosts: readonly FogName[],
  note: NoteAct,
): Promise<AssignEnd[]> {
  note(`snapin ${snapin.name} is given to ${hosts.map(({ name }) => name).join(', ')}`)
  const ends: AssignEnd[] = []
  for (const host of hosts) {
    try {
      const isNew = await assignSnapin(fog, snapin, host)
      ends.push({ host: host.name, state: isNew ? 'given' : 'had_it', message: '' })
    } catch (error) {
      if (!(error instanceof WorkError) || error.code !== 'fog_refused') throw error
      ends.push({ host: host.name, state: 'failed', message: error.message })
    }
  }
  return ends
}
