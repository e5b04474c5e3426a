/** A guest moved between two emulated servers, and everything that can go wrong on the way. */
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../../main/services/move-guest/moving.ts'
import { runMove } from '../../../main/services/move-guest/run-move.ts'
import { WorkError } from '../../../main/work-error.ts'
import { forwardSteps } from '../../../shared/move-guest/move-plan.ts'
import { serve } from '../../fakes/http-server.ts'
import type { Asked, Fault } from '../../fakes/proxmox/fake-proxmox.ts'
import { archiveOf } from '../../fakes/proxmox/fake-state.ts'
import { selfSigned } from '../../fakes/self-signed.ts'
import { type TwoServers, twoServers } from './two-servers.ts'

/** Acts that change something for good: none of them may ever be done twice. */
const ACTS = [
  'POST /nodes/{node}/qemu/{vmid}/status/shutdown',
  'POST /nodes/{node}/vzdump',
  'POST /nodes/{node}/qemu',
  'POST /nodes/{node}/qemu/{vmid}/status/start',
] as const

const tasksOf = (two: TwoServers, type: string) =>
  [...two.old.state.tasks, ...two.new.state.tasks].filter((task) => task.type === type).length

/** Never two that run, always one that has all that was written. */
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

const faultAt = (two: TwoServers, template: string, fault: Fault) => {
  const decide = once((asked) => asked.template === template, fault)
  two.old.fault = decide
  two.new.fault = decide
}

describe.each(['5.4', '7.4', '9.1'] as const)('a move away from Proxmox %s', (version) => {
  it('ends with the new one running, verified and saved, and the old one kept', async () => {
    const two = await twoServers(version)
    const { state, run } = await two.move()
    expect(state).toBe('moved')
    expect(run.steps.map((step) => [step.name, step.state])).toEqual(
      forwardSteps.map((name) => [name, name === 'delete_old' ? 'skipped' : 'done']),
    )
    expect(two.guest('new')).toMatchObject({ status: 'running', disk: 'disk of dhcp', config: { onboot: 1 } })
    expect(two.guest('new')?.config.net0).toBe(two.guest('old')?.config.net0)
    expect(two.guest('old')).toMatchObject({ status: 'stopped', disk: 'disk of dhcp' })
    expect(Number(two.guest('old')?.config.onboot)).toBe(0)
    expect(two.new.state.jobs[0]?.vmid).toBe('300,100')
    expect(two.old.writes().map((line) => line.split(' ')[1]?.split('/').at(-1))).toEqual(
      version === '5.4' ? ['shutdown', 'vzdump', 'config'] : ['shutdown', 'vzdump', 'config'],
    )
  })

  it('deletes the old one when asked, after the new one was verified', async () => {
    const two = await twoServers(version)
    const { state } = await two.move({ deleteOld: true })
    expect(state).toBe('moved')
    expect(two.guest('old')).toBeUndefined()
    expect(two.guest('new')?.status).toBe('running')
  })
})

describe('a container', () => {
  it('is moved by its own requests', async () => {
    const two = await twoServers('9.1', {
      kind: 'lxc',
      config: {
        onboot: 1,
        net0: 'name=eth0,hwaddr=BC:24:11:00:00:01,bridge=vmbr0',
        rootfs: 'local-lvm:vm-100-disk-0,size=8G',
      },
    })
    const { state } = await two.move({ verify: [] })
    expect(state).toBe('moved')
    expect(two.new.writes()).toContain('POST /nodes/pve-new/lxc')
  })
})

