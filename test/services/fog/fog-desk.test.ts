/** Runs of FOG as screens begin them: in the background, followed, stopped, and never worked on by two at once. */
import { expect, it, onTestFinished } from 'vitest'
import { createFogDesk } from '../../../main/services/fog/fog-desk.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { openVault } from '../../../main/vault/vault.ts'
import { fogListNames } from '../../../shared/fog/fog-lists.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { createRow } from '../../../shared/plan/edits/index.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'
import { addHost, addImage, addTask, LEAKS } from '../../fakes/fog/fog-world.ts'
import { foundBy } from '../../fakes/fog/found-by.ts'
import { FOG_ENV, siteWithFog } from '../../fakes/fog/site-with-fog.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

async function desk() {
  const { fog, place } = await siteWithFog()
  const { world } = fog
  const image = addImage(world, 'win11')
  const hosts = [1, 2, 3].map((n) => String(addHost(world, `PC-${n}`, [macOf(n)], image.id).id))
  const file = place.open()
  const vault = await openVault(file, FOG_ENV.PASS)
  const workspace = { ...createWorkspace(), site: () => file, touch: () => undefined }
  const { answers, ...probe } = createFakeComputer()
  const made = createFogDesk(
    workspace,
    () => vault,
    (error) => expect.unreachable(String(error)),
    probe,
  )
  onTestFinished(() => made.stopAll())
  const request = {
    service: 'fog',
    mode: 'unicast',
    image: 'win11',
    hosts,
    wake: false,
    setImage: false,
  } as const
  return { desk: made, fog, world, request, file, answers }
}

/** Looked at until this computer does nothing more at it. */
async function settled(made: ReturnType<typeof createFogDesk>, run: string) {
  for (let looks = 0; looks < 1000; looks++) {
    const view = await made.look('fog', run)
    if (view.standing.doing === null) return view
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return expect.unreachable('it goes on and on')
}

const statesOf = ({ hosts }: Awaited<ReturnType<typeof settled>>) => hosts.map(({ state }) => state)

it('begins at once, is followed while it sends, stopped after what is on its way, and gone on with', async () => {
  const { desk: made, fog, world, request } = await desk()
  let started = ''
  fog.intercept = ({ method }) => {
    if (method === 'POST' && world.tasks.length === 1) void made.stop(started)
    return null
  }
  const { run } = await foundBy(made.start(request, '3'))
  started = run
  expect((await made.look('fog', run)).standing).toMatchObject({ doing: 'send', total: 3 })
  const stopped = await settled(made, run)
  expect(statesOf(stopped)).toEqual(['not_started', 'not_started', 'todo'])
  expect(stopped.standing.failure).toBeNull()
  made.resume('fog', run)
  expect(() => made.resume('fog', run)).toThrow(expect.objectContaining({ code: 'run_busy' }))
  await expect(made.carry('fog', run, new AbortController().signal)).rejects.toMatchObject({
    code: 'run_busy',
  })
  expect(statesOf(await settled(made, run))).toEqual(Array(3).fill('not_started'))
  expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3])
})

