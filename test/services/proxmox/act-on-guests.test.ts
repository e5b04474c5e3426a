/** Guests started, stopped, saved: never twice, and never believed without a look. */
import { describe, expect, it } from 'vitest'
import { connectProxmox } from '../../../main/services/lan-services/connect.ts'
import { beginAct, planGuestAct, verifyAct } from '../../../main/services/proxmox/act-on-guests.ts'
import { carryAct } from '../../../main/services/proxmox/carry-act.ts'
import { cancelTask, followTask } from '../../../main/services/proxmox/look-at-task.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import type { GuestAct } from '../../../shared/proxmox/guest-act.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { type FakeProxmox, fakeProxmox, LOGIN, TOKEN } from '../../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeState,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
} from '../../fakes/proxmox/fake-state.ts'

const PACE = { firstMs: 10, slowestMs: 30, patienceMs: 2000 }

const connect = ({ url, certificate, state }: FakeProxmox) => {
  const isOld = state.version === '5.4'
  return connectProxmox(
    {
      ...{ name: 'pve', kind: 'proxmox', url, fingerprint: certificate?.fingerprint ?? null },
      ...(isOld ? { auth: 'password', user: LOGIN.user } : { auth: 'token', user: TOKEN.id }),
    } as Parameters<typeof connectProxmox>[0],
    isOld ? { password: LOGIN.password } : { secret: TOKEN.secret },
    { answerMs: 1000 },
  )
}

async function serverWith(over: Partial<FakeState> = {}) {
  const nas = storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives: [] })
  const server = await fakeProxmox(
    stateOf({
      nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), nas])],
      guests: [guestOf(100, 'dhcp'), guestOf(101, 'ldap', { status: 'stopped', kind: 'lxc' })],
      ...over,
    }),
  )
  const api = await connect(server)
  const carry = async (act: GuestAct) => {
    const plan = await planGuestAct(api, 'pve', act)
    const [guest] = plan.guests
    if (!guest) throw new Error('no guest')
    const begun = await beginAct(api, act, guest)
    if (begun.upid === null) return { begun, look: null }
    const end = await followTask(api, begun.upid, () => {}, new AbortController().signal, PACE)
    return { begun, look: await verifyAct(api, act, guest, end, plan.targets[0]?.lastBackup ?? null) }
  }
  return { server, api, nas, carry }
}

const STOP: GuestAct = { kind: 'stop', vmids: [100] }
const BACKUP: GuestAct = { kind: 'backup', vmids: [100], storage: 'nas', mode: 'snapshot' }

describe.each(['5.4', '7.4', '9.1'] as const)('Proxmox %s', (version) => {
  it('shuts down, starts and saves by requests its schema takes', async () => {
    const { server, carry } = await serverWith({ version })
    expect((await carry({ kind: 'shutdown', vmids: [100] })).look).toMatchObject({ state: 'done' })
    expect(server.state.guests[0]?.status).toBe('stopped')
    expect((await carry({ kind: 'start', vmids: [101] })).look).toMatchObject({ state: 'done' })
    expect(server.state.guests[1]?.status).toBe('running')
    expect((await carry(BACKUP)).look).toMatchObject({ state: 'done', percent: 100 })
    expect(server.writes()).toEqual([
      'POST /nodes/pve1/qemu/100/status/shutdown',
      'POST /nodes/pve1/lxc/101/status/start',
      'POST /nodes/pve1/vzdump',
    ])
  })
})

it('names the last backup of what is to be stopped', async () => {
  const { api, nas } = await serverWith()
  nas.archives.push(archiveOf('nas', 100, 1_790_000_000))
  const { targets } = await planGuestAct(api, 'pve', STOP)
  expect(targets).toMatchObject([{ node: 'pve1', name: 'dhcp', lastBackup: '2026-09-21T14:13:20.000Z' }])
})

it('begins all of them, and tells each once, also where the site was closed meanwhile', async () => {
  const { server, api } = await serverWith({ guests: [guestOf(100, 'dhcp'), guestOf(102, 'dns')] })
  const site = temporarySite().create()
  const plan = await planGuestAct(api, 'pve', { kind: 'stop', vmids: [100, 102] })
  server.fault = ({ method }) => {
    if (method === 'POST') site.close()
    return null
  }
  const begun = await carryAct(site, { name: 'pve' } as LanService, api, plan)
  expect(begun.map(({ vmid, failure }) => [vmid, failure])).toEqual([
    [100, null],
    [102, null],
  ])
  expect(server.writes()).toHaveLength(2)
})

it('leaves alone what is so already', async () => {
  const { server, carry } = await serverWith()
  expect((await carry({ kind: 'stop', vmids: [101] })).begun).toEqual({ upid: null, isJoined: false })
  expect(server.writes()).toEqual([])
})