describe('before anything is done', () => {
  it.each([
    ['a locked guest', { lock: 'backup', config: { lock: 'backup' } }, {}, {}, 'guest_locked'],
    [
      'a bridge that is missing there',
      { config: { net0: 'virtio=BC:24:11:00:00:01,bridge=vmbr7' } },
      {},
      {},
      'missing_bridge',
    ],
    ['too little room', { config: { scsi0: 'local-lvm:vm-100-disk-0,size=4T' } }, {}, {}, 'no_space'],
    ['a storage nobody has', {}, { storage: 'tape' }, {}, 'unknown_storage'],
    ['deleting without a check', {}, { deleteOld: true, verify: [] }, {}, 'unverified_delete'],
    ['deleting a protected one', { config: { protection: 1 } }, { deleteOld: true }, {}, 'guest_protected'],
    ['a guest that is not there', {}, { vmid: 999 }, {}, 'unknown_guest'],
    ['no backup to take', {}, { backup: 'newest' }, {}, 'no_backup'],
  ] as const)('%s is refused', async (_words, guest, request, atNew, code) => {
    const two = await twoServers('9.1', guest as never, atNew)
    await expect(two.plan(request)).rejects.toMatchObject({ code })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })
})

describe('the number of the guest', () => {
  it('that is taken at the new server is another one, and nothing there is overwritten', async () => {
    const two = await twoServers()
    two.new.state.guests.push({
      ...(two.guest('old') as never as object),
      node: 'pve-new',
      disk: 'somebody else',
      name: 'x',
    } as never)
    const { state, run } = await two.move()
    expect(state).toBe('moved')
    expect(run.plan.new.vmid).toBe(101)
    expect(two.guest('new', 100)?.disk).toBe('somebody else')
    expect(two.guest('new', 101)?.disk).toBe('disk of dhcp')
  })
})

describe('the newest backup instead', () => {
  it('is restored, and the hours that are lost are named', async () => {
    const two = await twoServers()
    const at = Math.floor(Date.now() / 1000) - 6 * 3600
    const config = { ...two.guest('old')?.config }
    two.archives.push(archiveOf('nas', 100, at, { config, disk: 'last night' }))
    const { state, run } = await two.move({ backup: 'newest' })
    expect(state).toBe('moved')
    expect(two.guest('new')?.disk).toBe('last night')
    expect(run.steps.find(({ name }) => name === 'backup')?.message).toContain('6 h since is lost')
    expect(tasksOf(two, 'vzdump')).toBe(0)
  })

  it('is as old as the server says, whatever the clock of this computer says', async () => {
    const two = await twoServers()
    const ahead = 48 * 3600
    two.old.state.clockAhead = ahead
    const at = Math.floor(Date.now() / 1000) + ahead - 6 * 3600
    two.archives.push(archiveOf('nas', 100, at, { config: { ...two.guest('old')?.config } }))
    const { run } = await two.move({ backup: 'newest' })
    expect(run.steps.find(({ name }) => name === 'backup')?.message).toContain('the 6 h since is lost')
  })
})

