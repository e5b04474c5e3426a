/** What a person is told before a guest is restored over itself. */
import { expect, it } from 'vitest'
import { connectProxmox } from '../../../main/services/lan-services/connect.ts'
import { planRestore } from '../../../main/services/proxmox/restore-guest.ts'
import { fakeProxmox, TOKEN } from '../../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../../fakes/proxmox/fake-state.ts'

const now = () => Math.floor(Date.now() / 1000)

it.each([
  ['the server’s clock, which this computer’s is two days behind', 48 * 3600, null],
  ['this computer’s, where the server does not tell its own', 0, { kind: 'status', status: 403 }],
] as const)('counts the hours that will be lost by %s', async (_what, clockAhead, refusal) => {
  const archives = [archiveOf('nas', 100, now() + clockAhead - 6 * 3600)]
  const nas = storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives })
  const server = await fakeProxmox(
    stateOf({
      clockAhead,
      nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), nas])],
      guests: [guestOf(100, 'dhcp', { status: 'stopped' })],
    }),
  )
  server.fault = ({ path }) => (path.endsWith('/time') ? refusal : null)
  const { url, certificate } = server
  const api = await connectProxmox(
    {
      ...{ name: 'pve', kind: 'proxmox', url, auth: 'token', user: TOKEN.id },
      fingerprint: certificate?.fingerprint ?? null,
    },
    { secret: TOKEN.secret },
    {},
  )
  const request = { vmid: 100, archive: null, storage: null, over: true, newId: null, node: null }
  const { view } = await planRestore(api, 'pve', request, 'dhcp')
  expect(view.lostHours).toBe(6)
  api.close()
})
