/** Which hosts have a snapin, and giving it to one. What is given replaces all a host had: the whole list is sent, and read again (fog-api §7). */
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import { changeOf } from './check-host.ts'
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
  throw new WorkError('snapin_disabled', disabled(found.name), { name: found.name })
}

const disabled = (name: string): string => `Snapin ${name} is not enabled in FOG.`

/**
 * Right before a write that names it, as `expectImage`: FOG takes the id of a snapin that was deleted without a word, and of one that was
 * switched off. Throws WorkError `fog_snapin_changed`.
 */
export async function expectSnapin(fog: FogClient, { id, name }: FogNamed): Promise<void> {
  const snapins = await fog.snapins()
  const found = snapins.find((one) => one.id === id && one.name === name)
  if (found?.isEnabled) return
  const message = found
    ? disabled(name)
    : (changeOf(snapins, { id, name }) ?? `Snapin ${name} is no longer in FOG.`)
  throw new WorkError('fog_snapin_changed', message, { name })
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
 * Returns whether it was new there. `mayGive` false: only looks. Throws WorkError `snapin_not_there`, `fog_snapin_changed`, `fog_refused`; a
 * lost connection where nothing came of it.
 */
export async function assignSnapin(
  fog: FogClient,
  snapin: FogNamed,
  { id, name }: FogNamed,
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
  await expectSnapin(fog, snapin)
  const written = await fog.write(assignRequest(id, [...own, snapin.id]))
  const now = await snapinsOf(fog, id)
  if (![...own, snapin.id].every((one) => now.includes(one)))
    throw refusal(written, `${name} did not get snapin ${snapin.name}`)
  return true
}

/** Said of a host where nothing had to be sent. */
export const HAD_IT = 'It had it already.'
