/** What misleads a move: answers that are lost and tasks that show late, clocks that nobody tells, people who act meanwhile, other names. */
import { describe, expect, it } from 'vitest'
import type { Asked, Fault } from '../../fakes/proxmox/fake-proxmox.ts'
import { type FakeTask, nodeOf, storageOf, taskOf } from '../../fakes/proxmox/fake-state.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

const tasksOf = (two: TwoServers, type: string) =>
  [...two.old.state.tasks, ...two.new.state.tasks].filter((task) => task.type === type).length

function expectNothingLost(two: TwoServers): void {
  const [old, copy] = [two.guest('old'), two.guest('new')]
  expect([old?.status, copy?.status]).not.toEqual(['running', 'running'])
  expect([old?.disk, copy?.disk]).toContain('disk of dhcp')
}

const once = (matches: (asked: Asked) => boolean, fault: Fault) => {
  let isUsed = false
  return (asked: Asked): Fault | null => {
    if (isUsed || !matches(asked)) return null
    isUsed = true
    return fault
  }
}

describe('a restore whose answer is lost, and which the list does not show at first', () => {
  it('is the one that was meant, also where a second request is refused for it', async () => {
    const two = await twoServers()
    let hidden: FakeTask[] = []
    let posts = 0
    two.new.fault = ({ template }) => {
      const { tasks } = two.new.state
      const isPost = template === 'POST /nodes/{node}/qemu'
      if (isPost) posts += 1
      if (isPost && posts === 1) return { kind: 'cut_after' }
      if (posts === 1 && template === 'GET /nodes/{node}/tasks') hidden.push(...tasks.splice(0))
      if (posts > 1) {
        tasks.push(...hidden)
        hidden = []
      }
      return null
    }
    const { state } = await two.move()
    expect(state).toBe('moved')
    expect(tasksOf(two, 'qmrestore')).toBe(1)
    expectNothingLost(two)
  })
})

describe('a backup whose answer is lost, and whose task comes late', () => {
  it('is made once, and the old one runs again', async () => {
    const two = await twoServers()
    const late: FakeTask[] = []
    const fault = once(({ template }) => template === 'POST /nodes/{node}/vzdump', { kind: 'cut_after' })
    let looks = 0
    two.old.fault = (asked) => {
      const { tasks } = two.old.state
      if (asked.template === 'GET /nodes/{node}/tasks') looks += 1
      // Nobody is shown it until the move has given up looking for it.
      for (const task of tasks.filter(({ type }) => type === 'vzdump'))
        late.push(...tasks.splice(tasks.indexOf(task), 1))
      if (looks > 12) tasks.push(...late.splice(0))
      return fault(asked)
    }
    const { state } = await two.move()
    expect(state).toBe('backed_out')
    expect(two.old.writes().filter((line) => line.endsWith('/vzdump'))).toHaveLength(1)
    expect(two.guest('old')?.status).toBe('running')
  }, 20_000)
})

describe('a backup of which nobody knows whether it was asked for, since the process ended there', () => {
  it('is not asked for again before it is too late for the first one, by the clock of the server', async () => {
    const two = await twoServers()
    const [run, other] = [await two.plan(), new AbortController()]
    const isBackup = ({ template }: Asked) => template === 'POST /nodes/{node}/vzdump'
    two.old.fault = (asked) => {
      if (!isBackup(asked)) return null
      other.abort(new Error('the power went'))
      return { kind: 'cut_before' }
    }
    expect((await two.go(run, other.signal)).state).toBe('interrupted')
    const backups = () => two.old.asked.filter(isBackup).length
    two.old.fault = () => null
    two.old.state.clockAhead = 600
    expect((await two.go(run)).state).toBe('moved')
    expect([backups(), tasksOf(two, 'vzdump')]).toEqual([2, 1])
  }, 20_000)

  it('brings the old one back where that is too early to tell', async () => {
    const two = await twoServers()
    const [run, other] = [await two.plan(), new AbortController()]
    two.old.fault = ({ template }) => {
      if (template !== 'POST /nodes/{node}/vzdump') return null
      other.abort(new Error('the power went'))
      return { kind: 'cut_before' }
    }
    expect((await two.go(run, other.signal)).state).toBe('interrupted')
    two.old.fault = () => null
    expect((await two.go(run)).state).toBe('backed_out')
    expect([two.guest('old')?.status, tasksOf(two, 'vzdump')]).toEqual(['running', 0])
  }, 20_000)
})

