/** The NFS storage that a move adds first: on the servers that lack it, once, and off again only where this move added it and nothing uses it. */
import { describe, expect, it } from 'vitest'
import type { Side } from '../../../main/services/move-guest/moving.ts'
import { plannedRequests } from '../../../main/services/move-guest/requests.ts'
import type { Asked, Fault } from '../../fakes/proxmox/fake-proxmox.ts'
import { archiveOf } from '../../fakes/proxmox/fake-state.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

const nfs = { storage: 'nas', server: '192.0.2.9', export: '/backups' }
const wanted = { storage: 'local-lvm', nfs } as const
const adding = 'POST /storage'
const sides = ['old', 'new'] as const

/** Two servers that share nothing, beside a NAS that exports a folder to both. */
async function strangers(...missing: readonly Side[]): Promise<TwoServers> {
  const two = await twoServers()
  const at = missing.length > 0 ? missing : sides
  for (const side of sides) {
    const { state } = two[side]
    state.exports = { '192.0.2.9': ['/backups'] }
    state.shares = { '192.0.2.9:/backups': two.archives }
    if (at.includes(side)) take(two, side, 'nas')
  }
  // The job of the old server writes to what is not there yet.
  two.old.state.jobs.splice(0)
  two.new.state.jobs.splice(0)
  return two
}

function take(two: TwoServers, side: Side, storage: string): void {
  for (const node of two[side].state.nodes)
    node.storages.splice(
      node.storages.findIndex((one) => one.storage === storage),
      1,
    )
}

const has = (two: TwoServers, side: Side): boolean =>
  two[side].state.nodes[0]?.storages.some(({ storage }) => storage === 'nas') ?? false

const writesTo = (two: TwoServers, side: Side): string[] =>
  two[side].writes().filter((line) => line.includes('/storage'))

const stepOf = (steps: readonly { readonly name: string }[], name: string) =>
  steps.find((step) => step.name === name)

const once = (template: string, fault: Fault) => {
  let isUsed = false
  return (asked: Asked): Fault | null => {
    if (isUsed || asked.template !== template) return null
    isUsed = true
    return fault
  }
}

describe('a move between servers that share nothing', () => {
  it('adds the export to both, then moves the guest by it', async () => {
    const two = await strangers()
    const { state, run } = await two.move(wanted)
    expect(state).toBe('moved')
    expect(run.steps.slice(0, 2)).toMatchObject([
      { name: 'storage_old', state: 'done', message: 'nas is added to old: 192.0.2.9:/backups' },
      { name: 'storage_new', state: 'done' },
    ])
    expect([writesTo(two, 'old'), writesTo(two, 'new')]).toEqual([[adding], [adding]])
    expect(two.guest('new')).toMatchObject({ status: 'running', disk: 'disk of dhcp' })
    expect(two.archives).toHaveLength(1)
  })

  it('says before what it would send, in order', async () => {
    const two = await strangers()
    const id = await two.plan(wanted)
    await two.act(id, async (move) => {
      const [first, second] = plannedRequests(move)
      expect([first, second]).toMatchObject([
        { method: 'POST', path: '/storage', params: { type: 'nfs', content: 'backup,iso' } },
        { method: 'POST', path: '/storage' },
      ])
    })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })

  it('without it is refused as before', async () => {
    const two = await strangers()
    await expect(two.plan({ storage: 'local-lvm' })).rejects.toMatchObject({ code: 'no_carrier' })
  })
})

describe('a server that has the export already', () => {
  it('keeps it as it is called there, and only the other one gets it', async () => {
    const two = await strangers('new')
    const { state, run } = await two.move({ ...wanted, nfs: { ...nfs, storage: 'other-name' } })
    expect(state).toBe('moved')
    expect(run.plan.carrier).toEqual({ old: 'nas', new: 'other-name' })
    expect(stepOf(run.steps, 'storage_old')).toMatchObject({ state: 'skipped' })
    expect([writesTo(two, 'old'), writesTo(two, 'new')]).toEqual([[], [adding]])
  })

  it('gives its newest backup to a fresh server, which has to see it before the guest is shut down', async () => {
    const two = await strangers('new')
    two.archives.push(
      archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 3600, {
        ...{ config: { ...two.guest('old')?.config }, disk: 'last night' },
      }),
    )
    expect((await two.move({ ...wanted, backup: 'newest' })).state).toBe('moved')
    expect(two.guest('new')?.disk).toBe('last night')
    const blind = await strangers('new')
    blind.archives.push(archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 3600))
    blind.new.state.shares = { '192.0.2.9:/backups': [] }
    expect((await blind.move({ ...wanted, backup: 'newest' })).state).toBe('backed_out')
    expect(blind.old.writes()).toEqual([])
    expect(has(blind, 'new')).toBe(false)
  })
})

describe('before anything is added', () => {
  it.each([
    ['a name that is another storage', { storage: 'local-lvm' }, 'storage_taken'],
    ['an export that is not there', { export: '/elsewhere' }, 'no_export'],
    ['a server that is silent', { server: '192.0.2.77' }, 'no_export'],
    ['a name that is none', { storage: '9' }, 'bad_storage'],
  ] as const)('%s is refused', async (_words, over, code) => {
    const two = await strangers()
    await expect(two.plan({ ...wanted, nfs: { ...nfs, ...over } })).rejects.toMatchObject({ code })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })

  it('the newest backup is refused where the old server is only now to get it', async () => {
    const two = await strangers()
    await expect(two.plan({ ...wanted, backup: 'newest' })).rejects.toMatchObject({ code: 'no_backup' })
  })
})

