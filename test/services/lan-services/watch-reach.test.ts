/** Where this computer is and what it reaches from there: different causes, different words, and no login. */
import { expect, it } from 'vitest'
import { openSite } from '../../../main/db/open-site.ts'
import { createReachWatch } from '../../../main/services/lan-services/watch-reach.ts'
import { siteWithProxmox } from '../../commands/add-proxmox.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'
import { fakeProxmox } from '../../fakes/proxmox/fake-proxmox.ts'
import { stateOf } from '../../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../../fakes/self-signed.ts'

it('says offline, on a network, or the Internet, and of each service whether it is reached, without logging in', async () => {
  const server = await fakeProxmox(stateOf({}))
  const { file } = await siteWithProxmox({ pve: server })
  const site = openSite(file)
  const computer = createFakeComputer()
  const look = () => createReachWatch(computer)(site)
  expect((await look()).where).toBe('offline')
  computer.plug('10.0.0.5')
  expect(await look()).toMatchObject({ where: 'lan', services: [{ name: 'pve', ok: true, loggedIn: false }] })
  computer.answers.internet = { kind: 'answered', ms: 1 }
  expect((await look()).where).toBe('internet')
  server.changeCertificate(selfSigned())
  expect((await look()).services).toMatchObject([{ ok: false, reason: 'wrong_certificate' }])
  await server.stop()
  expect((await look()).services).toMatchObject([{ ok: false, reason: 'refused' }])
  expect(server.asked).toEqual([])
  site.close()
})

it('asks for the Internet once a minute, however many look', async () => {
  const { file } = await siteWithProxmox({})
  const site = openSite(file)
  const computer = createFakeComputer()
  computer.plug('10.0.0.5')
  let asked = 0
  const watch = createReachWatch({
    network: computer.network,
    reachInternet: () => {
      asked += 1
      return Promise.resolve({ kind: 'silent' })
    },
  })
  await Promise.all([watch(site), watch(site)])
  await watch(site)
  expect(asked).toBe(1)
  site.close()
})