it('says with the run why it did not go on', async () => {
  const { desk: made, fog, world, request } = await desk()
  let isDown = false
  fog.intercept = ({ method }) => {
    if (method === 'POST' && world.tasks.length === 1) isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  const { run } = await foundBy(made.start(request, '3'))
  await expect.poll(() => isDown).toBe(true)
  await made.stop(run)
  isDown = false
  fog.intercept = () => null
  const view = await settled(made, run)
  expect(view.standing.failure).toContain('connection')
  expect(statesOf(view)).toEqual(['not_started', 'unsure', 'todo'])
})

it('ends what is being sent when it is cancelled, and cancels what arrived without an answer', async () => {
  const { desk: made, fog, world, request } = await desk()
  const other = addTask(world, addHost(world, 'OTHER', [macOf(9)], 1))
  let isDown = false
  fog.intercept = ({ method }) => {
    if (method === 'POST' && world.tasks.length === 2) isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  const { run } = await foundBy(made.start(request, '3'))
  await expect.poll(() => isDown).toBe(true)
  await made.stop(run)
  isDown = false
  fog.intercept = () => null
  made.cancel('fog', run)
  const view = await settled(made, run)
  expect(statesOf(view)).toEqual(['cancelled', 'cancelled', 'failed'])
  expect(view.state).toBe('failed')
  expect(world.tasks.map(({ stateID }) => stateID)).toEqual([3, 5, 5])
  expect(other.stateID).toBe(3)
})

it('tells of a cancel that was cut, and ends it when cancelled again', async () => {
  const { desk: made, fog, world, request } = await desk()
  const { run } = await foundBy(made.start(request, '3'))
  await settled(made, run)
  let isDown = false
  fog.intercept = ({ method }) => {
    if (method === 'DELETE' && world.tasks[0]?.stateID === 5) isDown = true
    return isDown ? 'cut' : null
  }
  made.cancel('fog', run)
  await expect.poll(() => isDown).toBe(true)
  await made.stop(run)
  fog.intercept = () => null
  const cut = await settled(made, run)
  expect(statesOf(cut)).toEqual(['cancelled', 'not_started', 'not_started'])
  expect(cut.advice).toContainEqual(expect.stringContaining('these go on yet: PC-2, PC-3'))
  made.cancel('fog', run)
  const ended = await settled(made, run)
  expect(statesOf(ended)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(ended.advice).toEqual([])
})

it('keeps what it read of FOG, and none of the secrets that FOG hands out', async () => {
  const { desk: made, world, file } = await desk()
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1] })
  const [one] = world.hosts
  if (one) addTask(world, one)
  for (const list of fogListNames) await made[list]('fog')
  for await (const _ of made.read('fog'));
  const kept = made.keptLists('fog')
  expect(fogListNames.map((list) => kept[list]?.rows.length)).toEqual([1, 1, 0, 1, 1])
  const bytes = file.db.serialize().toString('latin1')
  expect(bytes).toContain('win11')
  for (const secret of Object.values(LEAKS)) expect(bytes).not.toContain(secret)
})

it('is told from the site once it has ended, with the vault locked and FOG away', async () => {
  const { desk: made, fog, world, request, file } = await desk()
  const { run } = await foundBy(made.start(request, '3'))
  await settled(made, run)
  for (const task of world.tasks) task.stateID = 4
  for (const host of world.hosts) host.deployed = '2026-11-24 10:00:00'
  await made.look('fog', run)
  await fog.stop()
  const locked = createFogDesk(
    { ...createWorkspace(), site: () => file },
    () => null,
    (error) => expect.unreachable(String(error)),
  )
  expect(await locked.look('fog', run)).toMatchObject({ state: 'done', hosts: [{}, {}, { state: 'done' }] })
})

it('tells request by request how far the look before is, and sends nothing once it is given up', async () => {
  const { desk: made, fog, world, request } = await desk()
  const told = []
  for await (const look of made.preFlight(request)) told.push(look)
  // Four lists, three hosts, and the three machines themselves.
  expect(told.map(({ done, total }) => [done, total])).toContainEqual([1, 10])
  expect(told.at(-1)).toMatchObject({ done: 10, total: 10, found: { word: '3' } })
  const stop = new AbortController()
  fog.intercept = ({ path }) => {
    if (path === '/storagenode') stop.abort()
    return null
  }
  for await (const { found } of made.start(request, '3', stop.signal)) expect(found).toBeNull()
  expect(world.tasks).toEqual([])
  expect(made.runs()).toEqual([])
})

it('asks the machines before whether they are awake, and wakes those that do not answer where that is wanted', async () => {
  const { desk: made, fog, request, file, answers } = await desk()
  const draft = openDraft(file.plan())
  for (const n of [1, 2]) createRow(draft, 'host', `PC-${n}`, { mac: macOf(n), address: `10.1.9.${n}` })
  file.commit('Two hosts', draft.changes())
  answers.pings = { '10.1.9.1': { kind: 'answered', ms: 1 } }
  const flight = await foundBy(made.preFlight({ ...request, wake: true }))
  expect(flight.awake).toMatchObject([
    { host: 'PC-1', state: 'awake', addresses: ['10.1.9.1'] },
    { host: 'PC-2', state: 'silent', addresses: ['10.1.9.2'] },
    { host: 'PC-3', state: 'unknown', why: 'no_address' },
  ])
  expect(flight.problems.map(({ kind }) => kind)).toEqual(['disk_unknown', 'not_awake', 'awake_unknown'])
  expect(flight.problems.every(({ severity }) => severity === 'warning')).toBe(true)
  // What follows from it is said already: a start asks FOG, and no machine again.
  answers.pings = {
    get '10.1.9.1'(): never {
      return expect.unreachable('asked again')
    },
  }
  const { run } = await foundBy(made.start({ ...request, wake: true }, '3'))
  await settled(made, run)
  expect(fog.writes().map(({ body }) => (body as { wol: boolean }).wol)).toEqual([true, true, true])
})