it('joins a task that somebody else began', async () => {
  const { server, api } = await serverWith()
  server.taskMs = 60_000
  const [guest] = (await planGuestAct(api, 'pve', BACKUP)).guests
  if (!guest) throw new Error('no guest')
  const first = await beginAct(api, BACKUP, guest)
  expect(await beginAct(api, BACKUP, guest)).toEqual({ upid: first.upid, isJoined: true })
  expect(server.writes()).toHaveLength(1)
})

it('finds the task of an answer that was lost, and sends nothing a second time', async () => {
  const { server, carry } = await serverWith()
  server.fault = ({ method }) => (method === 'POST' ? { kind: 'cut_after' } : null)
  expect((await carry(BACKUP)).look).toMatchObject({ state: 'done' })
  expect(server.writes()).toEqual(['POST /nodes/pve1/vzdump'])
})

it.each([
  { kind: 'cut_before' },
  { kind: 'status', status: 596 },
  // Of a proxy before the server.
  { kind: 'status', status: 504 },
] as const)('says that nobody knows where no task is listed after %j', async (fault) => {
  const { server, carry } = await serverWith()
  server.fault = ({ method }) => (method === 'POST' ? fault : null)
  await expect(carry(BACKUP)).rejects.toMatchObject({ code: 'unknown_outcome' })
  expect(server.writes()).toHaveLength(1)
})

it('tells of a task that ends in error after a 200 why', async () => {
  const { server, carry } = await serverWith()
  server.fault = ({ method }) => (method === 'POST' ? { kind: 'task', error: 'no space left' } : null)
  expect((await carry(BACKUP)).look).toMatchObject({ state: 'failed', message: 'no space left' })
})

it('does not believe a stop after which the guest runs', async () => {
  const { api } = await serverWith()
  const [guest] = (await planGuestAct(api, 'pve', STOP)).guests
  if (!guest) throw new Error('no guest')
  const end = { upid: '', state: 'done', message: null, percent: null, log: [] } as const
  expect(await verifyAct(api, STOP, guest, end, null)).toMatchObject({
    ...{ state: 'failed', message: 'The task ended well, and dhcp (100) is running.' },
  })
})

it('refuses a guest that is locked, and a storage that takes no backups', async () => {
  const { server, carry } = await serverWith()
  await expect(carry({ ...BACKUP, storage: 'local-lvm' })).rejects.toMatchObject({ code: 'unknown_storage' })
  const guest = server.state.guests[0]
  if (guest) guest.config = { ...guest.config, lock: 'backup' }
  await expect(carry(STOP)).rejects.toMatchObject({ code: 'guest_locked' })
  expect(server.writes()).toEqual([])
})

it('asks a task to stop once, and one that has ended not at all', async () => {
  const { server, api } = await serverWith()
  server.taskMs = 60_000
  const [guest] = (await planGuestAct(api, 'pve', BACKUP)).guests
  const { upid } = guest ? await beginAct(api, BACKUP, guest) : { upid: null }
  expect(await cancelTask(api, upid ?? '')).toBe(true)
  expect(await cancelTask(api, upid ?? '')).toBe(false)
  expect(server.writes().filter((line) => line.startsWith('DELETE'))).toHaveLength(1)
})

describe('an answer that does not come in time', () => {
  it('of a request that was done is found by its task, and nothing is sent a second time', async () => {
    const { server, carry } = await serverWith()
    server.fault = ({ method }) => (method === 'POST' ? { kind: 'slow', ms: 5000, isDone: true } : null)
    expect((await carry(BACKUP)).look).toMatchObject({ state: 'done' })
    expect(server.writes()).toEqual(['POST /nodes/pve1/vzdump'])
    expect(server.state.tasks).toHaveLength(1)
  })

  it('of a request that nobody sees begin leaves it unknown, and it is not sent again', async () => {
    const { server, carry } = await serverWith()
    server.fault = ({ method }) => (method === 'POST' ? { kind: 'slow', ms: 60_000 } : null)
    await expect(carry(BACKUP)).rejects.toMatchObject({ code: 'unknown_outcome' })
    expect(server.writes()).toEqual(['POST /nodes/pve1/vzdump'])
  })
})

describe('a full disk', () => {
  it('hides no task that was begun on the server', async () => {
    const { server, api } = await serverWith()
    const site = temporarySite().create()
    const full = new Proxy(site, {
      get: (file, key) =>
        key === 'record'
          ? () => {
              throw new WorkError('disk_full', 'The disk is full.')
            }
          : Reflect.get(file, key),
    })
    const plan = await planGuestAct(api, 'pve', { kind: 'stop', vmids: [100] })
    const [begun] = await carryAct(full, { name: 'pve' } as LanService, api, plan)
    expect(begun).toMatchObject({
      upid: server.state.tasks[0]?.upid,
      unnoted: 'The journal does not have this: The disk is full.',
    })
  })
})
