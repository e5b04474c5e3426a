/** Snapins of FOG 1.5.9: what is given to a host replaces what it had, and a task is taken though there is nothing to run (fog-api §7). */
import { type Answer, answer, EMPTY_404, type Route } from './fog-routes.ts'
import { type FogTaskRow, type FogWorld, NEVER, NOW, nextId } from './fog-world.ts'

/** The job of a host's task; of snapins that the host has, and none where it has none. */
export function addJob(world: FogWorld, task: FogTaskRow, body: Record<string, unknown>): void {
  const wanted = Number(body.deploySnapins)
  const own = world.snapins.filter(
    ({ id, hostIDs }) => hostIDs.includes(task.hostID) && (wanted === -1 || id === wanted),
  )
  const job = { id: nextId(world.snapinJobs), hostID: task.hostID, taskID: task.id, stateID: 1 }
  world.snapinJobs.push(job)
  for (const { id } of own) {
    const row = { jobID: job.id, snapinID: id, stateID: 1, return: '', details: '' }
    world.snapinTasks.push({ id: nextId(world.snapinTasks), ...row })
  }
}

export function cancelJob(world: FogWorld, task: FogTaskRow): void {
  for (const job of world.snapinJobs.filter(({ taskID, stateID }) => taskID === task.id && stateID < 4)) {
    job.stateID = 5
    for (const one of world.snapinTasks) if (one.jobID === job.id && one.stateID < 4) one.stateID = 5
  }
}

function editSnapin(world: FogWorld, id: number, body: Record<string, unknown> | null): Answer {
  const snapin = world.snapins.find((one) => one.id === id)
  if (!snapin) return EMPTY_404
  if (Array.isArray(body?.hosts)) snapin.hostIDs = body.hosts.map(Number)
  return answer({ id: `${id}`, name: snapin.name })
}

const showJobs = (world: FogWorld, isListed: (stateID: number) => boolean): Answer => {
  const snapinjobs = world.snapinJobs
    .filter(({ stateID }) => isListed(stateID))
    .map(({ id, hostID, stateID }) => ({
      ...{ id: `${id}`, hostID: `${hostID}`, stateID: `${stateID}`, createdTime: NOW },
      host: { id: `${hostID}`, name: world.hosts.find((host) => host.id === hostID)?.name ?? null },
    }))
  return answer({ count: snapinjobs.length, snapinjobs })
}

const showTasks = (world: FogWorld, isListed: (stateID: number) => boolean): Answer => {
  const snapintasks = world.snapinTasks
    .filter(({ stateID }) => isListed(stateID))
    .map(({ id, jobID, snapinID, stateID, ...task }) => ({
      ...{ id: `${id}`, jobID: `${jobID}`, snapinID: `${snapinID}`, stateID: `${stateID}` },
      ...{
        checkin: NEVER,
        complete: stateID === 4 ? NOW : NEVER,
        return: task.return,
        details: task.details,
      },
    }))
  return answer({ count: snapintasks.length, snapintasks })
}

const isGoing = (stateID: number): boolean => stateID >= 1 && stateID <= 3

export const snapinRoutes: readonly Route[] = [
  [
    'GET',
    /^\/snapin$/,
    ({ world }) =>
      answer({
        count: world.snapins.length,
        snapins: world.snapins.map(({ id, name, isEnabled = '1' }) => ({
          ...{ id: `${id}`, name, file: `${name}.msi`, args: '/qn', isEnabled, timeout: '300' },
        })),
      }),
  ],
  ['PUT', /^\/snapin\/(\d+)$/, ({ world, id, body }) => editSnapin(world, id, body)],
  [
    'GET',
    /^\/snapinassociation$/,
    ({ world }) =>
      answer(
        world.snapins.flatMap(({ id, hostIDs }) =>
          hostIDs.map((hostID) => ({ id: `${hostID}`, hostID: `${hostID}`, snapinID: `${id}` })),
        ),
      ),
  ],
  ['GET', /^\/snapinjob\/(?:active|current)$/, ({ world }) => showJobs(world, isGoing)],
  ['GET', /^\/snapinjob$/, ({ world }) => showJobs(world, () => true)],
  ['GET', /^\/snapintask\/(?:active|current)$/, ({ world }) => showTasks(world, isGoing)],
  ['GET', /^\/snapintask$/, ({ world }) => showTasks(world, () => true)],
]