it('gives up asking the machines where whoever asked goes away', async () => {
  const { desk: made, request, file, answers } = await desk()
  const draft = openDraft(file.plan())
  createRow(draft, 'host', 'PC-1', { mac: macOf(1), address: '10.1.9.1' })
  file.commit('A host', draft.changes())
  const stop = new AbortController()
  answers.pings = {
    get '10.1.9.1'() {
      stop.abort()
      return { kind: 'silent' as const }
    },
  }
  for await (const { found } of made.preFlight(request, stop.signal)) expect(found).toBeNull()
  expect(stop.signal.aborted).toBe(true)
})

it('asks FOG for a few hosts one by one, and for more in one list', async () => {
  const { desk: made, fog, world, request } = await desk()
  const more = Array.from({ length: 8 }, (_, at) =>
    addHost(world, `MORE-${at}`, [`00:11:22:33:45:0${at}`], 1),
  )
  const hosts = [...request.hosts, ...more.map(({ id }) => `${id}`)]
  fog.seen.length = 0
  const flight = await foundBy(made.preFlight({ ...request, hosts }))
  expect(flight.targets).toHaveLength(11)
  expect(fog.seen.map(({ path }) => path)).toEqual([
    '/host/names',
    '/image',
    '/task/active',
    '/host',
    '/storagenode',
  ])
})

it('wakes, cancels and brings hosts in as runs that are followed by the site alone', async () => {
  const { desk: made, fog, world } = await desk()
  const [one, two] = world.hosts
  if (!one || !two) throw new Error('three hosts')
  const task = addTask(world, two)
  const ended = async (run: string) => {
    await expect.poll(() => made.lookSteps(run).standing.doing).toBeNull()
    return made.lookSteps(run)
  }
  const woken = await ended((await made.wake('fog', ['1', '2'])).run)
  expect(woken).toMatchObject({
    what: 'wake',
    state: 'failed',
    hosts: [{ state: 'done' }, { state: 'failed' }],
  })
  expect(await ended((await made.cancelTasks('fog', [`${task.id}`])).run)).toMatchObject({ state: 'done' })
  expect(task.stateID).toBe(5)
  await expect(made.cancelTasks('fog', ['99'])).rejects.toMatchObject({ code: 'unknown_fog_task' })
  made.retry('fog', woken.run)
  expect(await ended(woken.run)).toMatchObject({ state: 'done' })
  await fog.stop()
  expect(made.lookSteps(woken.run)).toMatchObject({ state: 'done' })
})

it('makes, renames and removes groups as runs that go on in the background, and begins none that is refused', async () => {
  const { desk: made, fog, world } = await desk()
  world.groups.push({ id: 9, name: 'brassage-0000000009' })
  const ended = async (run: string | null) => {
    await expect.poll(() => made.lookSteps(run ?? '').standing.doing).toBeNull()
    return made.lookSteps(run ?? '')
  }
  const given = await ended((await foundBy(made.makeGroup('fog', 'Hall A', ['1', '2', '2']))).run)
  expect(given).toMatchObject({ what: 'make-group', state: 'done', hosts: [{ about: 'PC-1, PC-2' }] })
  const id = String(world.groups.find(({ name }) => name === 'Hall A')?.id)
  await expect(foundBy(made.makeGroup('fog', 'hall a', ['1']))).rejects.toMatchObject({
    code: 'fog_group_taken',
  })
  expect(await foundBy(made.renameGroup('fog', id, 'Hall A'))).toEqual({ run: null })
  const renamed = await ended((await foundBy(made.renameGroup('fog', id, 'Hall B'))).run)
  expect(renamed).toMatchObject({ what: 'rename-group', state: 'done' })
  const stop = new AbortController()
  fog.intercept = ({ path }) => {
    if (path === '/task/active') stop.abort()
    return null
  }
  for await (const { found } of made.removeGroups('fog', ['9'], stop.signal)) expect(found).toBeNull()
  fog.intercept = () => null
  expect(made.runs()).toHaveLength(2)
  const removed = await ended((await foundBy(made.removeGroups('fog', ['9']))).run)
  expect(removed).toMatchObject({ what: 'remove-groups', state: 'done' })
  expect(world.groups.map(({ name }) => name)).toEqual(['Hall B'])
})
