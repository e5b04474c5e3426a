/** Runs of small acts on FOG: what is about to be sent is on disk first, and whatever is cut, nothing is done twice. */
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { findLanService } from '../../../main/db/lan-services.ts'
import { fogClient } from '../../../main/integrations/fog/fog-client.ts'
import { fogHttp } from '../../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { carrySteps } from '../../../main/services/fog/carry-steps.ts'
import { beginSteps, giveUpSteps, readStepRun, tryAgain } from '../../../main/services/fog/step-runs.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { FogStep } from '../../../shared/fog/fog-step.ts'
import type { StepsWhat } from '../../../shared/fog/step-run.ts'
import { FOG_TOKENS } from '../../fakes/fog/fog-server.ts'
import { addHost, addImage, addTask, type FogWorld } from '../../fakes/fog/fog-world.ts'
import { siteWithFog } from '../../fakes/fog/site-with-fog.ts'

const macOf = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`
const never = new AbortController().signal

async function bench() {
  const { fog: server, place } = await siteWithFog()
  const site = place.open()
  const http = await openHttp({ url: server.url, fingerprint: null })
  const tokens = { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN }
  const fog = fogClient(fogHttp(http, '/fog', tokens))
  onTestFinished(() => fog.close())
  const begin = (
    what: StepsWhat,
    steps: readonly FogStep[],
    subject: { id: string; name: string } | null = null,
  ) => beginSteps(site, findLanService(site.db, 'fog'), { what, subject, steps })
  const statesOf = (run: string) => readStepRun(site, run).steps.map(({ state }) => state)
  const carry = (run: string, signal = never) => carrySteps(site, fog, run, signal)
  return { server, world: server.world, site, fog, begin, statesOf, carry }
}

const create = (n: number): FogStep => ({ kind: 'create', name: `PC-${n}`, macs: [macOf(n)] })
const wake = (n: number): FogStep => ({ kind: 'wake', name: `PC-${n}`, id: `${n}` })

it('has the intent on disk before the request that it is of', async () => {
  const { server, begin, statesOf, carry } = await bench()
  const run = begin('apply', [create(1), create(2)])
  const seen: string[][] = []
  server.intercept = ({ method }) => {
    if (method === 'POST') seen.push(statesOf(run))
    return null
  }
  await carry(run)
  expect(seen).toEqual([
    ['intended', 'todo'],
    ['done', 'intended'],
  ])
  expect(statesOf(run)).toEqual(['done', 'done'])
})

it.each([
  ['deleted', 'Image win11 is no longer in FOG.'],
  ['called otherwise', 'win11 is another one in FOG by now: begin anew.'],
])('gives no host an image that was %s since the host before', async (how, message) => {
  const { server, world, begin, statesOf, carry } = await bench()
  const image = addImage(world, 'win11')
  addHost(world, 'OLD-1', [macOf(7)])
  const steps: FogStep[] = [create(1), create(2), { kind: 'image', name: 'OLD-1', id: '1' }]
  const run = begin('apply', steps, { id: `${image.id}`, name: 'win11' })
  server.intercept = ({ method }) => {
    if (method !== 'GET' || world.hosts.length !== 2) return null
    if (how === 'deleted') world.images.length = 0
    else image.name = 'win10'
    return null
  }
  await expect(carry(run)).rejects.toMatchObject({ code: 'fog_image_changed', message })
  expect(statesOf(run)).toEqual(['done', 'todo', 'todo'])
  expect(server.writes()).toHaveLength(1)
})

it.each([
  ['deleted', 'Snapin obs is no longer in FOG.'],
  ['called otherwise', 'obs is another one in FOG by now: begin anew.'],
  ['switched off', 'Snapin obs is not enabled in FOG.'],
])('gives no host a snapin that was %s since the host before', async (how, message) => {
  const { server, world, begin, statesOf, carry } = await bench()
  const snapin: FogWorld['snapins'][number] = { id: 1, name: 'obs', hostIDs: [] }
  world.snapins.push(snapin)
  for (const n of [1, 2, 3]) addHost(world, `PC-${n}`, [macOf(n)])
  const steps = [1, 2, 3].map((n): FogStep => ({ kind: 'assign', name: `PC-${n}`, id: `${n}` }))
  const run = begin('assign', steps, { id: '1', name: 'obs' })
  server.intercept = ({ method }) => {
    if (method !== 'GET' || statesOf(run)[0] !== 'done') return null
    if (how === 'deleted') world.snapins.length = 0
    else if (how === 'switched off') Object.assign(snapin, { isEnabled: '0' })
    else Object.assign(snapin, { name: 'obs 30' })
    return null
  }
  await expect(carry(run)).rejects.toMatchObject({ code: 'fog_snapin_changed', message })
  expect(statesOf(run)).toEqual(['done', 'todo', 'todo'])
  expect(server.writes().map(({ path }) => path)).toEqual(['/host/1'])
})

it('asks for the images as the very last thing before each write that gives one, and for renames never', async () => {
  const { server, world, begin, carry } = await bench()
  const image = addImage(world, 'win11')
  for (const n of [7, 8]) addHost(world, `OLD-${n}`, [macOf(n)])
  const steps: FogStep[] = [
    { kind: 'rename', name: 'NEW-7', id: '1', from: 'OLD-7' },
    create(1),
    { kind: 'image', name: 'OLD-8', id: '2' },
  ]
  await carry(begin('apply', steps, { id: `${image.id}`, name: 'win11' }))
  const before = server.seen.flatMap(({ method, path, body }, at) =>
    method === 'GET' ? [] : [[path, 'imageID' in (body as object), server.seen[at - 1]?.path]],
  )
  expect(before).toEqual([
    ['/host/1', false, '/host/1'],
    ['/host', true, '/image'],
    ['/host/2', true, '/image'],
  ])
})

it('finds what arrived before a cut, and makes only what is missing', async () => {
  const { server, world, begin, statesOf, carry } = await bench()
  const run = begin('apply', [create(1), create(2), create(3)])
  let isDown = false
  server.intercept = ({ method }) => {
    if (method === 'POST' && world.hosts.length === 1) isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  await expect(carry(run)).rejects.toBeInstanceOf(WorkError)
  expect(statesOf(run)).toEqual(['done', 'intended', 'todo'])
  server.intercept = () => null
  const writes = server.writes().length
  await carry(run)
  expect(statesOf(run)).toEqual(['done', 'done', 'done'])
  expect(server.writes()).toHaveLength(writes + 1)
  expect(world.hosts.map(({ name }) => name)).toEqual(['PC-1', 'PC-2', 'PC-3'])
})

it('does not send a packet again where nobody knows whether it went out, but by a person’s word', async () => {
  const { server, world, begin, statesOf, carry, site } = await bench()
  for (const n of [1, 2]) addHost(world, `PC-${n}`, [macOf(n)])
  const run = begin('wake', [wake(1), wake(2)])
  server.intercept = ({ method }) => (method === 'POST' ? 'cut-after' : null)
  await expect(carry(run)).rejects.toBeInstanceOf(WorkError)
  expect(statesOf(run)).toEqual(['intended', 'todo'])
  server.intercept = () => null
  await carry(run)
  expect(statesOf(run)).toEqual(['failed', 'done'])
  expect(readStepRun(site, run).steps[0]?.message).toContain('Nobody knows')
  expect(server.writes().map(({ path }) => path)).toEqual(['/host/1/task', '/host/2/task'])
  expect(tryAgain(site, run)).toBe(1)
  await carry(run)
  expect(statesOf(run)).toEqual(['done', 'done'])
})

it('leaves to be sent what surely did not arrive', async () => {
  const { server, begin, statesOf, carry } = await bench()
  const run = begin('wake', [wake(1)])
  await server.stop()
  await expect(carry(run)).rejects.toBeInstanceOf(WorkError)
  expect(statesOf(run)).toEqual(['todo'])
})

it('cancels a task once, and one that has ended meanwhile not at all', async () => {
  const { server, world, begin, statesOf, carry, site } = await bench()
  const tasks = [1, 2].map((n) => addTask(world, addHost(world, `PC-${n}`, [macOf(n)])))
  const other = addTask(world, addHost(world, 'OTHER', [macOf(9)]))
  const run = begin(
    'cancel',
    tasks.map(({ id, hostID }) => ({ kind: 'cancel', id: `${id}`, name: `PC-${hostID}`, task: 'Deploy' })),
  )
  let isDown = false
  server.intercept = ({ method }) => {
    if (method === 'DELETE') isDown = true
    return isDown ? (method === 'DELETE' ? 'cut-after' : 'cut') : null
  }
  await expect(carry(run)).rejects.toBeInstanceOf(WorkError)
  server.intercept = () => null
  const [, second] = tasks
  if (second) second.stateID = 4
  await carry(run)
  expect(statesOf(run)).toEqual(['done', 'done'])
  expect(readStepRun(site, run).steps.map(({ message }) => message)).toEqual([
    '',
    'It had ended by itself: Complete.',
  ])
  expect(server.writes()).toHaveLength(1)
  expect(other.stateID).toBe(3)
})

it('is stopped between two hosts, gone on with, or given up; FOG is not asked to give up', async () => {
  const { server, world, begin, statesOf, carry, site } = await bench()
  const run = begin('apply', [1, 2, 3].map(create))
  const stop = new AbortController()
  server.intercept = ({ method }) => {
    if (method === 'POST' && world.hosts.length === 0) stop.abort()
    return null
  }
  await carry(run, stop.signal)
  expect(statesOf(run)).toEqual(['done', 'todo', 'todo'])
  await server.stop()
  await giveUpSteps(site, run)
  expect(statesOf(run)).toEqual(['done', 'failed', 'failed'])
  await carry(run)
  expect(world.hosts).toHaveLength(1)
})

it('refuses the whole where the image it gives is gone or another one, since FOG takes any number', async () => {
  const { server, world, begin, carry } = await bench()
  const image = addImage(world, 'win11')
  addHost(world, 'PC-1', [macOf(1)])
  const run = begin('apply', [{ kind: 'image', name: 'PC-1', id: '1' }], { id: `${image.id}`, name: 'win11' })
  world.images.splice(0)
  await expect(carry(run)).rejects.toMatchObject({ code: 'unknown_fog_image' })
  addImage(world, 'other')
  addImage(world, 'win11')
  await expect(carry(run)).rejects.toMatchObject({ code: 'fog_differs' })
  expect(server.writes()).toEqual([])
})

it('asks FOG for its long lists now and then, and not for every host', async () => {
  const { server, world, begin, carry, statesOf } = await bench()
  const steps = Array.from({ length: 20 }, (_, at) => create(at + 1))
  const run = begin('apply', steps)
  server.seen.length = 0
  await carry(run)
  expect(new Set(statesOf(run))).toEqual(new Set(['done']))
  expect(world.hosts).toHaveLength(20)
  const lists = server.seen.filter(({ path }) => ['/host/names', '/macaddressassociation'].includes(path))
  // Names and MACs before the first, names again with the reading at the end.
  expect(lists).toHaveLength(3)
  expect(server.seen.filter(({ path }) => /^\/host\/\d+$/.test(path))).toHaveLength(20)
})

it('does nothing twice, wherever it is cut', async () => {
  const { server, world, begin, carry, statesOf } = await bench()
  for (let n = 1; n <= 3; n++) addHost(world, `PC-${n}`, [macOf(n)])
  const fault = fc.constantFrom(null, null, 'cut' as const, 'cut-after' as const)
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 12 }), async (faults) => {
      const run = begin('wake', [1, 2, 3].map(wake))
      const names = ['N-1', 'N-2'].map(
        (name): FogStep => ({ kind: 'create', name, macs: [macOf(50 + Number(name.at(-1)))] }),
      )
      world.hosts.splice(3)
      world.macs.splice(3)
      const making = begin('apply', names)
      const left = [...faults]
      const arrived = new Map<string, number>()
      server.intercept = ({ method, path }) => {
        const next = left.shift() ?? null
        if (method === 'POST' && path.endsWith('/task') && next !== 'cut')
          arrived.set(path, (arrived.get(path) ?? 0) + 1)
        return next
      }
      for (const one of [run, making])
        while (statesOf(one).some((state) => state === 'todo' || state === 'intended'))
          await carry(one).catch((error: unknown) => {
            if (!(error instanceof WorkError)) throw error
          })
      expect([...arrived.values()].every((count) => count === 1)).toBe(true)
      expect(statesOf(making)).toEqual(['done', 'done'])
      expect(world.hosts.map(({ name }) => name)).toEqual(['PC-1', 'PC-2', 'PC-3', 'N-1', 'N-2'])
    }),
    { numRuns: 40 },
  )
})
