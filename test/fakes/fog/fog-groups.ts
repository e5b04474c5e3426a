/** Groups of FOG 1.5.9: no list of members in them, members replaced as a whole, and their own capitalised name refused (fog-api §4). */
import { type Answer, answer, EMPTY_404, error, OK_EMPTY, type Route } from './fog-routes.ts'
import { type FogGroupRow, type FogWorld, NOW, nextId } from './fog-world.ts'

const showGroup = (world: FogWorld, { id, name }: FogGroupRow) => ({
  ...{ id: `${id}`, name, description: '', createdBy: 'fog', createdTime: NOW, building: '0', kernel: '' },
  hostcount: world.members.filter(
    ({ groupID, hostID }) => groupID === id && world.hosts.some((host) => host.id === hostID),
  ).length,
})

const isTaken = (world: FogWorld, name: string): boolean =>
  world.groups.some((group) => group.name.toLowerCase() === name.toLowerCase())

function createGroup(world: FogWorld, body: Record<string, unknown> | null): Answer {
  if (typeof body?.name !== 'string' || body.name === '')
    return error(417, 'Required database field is empty')
  if (isTaken(world, body.name)) return error(500, 'Already created')
  const group = { id: nextId(world.groups), name: body.name }
  world.groups.push(group)
  if (Array.isArray(body.hosts)) setMembers(world, group.id, body.hosts.map(Number))
  return answer(showGroup(world, group))
}

/** Ids of hosts that are not there are taken too. */
function setMembers(world: FogWorld, groupID: number, hostIDs: readonly number[]): void {
  const left = world.members.filter((row) => row.groupID !== groupID)
  world.members.splice(0, world.members.length, ...left)
  for (const hostID of hostIDs) world.members.push({ id: nextId(world.members), hostID, groupID })
}

function editGroup(world: FogWorld, id: number, body: Record<string, unknown> | null): Answer {
  const group = world.groups.find((one) => one.id === id)
  if (!group) return EMPTY_404
  if (body?.name !== undefined) {
    const name = String(body.name)
    const isOwnLower = name === group.name && name === name.toLowerCase()
    if (!isOwnLower && isTaken(world, name)) return error(500, 'Already created')
    group.name = name
  }
  if (Array.isArray(body?.hosts)) setMembers(world, id, body.hosts.map(Number))
  if (body?.imageID !== undefined)
    for (const host of world.hosts)
      if (world.members.some(({ groupID, hostID }) => groupID === id && hostID === host.id))
        host.imageID = Number(body.imageID) || 0
  return answer(showGroup(world, group))
}

function deleteGroup(world: FogWorld, id: number): Answer {
  const at = world.groups.findIndex((group) => group.id === id)
  if (at < 0) return EMPTY_404
  world.groups.splice(at, 1)
  setMembers(world, id, [])
  return OK_EMPTY
}

export const groupRoutes: readonly Route[] = [
  ['POST', /^\/group$/, ({ world, body }) => createGroup(world, body)],
  [
    'GET',
    /^\/group$/,
    ({ world }) =>
      answer({ count: world.groups.length, groups: world.groups.map((group) => showGroup(world, group)) }),
  ],
  ['PUT', /^\/group\/(\d+)$/, ({ world, id, body }) => editGroup(world, id, body)],
  ['DELETE', /^\/group\/(\d+)$/, ({ world, id }) => deleteGroup(world, id)],
  [
    'GET',
    /^\/groupassociation$/,
    ({ world }) =>
      answer(
        world.members.map(({ id, hostID, groupID }) => ({
          ...{ id: `${id}`, hostID: `${hostID}`, groupID: `${groupID}` },
        })),
      ),
  ],
]
