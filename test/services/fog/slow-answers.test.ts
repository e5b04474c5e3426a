/** Runs of images while FOG answers too late: what was sent is looked for by the tag of its run, and never sent twice. */
import { expect, it, onTestFinished } from 'vitest'
import { findLanService } from '../../../main/db/lan-services.ts'
import { fogClient } from '../../../main/integrations/fog/fog-client.ts'
import { fogHttp } from '../../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { carryAnyRun } from '../../../main/services/fog/any-run.ts'
import { beginRun, readRun } from '../../../main/services/fog/image-runs.ts'
import { preFlight } from '../../../main/services/fog/pre-flight.ts'
import { FOG_TOKENS } from '../../fakes/fog/fog-server.ts'
import { addHost, addImage } from '../../fakes/fog/fog-world.ts'
import { siteWithFog } from '../../fakes/fog/site-with-fog.ts'

const never = new AbortController().signal
const modes = ['unicast', 'multicast', 'capture'] as const

async function begun(mode: (typeof modes)[number]) {
  const { fog: server, place } = await siteWithFog()
  const { world } = server
  const site = place.open()
  const service = findLanService(site.db, 'fog')
  const http = await openHttp({ url: server.url, fingerprint: null }, { answerMs: 1000 })
  const fog = fogClient(
    fogHttp(http, '/fog', { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN }),
  )
  onTestFinished(() => fog.close())
  const image = addImage(world, 'win11')
  const hosts = (mode === 'capture' ? [1] : [1, 2]).map((n) =>
    addHost(world, `PC-${n}`, [`00:11:22:33:44:0${n}`], image.id),
  )
  const request = {
    ...{ mode, image: image.name, wake: false, setImage: false },
    hosts: hosts.map(({ id, name }) => ({ id: `${id}`, name })),
  }
  const run = beginRun(site, service, request, await preFlight(fog, request, () => null))
  const tasking = () => server.writes().filter(({ path }) => path.endsWith('/task'))
  return { server, world, hosts, tasking, run, site, carry: () => carryAnyRun(site, fog, run, never) }
}

/** One that is not answered until `release`, and those after it at once. */
function holdFirst() {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  onTestFinished(() => release())
  let isUsed = false
  const hold = ({ path, method }: { readonly path: string; readonly method: string }) => {
    if (isUsed || method !== 'POST' || !path.endsWith('/task')) return null
    isUsed = true
    return held
  }
  return { hold, release: () => release() }
}

it.each(modes)('finds the task of a run (%s) that was made, and answered too late', async (mode) => {
  const { server, world, hosts, tasking, run, site, carry } = await begun(mode)
  server.holdAnswer = holdFirst().hold
  await carry()
  expect(readRun(site, run).progress.every(({ state }) => state === 'sent')).toBe(true)
  expect(world.tasks).toHaveLength(hosts.length)
  expect(tasking()).toHaveLength(mode === 'unicast' ? hosts.length : 1)
})

it.each(modes)(
  'leaves a run (%s) open where nobody knows, and finds the task that comes of it late',
  async (mode) => {
    const { server, world, hosts, tasking, run, site, carry } = await begun(mode)
    const { hold, release } = holdFirst()
    server.hold = hold
    await expect(carry()).rejects.toMatchObject({ code: 'timeout' })
    const { progress } = readRun(site, run)
    expect([progress[0]?.state, world.tasks, tasking().length]).toEqual(['intended', [], 1])
    release()
    await expect.poll(() => world.tasks.length).toBeGreaterThan(0)
    await carry()
    expect(readRun(site, run).progress.every(({ state }) => state === 'sent')).toBe(true)
    expect(world.tasks).toHaveLength(hosts.length)
    expect(tasking()).toHaveLength(mode === 'unicast' ? hosts.length : 1)
  },
)