describe('a fault while it is added', () => {
  it.each(sides)('that %s refuses takes off again what was added, and touches no guest', async (side) => {
    const two = await strangers()
    two[side].fault = once(adding, { kind: 'status', status: 500, reason: 'mount error: access denied' })
    const { state, message } = await two.move(wanted)
    expect([state, message]).toEqual(['backed_out', expect.stringContaining('access denied')])
    expect([has(two, 'old'), has(two, 'new')]).toEqual([false, false])
    expect(two.guest('old')?.status).toBe('running')
    expect([...two.old.writes(), ...two.new.writes()].filter((line) => !line.includes('/storage'))).toEqual(
      [],
    )
  })

  it.each(sides)('whose answer is lost after %s acted is looked for, and not sent again', async (side) => {
    const two = await strangers()
    two[side].fault = once(adding, { kind: 'cut_after' })
    expect((await two.move(wanted)).state).toBe('moved')
    expect(writesTo(two, side)).toEqual([adding])
  })

  it('that reached nobody for sure leads back, and the guest was never touched', async () => {
    const two = await strangers()
    two.new.fault = once(adding, { kind: 'cut_before' })
    const { state } = await two.move(wanted)
    expect(state).toBe('backed_out')
    expect(writesTo(two, 'new')).toEqual([adding])
    expect(two.guest('old')?.status).toBe('running')
    expect(has(two, 'old')).toBe(false)
  })

  it('that is not active on its node afterwards is taken off again', async () => {
    const two = await strangers()
    two.new.fault = ({ template }) => {
      for (const one of two.new.state.nodes[0]?.storages ?? [])
        if (one.storage === 'nas' && template !== adding) one.active = false
      return null
    }
    const { state, message } = await two.move(wanted)
    expect([state, message]).toEqual(['backed_out', expect.stringContaining('is not active')])
    expect(two.guest('old')?.status).toBe('running')
    expect(has(two, 'old')).toBe(false)
  })
})

describe('a process that ends', () => {
  it.each(sides)('right after %s took it goes on without a second request', async (side) => {
    const two = await strangers()
    const id = await two.plan(wanted)
    const stop = new AbortController()
    two[side].fault = ({ template }) => {
      if (template === adding) setTimeout(() => stop.abort(new Error('stopped')), 0)
      return null
    }
    const first = await two.go(id, stop.signal)
    two[side].fault = () => null
    expect(['interrupted', 'moved']).toContain(first.state)
    expect((await two.go(id)).state).toBe('moved')
    expect(writesTo(two, side)).toEqual([adding])
  })

  it('between the request and its answer leaves the storage where it is, since somebody else may have added it', async () => {
    const two = await strangers()
    const id = await two.plan(wanted)
    const stop = new AbortController()
    two.old.fault = ({ template }) => {
      if (template === adding) stop.abort(new Error('stopped'))
      return template === adding ? { kind: 'cut_after' } : null
    }
    expect((await two.go(id, stop.signal)).state).toBe('interrupted')
    two.old.fault = () => null
    two.new.fault = once(adding, { kind: 'status', status: 500 })
    const { state, run } = await two.go(id)
    expect(state).toBe('backed_out')
    expect(stepOf(run.steps, 'drop_storage_old')).toMatchObject({
      state: 'skipped',
      message: expect.stringContaining('nobody knows whether this move added it'),
    })
    expect(has(two, 'old')).toBe(true)
  })
})

describe('on the way back', () => {
  const failing = once('POST /nodes/{node}/qemu', { kind: 'status', status: 500 })

  it('it stays where it holds the backup, and the old one runs again', async () => {
    const two = await strangers()
    two.new.fault = once('POST /nodes/{node}/qemu', { kind: 'status', status: 500 })
    const { state, run } = await two.move(wanted)
    expect(state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
    expect(stepOf(run.steps, 'drop_storage_old')).toMatchObject({
      message: 'nas stays on old: it holds 1 files',
    })
    expect([has(two, 'old'), has(two, 'new')]).toEqual([true, true])
  })

  it('it stays where a backup job writes to it by now', async () => {
    const two = await strangers()
    two.old.fault = once('POST /nodes/{node}/vzdump', { kind: 'status', status: 500 })
    two.old.state.jobs.push({ id: 'nightly', enabled: 1, vmid: '300', schedule: '02:00', storage: 'nas' })
    const { run } = await two.move(wanted)
    expect(stepOf(run.steps, 'drop_storage_old')).toMatchObject({
      message: 'nas stays on old: the backup job nightly writes to it',
    })
    expect([has(two, 'old'), has(two, 'new')]).toEqual([true, false])
  })

  it('a server that is not reached any more keeps it, and holds nobody up', async () => {
    const two = await strangers()
    two.new.fault = (asked) => {
      if (asked.template === 'POST /nodes/{node}/qemu') void two.new.stop()
      return failing(asked)
    }
    const { state, run } = await two.move(wanted)
    expect(state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
    expect(stepOf(run.steps, 'drop_storage_new')).toMatchObject({
      state: 'skipped',
      message: expect.stringContaining('nas stays on new'),
    })
  })
})