describe.each([
  ['shutdown', 'POST /nodes/{node}/qemu/{vmid}/status/shutdown'],
  ['backup', 'POST /nodes/{node}/vzdump'],
  ['restore', 'POST /nodes/{node}/qemu'],
  ['clear_onboot', 'PUT /nodes/{node}/qemu/{vmid}/config'],
  ['start', 'POST /nodes/{node}/qemu/{vmid}/status/start'],
  ['backup_jobs', 'PUT /cluster/backup/{id}'],
] as const)('at %s', (step, template) => {
  it.each([401, 403, 500] as const)('a refusal with %i brings the old one back', async (status) => {
    const two = await twoServers()
    faultAt(two, template, { kind: 'status', status, reason: 'made to fail' })
    const { state, run, message } = await two.move()
    expect(state).toBe('backed_out')
    expect(message).toContain(step)
    expect(run.steps.find(({ name }) => name === step)?.state).toBe('failed')
    expect(two.guest('old')).toMatchObject({ status: 'running' })
    expect(Number(two.guest('old')?.config.onboot)).toBe(1)
    expect(two.guest('new')?.status ?? 'stopped').toBe('stopped')
    expectNothingLost(two)
  })

  it('a connection that breaks after the server acted does nothing twice', async () => {
    const two = await twoServers()
    faultAt(two, template, { kind: 'cut_after' })
    const { state } = await two.move()
    expect(state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
    expectNothingLost(two)
  })

  it('a node that is not reached (595) and comes back is waited for', async () => {
    const two = await twoServers()
    faultAt(two, template, { kind: 'status', status: 595 })
    expect((await two.move()).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
  })
})

const lost = [{ kind: 'cut_before' }, { kind: 'status', status: 596 }] as const

describe.each(lost)('an answer that is lost while no task is listed ($kind)', (fault) => {
  it.each([
    ['shutdown', 'POST /nodes/{node}/qemu/{vmid}/status/shutdown'],
    ['backup', 'POST /nodes/{node}/vzdump'],
  ] as const)(
    '%s is not sent again: the old one runs, and what to look at is said',
    async (step, template) => {
      const two = await twoServers()
      faultAt(two, template, fault)
      const { state, message } = await two.move()
      expect([state, message]).toEqual([
        'backed_out',
        expect.stringContaining(`${step}: nobody knows whether`),
      ])
      expect(two.old.asked.filter((asked) => asked.template === template)).toHaveLength(1)
      expect(two.guest('old')?.status).toBe('running')
      expectNothingLost(two)
    },
  )

  // A number that is taken and a guest that runs are refused by the server, so that a second request can do nothing twice.
  it.each([
    'POST /nodes/{node}/qemu',
    'POST /nodes/{node}/qemu/{vmid}/status/start',
    'PUT /nodes/{node}/qemu/{vmid}/config',
    'PUT /cluster/backup/{id}',
  ])('%s goes on, since the server does no second one', async (template) => {
    const two = await twoServers()
    faultAt(two, template, fault)
    expect((await two.move()).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
    expectNothingLost(two)
  })
})

describe('a task that ends badly after its 200', () => {
  it.each(ACTS)('%s: the old one runs again', async (template) => {
    const two = await twoServers()
    faultAt(two, template, { kind: 'task', error: 'disk on fire' })
    const { state, message } = await two.move()
    expect(state).toBe('backed_out')
    expect(message).toContain('disk on fire')
    expect(two.guest('old')?.status).toBe('running')
    expectNothingLost(two)
  })
})

describe('what does not live', () => {
  it('is taken back, with the time the new one ran', async () => {
    const two = await twoServers()
    two.new.fault = ({ path }) => (path.endsWith('/agent/ping') ? { kind: 'status', status: 500 } : null)
    const { state, run } = await two.move()
    expect(state).toBe('backed_out')
    expect(two.guest('old')).toMatchObject({ status: 'running' })
    expect(two.guest('new')).toMatchObject({ status: 'stopped' })
    expect(Number(two.guest('new')?.config.onboot)).toBe(0)
    expect(run.steps.find(({ name }) => name === 'stop_new')?.message).toMatch(/the new one ran from .* to /)
    expectNothingLost(two)
  })
})

describe('a guest that shows a certificate out of its dates', () => {
  it('answers, and its move is not taken back for that', async () => {
    const two = await twoServers()
    const expired = selfSigned('mail.test', new Date('2020-01-01'), new Date('2021-01-01'))
    const { url } = await serve((_, response) => void response.end('ok'), expired)
    expect((await two.move({ verify: [{ kind: 'http', url }] })).state).toBe('moved')
  })
})

describe('a new server that goes away', () => {
  it('before the new one was started: the old one runs again', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.new.fault = ({ template }) => {
      if (template === 'POST /nodes/{node}/qemu') void two.new.stop()
      return null
    }
    expect((await two.go(run)).state).toBe('backed_out')
    expect(two.guest('old')?.status).toBe('running')
  })

  it('after it was started: nobody can tell, and going on later ends it', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.new.fault = ({ path }) => {
      if (path.endsWith('/agent/ping')) void two.new.stop()
      return null
    }
    const cut = await two.go(run)
    expect(cut.state).toBe('interrupted')
    expect(two.guest('old')?.status).toBe('stopped')
    two.new.fault = () => null
    await two.new.start()
    expect((await two.go(run)).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
  })
})

describe('guests that were put into the backup job after the move was planned', () => {
  it('stay in it', async () => {
    const two = await twoServers()
    const run = await two.plan()
    Object.assign(two.new.state.jobs[0] ?? {}, { vmid: '300,301' })
    expect((await two.go(run)).state).toBe('moved')
    expect(two.new.state.jobs[0]?.vmid).toBe('300,301,100')
  })
})

describe('an old one that is to be deleted at the end', () => {
  it('is kept where its number is another guest’s by then', async () => {
    const two = await twoServers()
    two.new.fault = ({ template }) => {
      const old = two.guest('old')
      if (template === 'PUT /cluster/backup/{id}' && old)
        old.config = { ...old.config, net0: 'virtio=BC:24:11:00:00:99,bridge=vmbr0' }
      return null
    }
    const { state, message } = await two.move({ deleteOld: true })
    expect([state, message]).toEqual(['moved', expect.stringContaining('MAC addresses')])
    expect(two.guest('old')).toBeDefined()
  })
})

describe('this computer', () => {
  it('that loses its network for a while leaves the move open, and it is gone on with', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.old.fault = ({ template }) => {
      if (template !== 'POST /nodes/{node}/vzdump') return null
      void two.old.stop()
      void two.new.stop()
      return { kind: 'cut_after' }
    }
    const cut = await two.go(run)
    expect([cut.state, cut.run.isBackingOut]).toEqual(['interrupted', false])
    two.old.fault = () => null
    await Promise.all([two.old.start(), two.new.start()])
    expect((await two.go(run)).state).toBe('moved')
    expect(tasksOf(two, 'vzdump')).toBe(1)
  })

  it('whose disk is full right after a request sends it no second time', async () => {
    const two = await twoServers()
    const run = await two.plan()
    let isFull = true
    const cut = await two.act(run, (move) =>
      runMove({
        ...move,
        onChange: () => {
          if (!isFull || stateOf(move).steps.at(-1)?.upid == null) return
          isFull = false
          throw new WorkError('disk_full', 'made to fail')
        },
      }),
    )
    expect([cut.state, cut.message]).toEqual(['interrupted', 'made to fail'])
    expect((await two.go(run)).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
  })
})

describe('a process that ends in the middle', () => {
  it.each(ACTS)('of %s goes on where it was, and does nothing twice', async (template) => {
    const two = await twoServers()
    two.old.taskMs = 400
    two.new.taskMs = 400
    const run = await two.plan()
    const stop = new AbortController()
    const watch = (asked: Asked) => {
      // While the task runs: the request is answered, nobody follows.
      if (asked.template === template) setTimeout(() => stop.abort(new Error('stopped')), 60)
      return null
    }
    two.old.fault = watch
    two.new.fault = watch
    expect((await two.go(run, stop.signal)).state).toBe('interrupted')
    expectNothingLost(two)
    two.old.fault = () => null
    two.new.fault = () => null
    expect((await two.go(run)).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
    // Once more changes nothing.
    expect((await two.go(run)).state).toBe('moved')
    for (const type of ['qmshutdown', 'vzdump', 'qmrestore', 'qmstart']) expect(tasksOf(two, type)).toBe(1)
  })
})

describe('a certificate that changes in the middle', () => {
  it('at the new server stops before another request, and the old one runs again', async () => {
    const two = await twoServers()
    const run = await two.plan()
    two.new.fault = ({ template }) => {
      if (template === 'GET /nodes/{node}/tasks/{upid}/status') {
        two.new.changeCertificate(selfSigned())
        two.new.cut()
      }
      return null
    }
    const { state, message } = await two.go(run)
    expect(state).toBe('backed_out')
    expect(message).toContain('another certificate')
    expect(two.guest('old')?.status).toBe('running')
  })
})
