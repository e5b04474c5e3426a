/**
 * Groups of FOG: made of hosts, renamed, and those removed that a run made and left. Members are no part of a group's row, unknown ids are
 * stored without a word, and a group's own name with a capital letter is refused (fog-api §4): all is looked up before, and read after.
 */
import { isRunTag } from '../../../shared/fog/fog-lists.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { GroupStep } from '../../../shared/fog/fog-step.ts'
import type { FogClient, FogRequest } from '../../integrations/fog/fog-client.ts'
import type { FogName } from '../../integrations/fog/fog-rows.ts'
import { WorkError } from '../../work-error.ts'
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

type MakeGroup = GroupStep & { readonly kind: 'make-group' }
type RenameGroup = GroupStep & { readonly kind: 'rename-group' }
type RemoveGroup = GroupStep & { readonly kind: 'remove-group' }

/** Throws WorkError `bad_fog_group`, `fog_group_taken`, `no_host`; nothing was sent. */
export async function planGroup(
  fog: FogClient,
  text: string,
  hosts: readonly FogNamed[],
): Promise<MakeGroup> {
  const name = checkGroupName(text)
  if (hosts.length === 0) throw new WorkError('no_host', 'No host is named.')
  checkIsFree(await fog.groups(), name, null)
  return { kind: 'make-group', name, hosts: hosts.map((host) => ({ id: host.id, name: host.name })) }
}

/** Null: it is called so already. Throws WorkError `unknown_fog_group`, `bad_fog_group`, `fog_group_taken`, `fog_group_of_run`. */
export async function planGroupName(fog: FogClient, word: string, to: string): Promise<RenameGroup | null> {
  const name = checkGroupName(to)
  const groups = await fog.groups()
  const { id, name: from } = findGroup(groups, word)
  checkIsNoRuns(from)
  checkIsFree(groups, name, id)
  return from === name ? null : { kind: 'rename-group', name, id, from }
}

/** `ids`: of groups that runs made. Throws WorkError `unknown_fog_group`, `fog_group_of_person`, `fog_group_in_use`. */
export async function planRemoval(fog: FogClient, ids: readonly string[]): Promise<RemoveGroup[]> {
  const groups = await fog.groups()
  const isInUse = await tagsInUse(fog)
  return [...new Set(ids)].map((wanted) => {
    const own = groups.filter((group) => group.id === wanted)
    const { id, name } = findGroup(own, wanted)
    checkIsLeft(name, isInUse)
    return { kind: 'remove-group', id, name }
  })
}

function checkIsNoRuns(group: string): void {
  if (!isRunTag(group)) return
  throw new WorkError('fog_group_of_run', `Group ${group} belongs to a run, which finds it by its name.`, {
    group,
  })
}

function checkIsLeft(group: string, isInUse: (name: string) => boolean): void {
  if (!isRunTag(group))
    throw new WorkError(
      'fog_group_of_person',
      `Group ${group} was made by a person: it is removed on FOG’s own page.`,
      { group },
    )
  if (isInUse(group))
    throw new WorkError('fog_group_in_use', `Group ${group} is in use: its run has tasks in FOG.`, { group })
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

/** What a step sends. */
export function groupRequest(step: GroupStep): FogRequest {
  if (step.kind === 'make-group') {
    const hosts = step.hosts.map(({ id }) => Number(id))
    return { method: 'POST', path: '/group', body: { name: step.name, description: '', hosts } }
  }
  return step.kind === 'rename-group'
    ? { method: 'PUT', path: `/group/${step.id}`, body: { name: step.name } }
    : { method: 'DELETE', path: `/group/${step.id}`, body: null }
}

/** Said of a group where nothing had to be sent. */
const WAS_GONE = 'It was gone already.'

/**
 * All is looked up anew when its turn comes, since others work in FOG too. `wasCut`: it may have been sent before. Returns what is to be
 * said of its end; empty: nothing. Throws WorkError as the plans, `fog_group_differs`, `fog_differs`, `fog_refused`; a lost connection.
 */
export async function carryGroupStep(fog: FogClient, step: GroupStep, wasCut: boolean): Promise<string> {
  if (step.kind === 'make-group') await makeGroup(fog, step, wasCut)
  if (step.kind === 'rename-group') await renameGroup(fog, step)
  return step.kind === 'remove-group' ? removeGroup(fog, step, wasCut) : ''
}

/** Returns it as it is in FOG. */
export async function makeGroup(fog: FogClient, step: MakeGroup, wasCut: boolean): Promise<FogName> {
  const { name } = step
  const find = async () => (await fog.groups()).find((group) => group.name === name)
  const there = wasCut ? await find() : undefined
  if (!there) checkIsFree(await fog.groups(), name, null)
  const written = there ? null : await fog.write(groupRequest(step))
  const made = there ?? (await find())
  if (!made) throw written ? refusal(written, `Group ${name} was not made`) : new Error('no group')
  const members = (await membersOf(fog, made)).map(({ id }) => id).sort()
  const wanted = step.hosts.map(({ id }) => id).sort()
  if (members.join() === wanted.join()) return made
  throw new WorkError('fog_group_differs', `Group ${name} has other members in FOG than were sent.`, {
    group: name,
  })
}

export async function renameGroup(fog: FogClient, step: RenameGroup): Promise<void> {
  const { id, from, name } = step
  const groups = await fog.groups()
  const group = findGroup(
    groups.filter((one) => one.id === id),
    id,
  )
  if (group.name === name) return
  expectName(group, from)
  checkIsFree(groups, name, id)
  const written = await fog.write(groupRequest(step))
  const after = (await fog.groups()).find((one) => one.id === id)
  if (after?.name !== name) throw refusal(written, `Group ${from} keeps its name`)
}

async function removeGroup(fog: FogClient, step: RemoveGroup, wasCut: boolean): Promise<string> {
  const { id, name } = step
  const find = async () => (await fog.groups()).find((one) => one.id === id)
  const group = await find()
  if (!group) return wasCut ? '' : WAS_GONE
  expectName(group, name)
  checkIsLeft(name, await tagsInUse(fog))
  const written = await fog.write(groupRequest(step))
  if (await find()) throw refusal(written, `Group ${name} was not removed`)
  return ''
}

/** An id may be another group's by now, or its own with another name. */
function expectName(group: FogName, before: string): void {
  if (group.name === before) return
  throw new WorkError('fog_differs', `Group ${before} is called ${group.name} in FOG by now.`, {
    name: before,
  })
}
