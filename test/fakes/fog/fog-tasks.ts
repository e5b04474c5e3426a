/** Tasks, groups and multicast sessions of FOG 1.5.9, with the wrong images and the cancel that cancels all (fog-api §4 to §6). */
import { showImage, showNodes, showTask } from './fog-answer.ts'
import { usable } from './fog-hosts.ts'
import {
  type Answer,
  answer,
  EMPTY_404,
  EMPTY_500,
  error,
  OK_EMPTY,
  OK_NULL,
  type Route,
} from './fog-routes.ts'
import { addJob, cancelJob } from './fog-snapins.ts'
import { type FogHostRow, type FogTaskRow, type FogWorld, isActive, NEVER, nextId } from './fog-world.ts'

const IMAGING = new Set([1, 2, 8, 15, 16, 17])
const KNOWN = new Set([...IMAGING, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 18, 19, 20, 21, 22])

const activeOf = (world: FogWorld, hostID: number): FogTaskRow[] =>
  world.tasks.filter((task) => task.hostID === hostID && isActive(task))

function addTask(world: FogWorld, body: Record<string, unknown>, host: FogHostRow | null, imageID: number) {
  const task = {
    id: nextId(world.tasks),
    name: `${body.taskName ?? ''} - ${host?.name ?? ''}`,
    ...{ hostID: host?.id ?? 0, typeID: Number(body.taskTypeID), imageID, stateID: 1, percent: '' },
  }
  world.tasks.push(task)
  return task
}

function imageRefusal(world: FogWorld, imageID: number): Answer | null {
  const image = world.images.find(({ id }) => id === imageID)
  if (!image) return error(500, 'Image is not valid')
  return image.isEnabled === '1' ? null : error(500, 'Image is not enabled')
}

function taskHost(world: FogWorld, host: FogHostRow, body: Record<string, unknown> | null): Answer {
  const type = Number(body?.taskTypeID)
  if (!body || !KNOWN.has(type)) return error(501, 'Invalid tasking type passed')
  const active = activeOf(world, host.id)
  if (active.some(({ typeID }) => IMAGING.has(typeID)))
    return error(500, 'Host is already a member of an active task')
  if (type === 14) return OK_NULL
  if (IMAGING.has(type)) {
    const refused = imageRefusal(world, host.imageID)
    if (refused) return refused
    for (const task of active) endTask(world, task)
  }
  const task = addTask(world, body, host, IMAGING.has(type) ? host.imageID : 0)
  if (type === 8) addSession(world, String(body.taskName), host.imageID, [task.id], -1)
  if (type === 12 || type === 13) addJob(world, task, body)
  return OK_NULL
}

function addSession(
  world: FogWorld,
  name: string,
  imageID: number,
  taskIDs: readonly number[],
  clients: number,
): void {
  const id = world.sessions.length === 0 ? 1001 : nextId(world.sessions)
  world.sessions.push({ id, name, imageID, clients, stateID: 0, taskIDs })
}

function taskGroup(world: FogWorld, groupID: number, body: Record<string, unknown> | null): Answer {
  const type = Number(body?.taskTypeID)
  if (!body || !KNOWN.has(type)) return error(501, 'Invalid tasking type passed')
  const members = world.members
    .filter((row) => row.groupID === groupID)
    .flatMap(({ hostID }) => world.hosts.find(({ id }) => id === hostID) ?? [])
  if (members.length === 0) return error(500, 'No hosts to task')
  if (type === 2 || type === 14) return OK_EMPTY
  // Whether a host is busy already is not looked at: it gets a second task (§7).
  if (type === 12 || type === 13) {
    for (const host of members) addJob(world, addTask(world, body, host, 0), body)
    return OK_EMPTY
  }
  const lowest = Math.min(...members.map(({ imageID }) => imageID))
  // The hosts come in the order of membership, their images in that of the names.
  const images = [...members].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ imageID }) => imageID)
  const isBusy = members.some(({ id }) => activeOf(world, id).length > 0)
  const tasks = members
    .filter(({ id }) => activeOf(world, id).length === 0)
    .map((host, at, all) => {
      const isLast = at === all.length - 1
      const image = type === 8 ? lowest : isBusy && isLast ? 0 : (images[at] ?? 0)
      return addTask(world, body, host, image)
    })
  if (isBusy) addTask(world, body, null, 0)
  if (type === 8)
    addSession(
      world,
      String(body.taskName),
      lowest,
      tasks.map(({ id }) => id),
      0,
    )
  return OK_EMPTY
}

/** A host's snapins go with its task. */
function endTask(world: FogWorld, task: FogTaskRow): void {
  task.stateID = 5
  cancelJob(world, task)
}

