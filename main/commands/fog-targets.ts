/** Which hosts of FOG a command means: by their names, by where they stand, by a group. */
import { type ComparedHost, compareHosts } from '../../shared/fog/compare-hosts.ts'
import { type HostsAt, hostsAt, type Places } from '../../shared/fog/host-places.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { FogClient } from '../integrations/fog/fog-client.ts'
import type { FogName } from '../integrations/fog/fog-rows.ts'
import { findGroup, membersOf } from '../services/fog/groups.ts'
import { seenHosts } from '../services/fog/read-fog.ts'
import { findHosts } from '../services/fog/wake-hosts.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, UsageError, WorkError } from './command.ts'

export const TARGET_USAGE = '(--host NAME | --stand S | --room R | --group G)...'

export const targetOptions = {
  host: { type: 'string', multiple: true },
  stand: { type: 'string', multiple: true },
  room: { type: 'string', multiple: true },
  group: { type: 'string' },
} as const

/** By names, by stand or room of the site's hosts, by a group of FOG: each once. Throws UsageError, WorkError. */
export async function hostsOf(input: CommandInput, fog: FogClient, plan: Plan): Promise<FogName[]> {
  const words = (option: string) => [input.options[option] ?? []].flat().map(String)
  const [names, group] = [words('host'), textOption(input, 'group')]
  const [stands, rooms] = [words('stand'), words('room')]
  if (names.length + stands.length + rooms.length === 0 && group === undefined)
    throw new UsageError('--host says which host is meant')
  const found = [
    ...(await findHosts(fog, names)),
    ...(stands.length + rooms.length > 0 ? await hostsThere(input, fog, plan, { stands, rooms }) : []),
    ...(group === undefined ? [] : await membersOf(fog, findGroup(await fog.groups(), group))),
  ]
  return [...new Map(found.map((host) => [host.id, host])).values()]
}

/** Hosts of the site that FOG does not know are named and left out. Throws WorkError `no_fog_host_there`. */
async function hostsThere(
  input: CommandInput,
  fog: FogClient,
  plan: Plan,
  { stands, rooms }: Places,
): Promise<FogName[]> {
  const reading = { readAt: '', hosts: await seenHosts(fog), moved: [], scheme: null }
  const { rows } = compareHosts(plan, reading)
  const found = [
    ...stands.map((stand) => hostsHere(rows, { stands: [stand], rooms: [] }, `stand "${stand}"`)),
    ...rooms.map((room) => hostsHere(rows, { stands: [], rooms: [room] }, `room "${room}"`)),
  ]
  const missing = found.flatMap(({ notInFog }) => notInFog).map(({ host, mac }) => host ?? mac)
  if (missing.length > 0) input.stderr(`warning: not in FOG, so left out: ${missing.join(', ')}\n`)
  return found.flatMap(({ inFog }) =>
    inFog.map(({ fogId, fogName }) => ({ id: fogId ?? '', name: fogName ?? '' })),
  )
}

function hostsHere(rows: readonly ComparedHost[], places: Places, words: string): HostsAt<ComparedHost> {
  const found = hostsAt(rows, places)
  if (found.inFog.length > 0) return found
  throw new WorkError('no_fog_host_there', `FOG knows no host of ${words}.`, { ...places })
}
