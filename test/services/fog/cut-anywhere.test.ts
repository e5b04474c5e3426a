/** Runs of images and snapins with any of their requests lost, refused or failed: no host gets two tasks, and nobody else's is cancelled. */
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { findLanService } from '../../../main/db/lan-services.ts'
import { fogClient } from '../../../main/integrations/fog/fog-client.ts'
import { fogHttp } from '../../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { cancelTasksOf, carryAnyRun } from '../../../main/services/fog/any-run.ts'
import { beginRun, readRun } from '../../../main/services/fog/image-runs.ts'
import { preFlight } from '../../../main/services/fog/pre-flight.ts'
import { lookBeforeSnapin, targetsOf } from '../../../main/services/fog/snapin-flight.ts'
import { beginSnapinRun, readSnapinRun } from '../../../main/services/fog/snapin-runs.ts'
import { WorkError } from '../../../main/work-error.ts'
import { FOG_TOKENS } from '../../fakes/fog/fog-server.ts'
import { addHost, addImage, addTask, isActive } from '../../fakes/fog/fog-world.ts'
import { siteWithFog } from '../../fakes/fog/site-with-fog.ts'

const macOf = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`
const never = new AbortController().signal
const IDS = ['1', '2', '3']
const modes = ['unicast', 'multicast', 'capture', 'snapin'] as const

async function bench() {
  const { fog: server, place } = await siteWithFog()
  const { world } = server
  const site = place.open()
  const service = findLanService(site.db, 'fog')
  const http = await openHttp({ url: server.url, fingerprint: null })
  const tokens = { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN }
  const fog = fogClient(fogHttp(http, '/fog', tokens))
  onTestFinished(() => fog.close())
  const [own, image] = [addImage(world, 'win10'), addImage(world, 'win11')]
  const hosts = IDS.map((id) => addHost(world, `PC-${id}`, [macOf(Number(id))], own.id))
  const other = addHost(world, 'OTHER', [macOf(50)], own.id)
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [], isEnabled: '1' })

  async function begin(mode: (typeof modes)[number]): Promise<string> {
    for (const list of [world.tasks, world.groups, world.members, world.sessions]) list.splice(0)
    for (const list of [world.snapinJobs, world.snapinTasks]) list.splice(0)
    for (const host of hosts) host.imageID = own.id
    addTask(world, other)
    if (mode === 'snapin') {
      const flight = await lookBeforeSnapin(fog, '1', IDS, () => null)
      const targets = targetsOf(flight)
      return beginSnapinRun(site, service, { snapinId: '1', snapin: 'obs', assigns: true, targets })
    }
    const meant = hosts.slice(0, mode === 'capture' ? 1 : 3)
    const named = meant.map(({ id, name }) => ({ id: `${id}`, name }))
    const request = { mode, image: image.name, hosts: named, wake: false, setImage: true }
    return beginRun(site, service, request, await preFlight(fog, request, () => null))
  }

  /** A person goes on until nothing is open: as often as it is cut. */
  async function untilDone(work: () => Promise<unknown>, isOpen: () => boolean) {
    for (let turn = 0; isOpen(); turn++) {
      expect(turn).toBeLessThan(40)
      await work().catch((error: unknown) => {
        if (!(error instanceof WorkError)) throw error
      })
    }
  }
  return { server, world, site, fog, begin, untilDone }
}

const page = (status: number) => ({ status, text: '', type: 'text/html' })
const fault = fc.constantFrom(
  ...[null, null, 'cut' as const, 'cut-after' as const],
  ...[401, 403, 500, 504].map(page),
)

it.each(modes)('a run (%s) does nothing twice, and cancels its own alone', async (mode) => {
  const { server, world, site, fog, begin, untilDone } = await bench()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 16 }),
      fc.array(fault, { maxLength: 12 }),
      async (faults, later) => {
        server.intercept = () => null
        const run = await begin(mode)
        const progress = () => (mode === 'snapin' ? readSnapinRun : readRun)(site, run).progress
        const tasksOf = (id: string) => world.tasks.filter(({ hostID }) => `${hostID}` === id)
        let left = [...faults]
        server.intercept = () => left.shift() ?? null
        await untilDone(
          () => carryAnyRun(site, fog, run, never),
          () => progress().some(({ state }) => state === 'todo' || state === 'intended'),
        )
        expect(world.groups.length).toBeLessThan(2)
        expect(world.sessions.length).toBeLessThan(2)
        for (const { target, state } of progress()) {
          expect(tasksOf(target.id).length).toBeLessThan(2)
          expect(tasksOf(target.id).some(isActive)).toBe(state === 'sent')
        }

        left = [...later]
        let isCancelled = false
        await untilDone(
          async () => {
            await cancelTasksOf(site, fog, run)
            isCancelled = true
          },
          () => !isCancelled,
        )
        expect(world.tasks.filter(isActive).map(({ hostID }) => hostID)).toEqual([4])
      },
    ),
    { numRuns: 25 },
  )
})