/** With an id that is not there FOG takes the filter for empty, and cancels whatever is active. */
function cancelTask(world: FogWorld, id: number): Answer {
  const task = world.tasks.find((one) => one.id === id)
  for (const one of task ? [task] : world.tasks) if (isActive(one)) endTask(world, one)
  return OK_NULL
}

function cancelHost(world: FogWorld, host: FogHostRow): Answer {
  const [task] = activeOf(world, host.id)
  if (!task) return EMPTY_500
  endTask(world, task)
  return OK_NULL
}

/** Of one that is not there FOG makes an empty row. */
function cancelSession(world: FogWorld, id: number): Answer {
  const session = world.sessions.find((one) => one.id === id)
  if (!session) world.sessions.push({ id, name: '', imageID: 0, clients: 0, stateID: 5, taskIDs: [] })
  for (const task of world.tasks) if (session?.taskIDs.includes(task.id) && isActive(task)) task.stateID = 5
  if (session) Object.assign(session, { stateID: 5, name: '' })
  return OK_NULL
}

const showSessions = ({ sessions }: FogWorld) =>
  sessions
    .filter(({ stateID }) => stateID < 4)
    .map(({ id, name, imageID, clients, stateID, percent = '0' }) => ({
      ...{ id: `${id}`, name, port: '60186', clients: `${clients}`, sessclients: '0', percent },
      ...{ stateID: `${stateID}`, imageID: `${imageID}`, starttime: NEVER, completetime: NEVER },
      state: { id: null, name: null },
    }))

export const taskRoutes: readonly Route[] = [
  [
    'GET',
    /^\/task\/(?:active|current)$/,
    ({ world }) => {
      // A phantom task of host 0 is there, and is not listed.
      const tasks = world.tasks.filter((task) => isActive(task) && task.hostID > 0)
      return answer({ count: tasks.length, tasks: tasks.map((task) => showTask(world, task)) })
    },
  ],
  [
    'GET',
    /^\/task$/,
    ({ world }) =>
      answer({ count: world.tasks.length, tasks: world.tasks.map((task) => showTask(world, task)) }),
  ],
  ['GET', /^\/task\/ids$/, ({ world }) => answer(world.tasks.map(({ id }) => `${id}`))],
  ['DELETE', /^\/multicastsession\/(\d*)\/cancel$/, ({ world, id }) => cancelSession(world, id)],
  ['DELETE', /^\/task\/cancel$/, ({ world }) => cancelTask(world, 0)],
  ['DELETE', /^\/task\/(\d*)\/cancel$/, ({ world, id }) => cancelTask(world, id)],
  [
    'GET',
    /^\/task\/(\d+)$/,
    ({ world, id }) => {
      const task = world.tasks.find((one) => one.id === id)
      return task ? answer(showTask(world, task)) : EMPTY_404
    },
  ],
  [
    'POST',
    /^\/host\/(\d+)\/task$/,
    ({ world, id, body }) => usable(world, id, (host) => taskHost(world, host, body)),
  ],
  [
    'DELETE',
    /^\/host\/(\d+)\/cancel$/,
    ({ world, id }) => usable(world, id, (host) => cancelHost(world, host)),
  ],
  ['POST', /^\/group\/(\d+)\/task$/, ({ world, id, body }) => taskGroup(world, id, body)],
  [
    'GET',
    /^\/image$/,
    ({ world }) => answer({ count: world.images.length, images: world.images.map(showImage) }),
  ],
  [
    'GET',
    /^\/multicastsession\/(?:active|current)$/,
    ({ world }) => {
      const shown = showSessions(world)
      return answer({ count: shown.length, multicastsessions: shown })
    },
  ],
  [
    'GET',
    /^\/multicastsessionassociation$/,
    ({ world }) =>
      answer(
        world.sessions.flatMap(({ id, taskIDs }) =>
          taskIDs.map((taskID) => ({ id: `${taskID}`, msID: `${id}`, taskID: `${taskID}` })),
        ),
      ),
  ],
  [
    'GET',
    /^\/storagenode$/,
    ({ world }) => {
      const storagenodes = showNodes(world)
      return answer({ count: storagenodes.length, storagenodes })
    },
  ],
  [
    'GET',
    /^\/storagegroup$/,
    () =>
      answer({
        count: 1,
        storagegroups: [
          { id: '1', name: 'default', totalsupportedclients: 10, enablednodes: ['1'], allnodes: ['1'] },
        ],
      }),
  ],
  ['GET', /^\/imaginglog$/, ({ world }) => answer({ count: world.log.length, imaginglogs: world.log })],
]
