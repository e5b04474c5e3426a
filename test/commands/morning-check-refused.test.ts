/** `brassage morning-check` where a server fails to answer one of its many questions: what it does answer is told all the same. */
import { describe, expect, it } from 'vitest'
import type { CheckedGuest } from '../../shared/morning-check/morning-check.ts'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeState,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
  taskOf,
} from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'

const hoursAgo = (hours: number) => Math.floor(Date.now() / 1000) - hours * 3600

const nas = storageOf({
  ...{ storage: 'nas', type: 'nfs', content: 'backup', shared: true },
  archives: [archiveOf('nas', 100, hoursAgo(3)), archiveOf('nas', 101, hoursAgo(3))],
})

/** Two guests that run, saved last night to a NAS. */
const wellState = (over: Partial<FakeState> = {}): FakeState =>
  stateOf({
    nodes: [nodeOf('pve1', [nas])],
    guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk')],
    jobs: [{ id: 'nightly', enabled: 1, vmid: '100,101', schedule: '02:00', storage: 'nas', all: 0 }],
    ...over,
  })

it('tells of a guest, a node and a storage once that are listed twice', async () => {
  const state = wellState()
  state.guests.push(guestOf(100, 'dhcp'))
  state.nodes[0] = { ...nodeOf('pve1', [nas, nas]), updates: 2 }
  state.nodes.push(state.nodes[0])
  nas.archives.push(...nas.archives.slice(0, 1))
  const site = await siteWithProxmox({ pve: await fakeProxmox(state) })
  const { exit, json } = await site.run('morning-check', site.file)
  expect(exit).toBe(0)
  expect(json).toMatchObject({ problems: [{ kind: 'updates' }], guests: [{ vmid: 100 }, { vmid: 101 }] })
})

describe('one question that a server fails to answer (500)', () => {
  const checkWith = async (state: FakeState, isAsked: (path: string) => boolean) => {
    const server = await fakeProxmox(state)
    const site = await siteWithProxmox({ pve: server })
    server.fault = ({ path }) => (isAsked(path) ? { kind: 'status', status: 500, reason: 'no answer' } : null)
    const { exit, json } = await site.run('morning-check', site.file)
    return { exit, problems: json.problems, notes: json.notes, guests: json.guests as CheckedGuest[] }
  }

  it('about updates is a note, and takes nothing else away', async () => {
    const { exit, problems, notes, guests } = await checkWith(wellState(), (path) => path.endsWith('/update'))
    expect([exit, problems, guests.map(({ backup }) => backup.state)]).toEqual([0, [], ['ok', 'ok']])
    expect(notes).toEqual([expect.stringContaining('could not be read')])
  })

  it('about a node leaves the others checked', async () => {
    const state = wellState({ guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk', { node: 'pve2' })] })
    state.nodes.push(nodeOf('pve2', [nas]))
    const { exit, problems, guests } = await checkWith(state, (path) => path === '/nodes/pve2/tasks')
    expect(exit).toBe(1)
    expect(problems).toMatchObject([{ kind: 'unreachable', node: 'pve2' }])
    expect(guests[0]?.backup.state).toBe('ok')
  })

  it('about the log of a job still tells that the job failed', async () => {
    const state = wellState()
    state.tasks.push(taskOf('pve1', 'vzdump', '', { starttime: hoursAgo(4), status: 'job errors' }))
    const { exit, problems, guests } = await checkWith(state, (path) => path.endsWith('/log'))
    expect(exit).toBe(1)
    expect(problems).toMatchObject([{ kind: 'task_failed', message: expect.stringContaining('job errors') }])
    expect(guests.map(({ backup }) => backup.state)).toEqual(['ok', 'ok'])
  })

  it('about a guest that stands still is no proof that it may', async () => {
    const state = wellState({
      guests: [guestOf(100, 'dhcp', { status: 'stopped' }), guestOf(101, 'helpdesk')],
    })
    const { problems } = await checkWith(state, (path) => path.endsWith('/config'))
    expect(problems).toMatchObject([{ severity: 'warning', kind: 'guest_down', vmid: 100 }])
  })
})
