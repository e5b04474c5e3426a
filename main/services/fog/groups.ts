/**
 * Groups of FOG: made of hosts, renamed, and those removed that a run made and left. Members are no part of a group's row, unknown ids are
 * stored without a word, and a group's own name with a capital letter is refused (fog-api §4): all is looked up before, and read after.
 */
import { isRunTag } from '../../../shared/fog/fog-lists.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
import type { NoteAct } from './note-act.ts'
import { refusal } from './write-host.ts'

/** Characters; a column of FOG's. */
const LONGEST_NAME = 50

/** Blanks are no fault here, unlike in names of hosts. Throws WorkError `bad_fog_group`. */
function checkGroupName(text: string): string {
  const name = text.trim()
  if (name !== '' && [...name].length <= LONGEST_NAME && !isRunTag(name)) return name
  throw new WorkError(
    'bad_fog_group',
    `"${name}" is no name for a group: 1 to 50 characters, and not "brassage-" with ten letters and digits, which names groups of runs.`,
    { name },
  )
}

function checkIsFree(groups: readonly FogName[], name: string, but: string | null): void {
  const other = groups.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== but)
  if (!other) return
  throw new WorkError('fog_group_taken', `FOG has a group "${other.name}" already (id ${other.id}).`, {
    name: other.name,
  })
}

/** By name, else by id. Throws WorkError `unknown_fog_group`. */
export function findGroup(groups: readonly FogName[], word: string): FogName {
  const found = groups.find(({ name }) => name === word) ?? groups.find(({ id }) => id === word)
  if (found) return found
  throw new WorkError(
    'unknown_fog_group',
    `FOG has no group "${word}". There are: ${groups.map((one) => one.name).join(', ') || '-'}.`,
    { name: word },
  )
}

/** Hosts in it that are there. */
export async function membersOf(fog: FogClient, group: FogNamed): Promise<FogName[]> {
  const ids = (await fog.members()).filter(({ groupId }) => groupId === group.id).map(({ hostId }) => hostId)
  return (await fog.hostNames()).filter(({ id }) => ids.includes(id))
}

/** Throws WorkError `bad_fog_group`, `fog_group_taken`, `no_host`; nothing was sent. */
export async function prepareGroup(
  fog: FogClient,
  text: string,
  hosts: readonly FogNamed[],
): Promise<FogRequest> {
  const name = checkGroupName(text)
  if (hosts.length === 0) throw new WorkError('no_host', 'No host is named.')
  checkIsFree(await fog.groups(), name, null)
  const body = { name, description: '', hosts: hosts.map(({ id }) => Number(id)) }
  return { method: 'POST', path: '/group', body }
}

/** Throws WorkError as `prepareGroup`, `fog_group_differs`, `fog_refused`. */
export async function makeGroup(
  fog: FogClient,
  text: string,
  hosts: readonly FogNamed[],
  note: NoteAct,
): Promise<FogName> {
  const request = await prepareGroup(fog, text, hosts)
  const name = String(request.body?.name)
  note(`group ${name} is made, hosts: ${hosts.map((host) => host.name).join(', ')}`)
  const written = await fog.write(request)
  const made = (await fog.groups()).find((group) => group.name === name)
  if (!made) throw refusal(written, `Group ${name} was not made`)
  const members = (await membersOf(fog, made)).map(({ id }) => id).sort()
  const wanted = hosts.map(({ id }) => id).sort()
  if (members.join() === wanted.join()) return made
  throw new WorkError('fog_group_differs', `Group ${name} has other members in FOG than were sent.`, {
    group: name,
  })
}

/** Null request: it is called so already. Throws WorkError `unknown_fog_group`, `bad_fog_group`, `fog_group_taken`. */
export async function prepareGroupName(
  fog: FogClient,
  word: string,
  to: string,
): Promise<{ readonly group: FogName; readonly request: FogRequest | null }> {
  const name = checkGroupName(to)
  const groups = await fog.groups()
  const group = findGroup(groups, word)
  if (isRunTag(group.name))
    throw new WorkError(
      'fog_group_of_run',
      `Group ${group.name} belongs to a run, which finds it by its name.`,
      {
        group: group.name,
      },
    )
  checkIsFree(groups, name, group.id)
  const request: FogRequest = { method: 'PUT', path: `/group/${group.id}`, body: { name } }
  return { group, request: group.name === name ? null : request }
}

/** Returns whether it was changed. Throws WorkError as `prepareGroupName`, `fog_refused`. */
export async function renameGroup(fog: FogClient, word: string, to: string, note: NoteAct): Promise<boolean> {
  const { group, request } = await prepareGroupName(fog, word, to)
  if (request === null) return false
  note(`group ${group.name} is renamed ${to.trim()}`)
  const written = await fog.write(request)
  const after = (await fog.groups()).find(({ id }) => id === group.id)
  if (after?.name !== to.trim()) throw refusal(written, `Group ${group.name} keeps its name`)
  return true
}

/** Groups whose run still has tasks are in use. */
async function tagsInUse(fog: FogClient): Promise<(name: string) => boolean> {
  const tasks = await fog.activeTasks()
  return (tag) => tasks.some(({ name }) => name.startsWith(tag))
}

/** Groups that runs made and left: those of a run that was cut, or whose end nobody looked at. */
export async function leftGroups(fog: FogClient): Promise<FogName[]> {
  const isInUse = await tagsInUse(fog)
  return (await fog.groups()).filter(({ name }) => isRunTag(name) && !isInUse(name))
}

export const removeGroupRequest = ({ id }: FogNamed): FogRequest => ({
  method: 'DELETE',
  path: `/group/${id}`,
  body: null,
})

/** `ids`: of groups that runs made. Throws WorkError `unknown_fog_group`, `fog_group_of_person`, `fog_group_in_use`, `fog_refused`. */
export async function removeGroups(fog: FogClient, ids: readonly string[], note: NoteAct): Promise<string[]> {
  const groups = await fog.groups()
  const meant = ids.map((id) =>
    findGroup(
      groups.filter((group) => group.id === id),
      id,
    ),
  )
  const isInUse = await tagsInUse(fog)
  for (const { name } of meant) {
    if (!isRunTag(name))
      throw new WorkError(
        'fog_group_of_person',
        `Group ${name} was made by a person: it is removed on FOG’s own page.`,
        {
          group: name,
        },
      )
    if (isInUse(name))
      throw new WorkError('fog_group_in_use', `Group ${name} is in use: its run has tasks in FOG.`, {
        group: name,
      })
  }
  note(`groups are removed: ${meant.map(({ name }) => name).join(', ')}`)
  for (const group of meant) {
    const written = await fog.write(removeGroupRequest(group))
    if ((await fog.groups()).some(({ id }) => id === group.id))
      throw refusal(written, `Group ${group.name} was not removed`)
  }
  return meant.map(({ name }) => name)
}