describe('a server whose clock was set back meanwhile', () => {
  it('shows the task by what was not there before', async () => {
    const two = await twoServers()
    two.old.fault = once(({ template }) => template === 'POST /nodes/{node}/vzdump', { kind: 'cut_after' })
    two.old.state.clockAhead = 3600
    expect((await two.move()).state).toBe('moved')
    expect(tasksOf(two, 'vzdump')).toBe(1)
  })
})

describe('a server that does not tell its clock', () => {
  it('is not believed to have done what an older task did', async () => {
    const two = await twoServers()
    const later = Math.floor(Date.now() / 1000) + 300
    two.old.state.tasks.push(taskOf('pve-old', 'vzdump', '100', { starttime: later, status: 'OK' }))
    two.old.fault = once(({ template }) => template === 'POST /nodes/{node}/vzdump', { kind: 'cut_after' })
    const cut = two.old.fault
    two.old.fault = (asked) =>
      asked.template === 'GET /nodes/{node}/time' ? { kind: 'status', status: 403 } : cut(asked)
    two.old.taskMs = 300
    const { state, run } = await two.move()
    expect(state).toBe('moved')
    expect(run.steps.find(({ name }) => name === 'backup')?.upid).toBe(
      two.old.state.tasks.find(({ type, starttime }) => type === 'vzdump' && starttime !== later)?.upid,
    )
    expect(tasksOf(two, 'vzdump')).toBe(2)
  })
})

describe('an old one that somebody started while the move was cut', () => {
  it('runs again, since what was written then is in no backup', async () => {
    const two = await twoServers()
    const run = await two.plan()
    const stop = new AbortController()
    two.new.fault = ({ template }) => {
      if (template === 'POST /nodes/{node}/qemu') stop.abort(new Error('stopped'))
      return template === 'POST /nodes/{node}/qemu' ? { kind: 'cut_before' } : null
    }
    expect((await two.go(run, stop.signal)).state).toBe('interrupted')
    two.new.fault = () => null
    const old = two.guest('old')
    if (old) old.disk = 'written since'
    const starttime = Math.floor(Date.now() / 1000) + 5
    two.old.state.tasks.push(taskOf('pve-old', 'qmstart', '100', { starttime, status: 'OK', seconds: 1 }))
    const { state, message } = await two.go(run)
    expect([state, message]).toEqual(['backed_out', expect.stringContaining('in no backup')])
    expect(two.guest('old')).toMatchObject({ status: 'running', disk: 'written since' })
    expect(two.guest('new')?.status ?? 'stopped').toBe('stopped')
  })
})

describe('an account that is shown neither the clock nor the tasks of others', () => {
  const withoutAudit =
    (more: (asked: Asked) => Fault | null) =>
    (asked: Asked): Fault | null =>
      asked.template === 'GET /nodes/{node}/time' ? { kind: 'status', status: 403 } : more(asked)

  /** Cut before the restore; then what the old one used, a row a minute, `at`: in which minute after its backup it ran. */
  async function cutThenUsed(at: number | null, refuses = false) {
    const two = await twoServers()
    const [run, stop] = [await two.plan(), new AbortController()]
    two.old.fault = withoutAudit(({ path }) =>
      refuses && path.endsWith('/rrddata') ? { kind: 'status', status: 403 } : null,
    )
    two.new.fault = ({ template }) => {
      if (template !== 'POST /nodes/{node}/qemu') return null
      stop.abort(new Error('stopped'))
      return { kind: 'cut_before' }
    }
    expect((await two.go(run, stop.signal)).state).toBe('interrupted')
    two.new.fault = () => null
    const old = two.guest('old')
    const saved = two.old.state.tasks.find(({ type }) => type === 'vzdump')?.endtime ?? 0
    // The backup itself needs the machine running for a while.
    if (old)
      old.usage = Array.from({ length: 60 }, (_, row) => {
        const time = saved + (row - 20) * 60
        return row < 20 || row - 20 === at ? { time, mem: 2e9 } : { time }
      })
    return { two, run }
  }

  it('is told by what the old one used that somebody let it run', async () => {
    const { two, run } = await cutThenUsed(5)
    const { state, message } = await two.go(run)
    expect([state, message]).toEqual(['backed_out', expect.stringContaining('in no backup')])
    expect(two.guest('old')?.status).toBe('running')
  })

  it('is not held up by the backup, for which it ran', async () => {
    const { two, run } = await cutThenUsed(null)
    expect((await two.go(run)).state).toBe('moved')
  })

  it('is said so where that is not told either', async () => {
    const { two, run } = await cutThenUsed(5, true)
    const { state, run: ended } = await two.go(run)
    expect(state).toBe('moved')
    expect(ended.steps.find(({ name }) => name === 'start')?.message).toContain('not told to this account')
  })
})

