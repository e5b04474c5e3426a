/**
 * One snapin put on hosts that have it. FOG takes the task for a host that has not, and it then waits for ever; giving one to a host
 * replaces all it had, so the whole list is sent, and read again (fog-api §7).
 */
import { SINGLE_SNAPIN } from '../../../shared/fog/fog-task.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { refusal } from './write-host.ts'

export interface SnapinEnd {
  readonly host: string
  readonly state: 'sent' | 'failed'
  readonly task: string | null
  readonly message: string
}

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

export const snapinRequest = (host: string, snapin: FogName): FogRequest => ({
  method: 'POST',
  path: `/host/${host}/task`,
  body: {
    ...{ taskTypeID: Number(SINGLE_SNAPIN), taskName: `snapin ${snapin.name}`, shutdown: false, wol: false },
    deploySnapins: Number(snapin.id),
  },
})

export const assignRequest = (host: string, snapins: readonly string[]): FogRequest => ({
  method: 'PUT',
  path: `/host/${host}`,
  body: { snapins: snapins.map(Number) },
})

/** Of a host, as FOG has it now. */
export const snapinsOf = async (fog: FogClient, host: string): Promise<string[]> =>
  (await fog.snapinLinks()).flatMap(({ hostId, snapinId }) => (hostId === host ? (snapinId ?? []) : []))

/** `assigns`: those that have it not are given it. One host after the other; what fails stands in its row. */
export async function runSnapin(
  fog: FogClient,
  snapin: FogName,
  hosts: readonly FogName[],
  assigns: boolean,
): Promise<SnapinEnd[]> {
  const ends: SnapinEnd[] = []
  for (const host of hosts) {
    try {
      const task = await runOn(fog, snapin, host, assigns)
      ends.push({ host: host.name, state: 'sent', task, message: '' })
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      ends.push({ host: host.name, state: 'failed', task: null, message: error.message })
    }
  }
  return ends
}

async function runOn(
  fog: FogClient,
  snapin: FogName,
  { id, name }: FogName,
  assigns: boolean,
): Promise<string> {
  const find = async () => (await fog.activeTasks()).find(({ hostId }) => hostId === id)
  const busy = await find()
  if (busy)
    throw new WorkError('busy', `${name} is busy: ${busy.type}, task ${busy.id}, ${busy.state}.`, { name })
  const own = await snapinsOf(fog, id)
  if (!own.includes(snapin.id)) {
    if (!assigns)
      throw new WorkError(
        'snapin_not_there',
        `${name} does not have snapin ${snapin.name}: FOG would wait for ever. Give it to the host first (--assign).`,
        { name },
      )
    const written = await fog.write(assignRequest(id, [...own, snapin.id]))
    const now = await snapinsOf(fog, id)
    if (![...own, snapin.id].every((one) => now.includes(one)))
      throw refusal(written, `${name} did not get snapin ${snapin.name}`)
  }
  const written = await fog.write(snapinRequest(id, snapin))
  const made = await find()
  if (made?.typeId !== SINGLE_SNAPIN) throw refusal(written, `${name} got no task`)
  return made.id
}
