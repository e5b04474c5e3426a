/** Runs of a snapin: what FOG has of it is looked at right before each host is sent it, since FOG takes any number. */
import { expect, it, onTestFinished } from 'vitest'
import { findLanService } from '../../../main/db/lan-services.ts'
import { fogClient } from '../../../main/integrations/fog/fog-client.ts'
import { fogHttp } from '../../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { carrySnapinRun } from '../../../main/services/fog/carry-snapin.ts'
import { lookBeforeSnapin, targetsOf } from '../../../main/services/fog/snapin-flight.ts'
import { beginSnapinRun, readSnapinRun } from '../../../main/services/fog/snapin-runs.ts'
import { FOG_TOKENS } from '../../fakes/fog/fog-server.ts'
import { addHost } from '../../fakes/fog/fog-world.ts'
import { siteWithFog } from '../../fakes/fog/site-with-fog.ts'

async function begun(assigns: boolean) {
  const { fog: server, place } = await siteWithFog()
  const { world } = server
  const site = place.open()
  const http = await openHttp({ url: server.url, fingerprint: null })
  const tokens = { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN }
  const fog = fogClient(fogHttp(http, '/fog', tokens))
  onTestFinished(() => fog.close())
  const hosts = [1, 2, 3].map((n) => addHost(world, `PC-${n}`, [`00:11:22:33:44:0${n}`]))
  world.snapins.push({ id: 1, name: 'obs', hostIDs: assigns ? [] : hosts.map(({ id }) => id) })
  const ids = hosts.map(({ id }) => `${id}`)
  const targets = targetsOf(await lookBeforeSnapin(fog, 'obs', ids, () => null))
  const run = beginSnapinRun(site, findLanService(site.db, 'fog'), {
    ...{ snapinId: '1', snapin: 'obs', assigns, targets },
  })
  const progress = () => readSnapinRun(site, run).progress
  const carry = () => carrySnapinRun(site, fog, run, new AbortController().signal)
  return { server, world, progress, carry }
}

it.each([true, false])(
  'sends none that was deleted since the host before (given first: %s)',
  async (assigns) => {
    const { server, world, progress, carry } = await begun(assigns)
    server.intercept = ({ method }) => {
      if (method === 'GET' && progress()[0]?.state === 'sent') world.snapins.length = 0
      return null
    }
    await carry()
    expect(progress().map(({ state }) => state)).toEqual(['sent', 'failed', 'failed'])
    const gone = 'Snapin obs is no longer in FOG.'
    const missing = expect.stringContaining('does not have snapin obs')
    expect(progress().map(({ message }) => message)).toEqual([
      null,
      ...[2, 3].map(() => (assigns ? gone : missing)),
    ])
    expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1])
  },
)

it('sends none that was switched off since the host before', async () => {
  const { server, world, progress, carry } = await begun(false)
  server.intercept = ({ method }) => {
    if (method === 'GET' && progress()[0]?.state === 'sent')
      Object.assign(world.snapins[0] ?? {}, { isEnabled: '0' })
    return null
  }
  await carry()
  const off = 'Snapin obs is not enabled in FOG.'
  expect(progress().map(({ message }) => message)).toEqual([null, off, off])
  expect(world.tasks).toHaveLength(1)
})

it('asks for the snapins as the very last thing before each write', async () => {
  const { server, carry } = await begun(true)
  await carry()
  const before = server.seen.flatMap(({ method }, at) =>
    method === 'GET' ? [] : [server.seen[at - 1]?.path],
  )
  expect(before).toEqual(Array.from({ length: 6 }, () => '/snapin'))
})