describe('a bridge that is called otherwise at the new server', () => {
  const onBridge = {
    config: { onboot: 1, name: 'dhcp', net0: 'virtio=BC:24:11:00:00:01,bridge=vmbr1,tag=20' },
  }
  const bridges = [{ from: 'vmbr1', to: 'vmbr0' }]

  it('is where its cards are put before it starts, with their MAC addresses and VLANs', async () => {
    const two = await twoServers('9.1', onBridge)
    await expect(two.plan()).rejects.toMatchObject({ code: 'missing_bridge' })
    const { state, run } = await two.move({ bridges })
    expect(state).toBe('moved')
    expect(two.guest('new')?.config.net0).toBe('virtio=BC:24:11:00:00:01,bridge=vmbr0,tag=20')
    expect(two.guest('old')?.config.net0).toContain('bridge=vmbr1')
    const names = run.steps.map(({ name }) => name)
    expect(names.indexOf('network')).toBeLessThan(names.indexOf('start'))
    expect(run.steps.find(({ name }) => name === 'network')?.message).toBe('net0 on vmbr0')
  })

  it('that is refused brings the old one back', async () => {
    const two = await twoServers('9.1', onBridge)
    two.new.fault = once(({ method, path }) => method === 'PUT' && path.endsWith('/config'), {
      kind: 'status',
      status: 403,
    })
    expect((await two.move({ bridges })).state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
    expect(two.guest('new')?.status).toBe('stopped')
  })

  it('swapped with another one is swapped once, also where the answer is lost', async () => {
    const two = await twoServers(
      '9.1',
      { config: { ...onBridge.config, net1: 'virtio=BC:24:11:00:00:02,bridge=vmbr0' } },
      { nodes: [] },
    )
    const nas = two.old.state.nodes[0]?.storages[1]
    if (!nas) throw new Error('the old server has its NAS')
    two.new.state.nodes.push(
      nodeOf('pve-new', [storageOf({ storage: 'local-lvm' }), nas], { bridges: ['vmbr0', 'vmbr1'] }),
    )
    two.new.fault = once(({ method, path }) => method === 'PUT' && path.endsWith('/config'), {
      kind: 'cut_after',
    })
    const swap = [...bridges, { from: 'vmbr0', to: 'vmbr1' }]
    expect((await two.move({ bridges: swap })).state).toBe('moved')
    expect(two.guest('new')?.config).toMatchObject({
      net0: expect.stringContaining('bridge=vmbr0'),
      net1: expect.stringContaining('bridge=vmbr1'),
    })
  })

  it('is no further part of a card, also where the new server lists no network', async () => {
    const two = await twoServers('9.1', onBridge)
    for (const node of two.new.state.nodes) Object.assign(node, { bridges: [] })
    const to = 'vmbr0,firewall=1'
    await expect(two.plan({ bridges: [{ from: 'vmbr1', to }] })).rejects.toMatchObject({ code: 'bad_bridge' })
  })

  it('of no card of the guest is a slip, and refused', async () => {
    const two = await twoServers()
    await expect(two.plan({ bridges: [{ from: 'vmbr9', to: 'vmbr0' }] })).rejects.toMatchObject({
      code: 'unknown_bridge',
    })
  })
})
