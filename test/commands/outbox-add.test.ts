/** `brassage outbox add`: every kind of work is kept without anything being reached, and what stops or overwrites asks before it runs. */
import { describe, expect, it } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { type FakeProxmox, fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { ENV, siteWithProxmox } from './add-proxmox.ts'
import { brassage, type Said } from './command-line.ts'

const codeOf = ({ json }: Said) => (json.error as { code: string } | undefined)?.code
const HOURS = 3600

/** A server with two guests, one of them stopped with a backup of last night; read once, then out of reach for who wants it so. */
async function withProxmox(version: '5.4' | '7.4' | '9.1' = '9.1') {
  const saved = archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 6 * HOURS, {
    ...{ config: { ...guestOf(100, 'dhcp').config }, disk: 'last night' },
  })
  const server = await fakeProxmox(
    stateOf({
      version,
      nodes: [
        nodeOf('pve1', [
          storageOf({ storage: 'local-lvm' }),
          storageOf({ storage: 'nas', type: 'nfs', content: 'backup', archives: [saved] }),
        ]),
      ],
      guests: [guestOf(100, 'dhcp', { status: 'stopped' }), guestOf(101, 'ldap'), guestOf(102, 'mail')],
    }),
  )
  const site = await siteWithProxmox({ pve: server })
  await site.run('proxmox', 'overview', site.file)
  server.asked.length = 0
  const outbox = (command: string, ...words: string[]) =>
    brassage(['outbox', command, site.file, ...words, '--json'], ENV)
  const add = async (...words: string[]) => String((await outbox('add', ...words)).json.id)
  const run = (id: string, ...words: string[]) => outbox('run', id, '--passphrase-env', 'PASS', ...words)
  return { ...site, server, outbox, add, run, saved }
}

const guest = (server: FakeProxmox, vmid: number) => server.state.guests.find((one) => one.vmid === vmid)

describe('outbox add', () => {
  it('keeps every kind for FOG, by the names that were read last, and reaches nothing', async () => {
    const { fog, file, run } = await siteWithFog()
    addImage(fog.world, 'win11')
    addHost(fog.world, 'PC-1', ['00:11:22:33:44:01'])
    await run('compare')
    await fog.stop()
    const add = (...words: string[]) => brassage(['outbox', 'add', file, ...words, '--json'], FOG_ENV)
    expect((await add('image', '--image', 'win11', '--host', 'PC-1')).json).toMatchObject({
      ...{ kind: 'image', state: 'waiting', isDestructive: true, targets: ['PC-1 00:11:22:33:44:01'] },
    })
    expect((await add('snapin', '--snapin', 'office', '--host', 'PC-1', '--assign')).json).toMatchObject({
      ...{ kind: 'snapin', state: 'waiting', targets: ['PC-1 00:11:22:33:44:01'] },
    })
    expect((await add('wake', '--host', '00-11-22-33-44-01')).json).toMatchObject({ kind: 'wake' })
    expect((await add('bulk', '--scheme', '{role}')).json).toMatchObject({
      kind: 'bulk',
      isDestructive: false,
    })
    expect(codeOf(await add('wake', '--host', 'PC-9'))).toBe('unknown_fog_host')
    expect((await add('wake', '--host', 'PC-1', '--image', 'win11')).exit).toBe(2)
    expect((await add('burn', '--host', 'PC-1')).exit).toBe(2)
    const { json } = await brassage(['outbox', 'list', file, '--json'], FOG_ENV)
    expect((json.rows as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'image',
      'snapin',
      'wake',
      'bulk',
    ])
  })

  it('keeps every kind for Proxmox while it is out of reach', async () => {
    const { server, outbox } = await withProxmox()
    await server.stop()
    const ways = ['--from', 'pve', '--to', 'pve', '--storage', 'nas']
    expect((await outbox('add', 'move', '101', ...ways, '--add-nfs', 'n2=192.0.2.9:/b')).json).toMatchObject({
      ...{ kind: 'move', targets: ['ldap (101)'] },
    })
    expect((await outbox('add', 'stop', '101', '102')).json).toMatchObject({
      ...{ kind: 'stop', targets: ['ldap (101)', 'mail (102)'], isDestructive: true },
    })
    expect((await outbox('add', 'restore', '100')).json).toMatchObject({
      ...{ kind: 'restore', targets: ['dhcp (100)'], isDestructive: true },
    })
    expect((await outbox('add', 'delete', '100')).json).toMatchObject({
      ...{ kind: 'delete', targets: ['dhcp (100)'], isDestructive: true },
    })
    expect((await outbox('add', 'delete', '100', '101')).exit).toBe(2)
    expect(codeOf(await outbox('add', 'stop', '999'))).toBe('unknown_guest')
    expect((await outbox('add', 'stop', '1000000000000')).exit).toBe(2)
    expect((await outbox('add', 'move', '101', ...ways, '--verify-seconds', '0.5')).exit).toBe(0)
    const long = await outbox('add', 'restore', '100', '--archive', `nas:${'x'.repeat(400)}`)
    expect([long.exit, codeOf(long)]).toEqual([1, 'bad_work'])
    expect(server.asked).toEqual([])
  })
})

describe('guests to be stopped', () => {
  it('are named with node and last backup, and ask for how many', async () => {
    const { server, add, run } = await withProxmox()
    const id = await add('stop', '101', '102')
    const asked = await run(id, '--yes')
    expect([codeOf(asked), asked.err]).toEqual([
      'not_confirmed',
      expect.stringContaining('ldap (101) on pve1, running, last backup: none'),
    ])
    expect(server.writes()).toEqual([])
    expect((await run(id, '--confirm', '2', '--yes')).json).toMatchObject({ state: 'done' })
    expect([guest(server, 101)?.status, guest(server, 102)?.status]).toEqual(['stopped', 'stopped'])
    expect(codeOf(await run(id, '--confirm', '2', '--yes'))).toBe('already_begun')
  })

  it('are left alone where a number is another guest’s by now', async () => {
    const { server, add, run } = await withProxmox()
    const id = await add('stop', '101')
    Object.assign(guest(server, 101) ?? {}, { name: 'helpdesk' })
    expect(codeOf(await run(id, '--yes'))).toBe('not_ready')
    expect(server.writes()).toEqual([])
  })
})

describe.each(['5.4', '7.4', '9.1'] as const)('a guest to be deleted on Proxmox %s', (version) => {
  it('is named with node and last backup, and without a verified copy asks for its number too', async () => {
    const { server, add, run } = await withProxmox(version)
    const id = await add('delete', '100')
    const asked = await run(id, '--confirm', 'dhcp', '--yes')
    expect(codeOf(asked)).toBe('not_confirmed')
    expect(asked.err).toMatch(/dhcp \(100\) on pve1, stopped, last backup: 20/)
    expect(asked.err).toContain('No verified copy of dhcp (100) is known')
    expect(server.writes()).toEqual([])
    const done = await run(id, '--confirm', 'dhcp 100', '--yes')
    expect(done.json).toMatchObject({ state: 'done', message: 'Guest 100 is gone from pve1.' })
    expect([guest(server, 100), server.writes().length]).toEqual([undefined, 1])
    expect(codeOf(await run(id, '--confirm', 'dhcp 100', '--yes'))).toBe('already_begun')
  })
})

describe('a guest to be deleted', () => {
  it('whose backup the server verified asks for its name', async () => {
    const { server, add, run, saved } = await withProxmox()
    const [nas] = server.state.nodes[0]?.storages.filter(({ storage }) => storage === 'nas') ?? []
    nas?.archives.splice(0, 1, { ...saved, verification: { state: 'ok', upid: 'UPID:x' } })
    const id = await add('delete', '100')
    const { requests } = (await run(id, '--dry-run')).json as { requests: unknown[] }
    expect(requests).toEqual([
      { method: 'DELETE', path: '/api2/json/nodes/pve1/qemu/100?purge=1', body: null },
    ])
    expect((await run(id, '--confirm', 'dhcp', '--yes')).json).toMatchObject({ state: 'done' })
  })

  it.each([
    ['that runs', { status: 'running' as const }],
    ['that is protected', { config: { protection: 1 } }],
    ['that is locked', { config: { lock: 'backup' } }],
    ['that is another one by now', { name: 'helpdesk' }],
  ])('%s is left alone', async (_words, over) => {
    const { server, add, run } = await withProxmox()
    const id = await add('delete', '100')
    Object.assign(guest(server, 100) ?? {}, over)
    expect(codeOf(await run(id, '--confirm', 'dhcp 100', '--yes'))).toBe('not_ready')
    expect(server.writes()).toEqual([])
  })

  it('whose answer was lost is looked at, and no second request is sent', async () => {
    const { server, add, run } = await withProxmox()
    const id = await add('delete', '100')
    server.fault = ({ method }) => (method === 'DELETE' ? { kind: 'cut_after' } : null)
    server.taskMs = 4000
    const cut = await run(id, '--confirm', 'dhcp 100', '--yes')
    server.fault = () => null
    expect(cut.json).toMatchObject({ state: 'done' })
    expect(server.writes()).toHaveLength(1)
  }, 20_000)
})

describe.each(['5.4', '7.4', '9.1'] as const)('a guest to be restored on Proxmox %s', (version) => {
  it('over itself names backup, node and the hours lost, and takes its name typed', async () => {
    const { server, add, run } = await withProxmox(version)
    const id = await add('restore', '100')
    const asked = await run(id, '--yes')
    expect(codeOf(asked)).toBe('not_confirmed')
    expect(asked.err).toMatch(/dhcp \(100\) as 100 on pve1, from nas:backup\/vzdump-.*6 h since is lost/)
    expect(server.writes()).toEqual([])
    expect((await run(id, '--confirm', 'dhcp', '--yes')).json).toMatchObject({
      ...{ state: 'done', message: 'Restored as 100 on pve1; it stands still.' },
    })
    expect(guest(server, 100)).toMatchObject({ disk: 'last night', status: 'stopped' })
    expect(server.writes().filter((line) => !line.includes('ticket'))).toEqual(['POST /nodes/pve1/qemu'])
  })

  it('beside itself gets another number and MAC addresses of its own', async () => {
    const { server, add, run } = await withProxmox(version)
    const id = await add('restore', '100', '--beside', '--as', '140')
    const { json } = await run(id, '--dry-run')
    expect(json.requests).toMatchObject([{ body: { vmid: '140', unique: '1' } }])
    expect((await run(id, '--yes')).json).toMatchObject({ state: 'done' })
    expect(guest(server, 100)?.disk).toBe('disk of dhcp')
    expect(guest(server, 140)?.disk).toBe('last night')
  })
})

describe('a restore over a guest', () => {
  it.each([
    [
      'runs',
      (server: FakeProxmox) => Object.assign(guest(server, 100) ?? {}, { status: 'running' }),
      'only what is stopped',
    ],
    ['is protected', (server: FakeProxmox) => set(server, { protection: 1 }), 'protected'],
    ['is locked', (server: FakeProxmox) => set(server, { lock: 'backup' }), 'locked'],
    [
      'is another one',
      (server: FakeProxmox) => Object.assign(guest(server, 100) ?? {}, { name: 'x' }),
      'is x now',
    ],
  ] as const)('is refused while it %s', async (_words, disturb, why) => {
    const { server, add, run } = await withProxmox()
    const id = await add('restore', '100')
    disturb(server)
    const said = await run(id, '--confirm', 'dhcp', '--yes')
    expect([codeOf(said), said.json.error]).toEqual([
      'not_ready',
      { ...(said.json.error as object), message: expect.stringContaining(why) },
    ])
    expect(server.writes()).toEqual([])
  })

  it('that is gone brings it back under its number, and overwrites nothing', async () => {
    const { server, add, run } = await withProxmox()
    const id = await add('restore', '100')
    server.state.guests.splice(0, 1)
    expect((await run(id, '--dry-run')).json.requests).toMatchObject([{ body: { vmid: '100' } }])
    expect((await run(id, '--yes')).json).toMatchObject({ state: 'done' })
    expect(guest(server, 100)?.disk).toBe('last night')
  })

  it('without a backup is refused', async () => {
    const { add, run } = await withProxmox()
    expect(codeOf(await run(await add('restore', '101'), '--yes'))).toBe('no_backup')
  })
})

describe('a container', () => {
  it('is restored by its own requests', async () => {
    const { server, add, run, saved } = await withProxmox()
    const archive = {
      ...saved,
      kind: 'lxc' as const,
      volid: saved.volid.replace('qemu', 'lxc').replace('vma', 'tar'),
    }
    server.state.nodes[0]?.storages[1]?.archives.splice(0, 1, archive)
    Object.assign(guest(server, 100) ?? {}, { kind: 'lxc' })
    server.state.nodes[0]?.storages.push(storageOf({ storage: 'disks', content: 'rootdir' }))
    const id = await add('restore', '100', '--storage', 'disks')
    expect((await run(id, '--confirm', 'dhcp', '--yes')).json).toMatchObject({ state: 'done' })
    expect(server.writes()).toEqual(['POST /nodes/pve1/lxc'])
    expect(guest(server, 100)?.disk).toBe('last night')
  })
})

describe('work that was cut', () => {
  it('is looked at when it is run again, and sends nothing a second time', async () => {
    const { server, add, run, outbox } = await withProxmox()
    const id = await add('restore', '100')
    // The server acts, then is gone: nobody knows what became of it.
    server.fault = ({ template }) => {
      if (template !== 'POST /nodes/{node}/qemu') return null
      void server.stop()
      return { kind: 'cut_after' }
    }
    expect((await run(id, '--confirm', 'dhcp', '--yes')).exit).toBe(1)
    server.fault = () => null
    await server.start()
    expect((await outbox('list')).json.rows).toMatchObject([{ state: 'interrupted', canSettle: true }])
    expect(codeOf(await outbox('put-back', id))).toBe('settle_first')
    expect((await run(id)).json).toMatchObject({ state: 'done' })
    expect(server.writes()).toEqual(['POST /nodes/pve1/qemu'])
  })

  it('that never reached the server is said so, and may be prepared again', async () => {
    const { server, add, run, outbox } = await withProxmox()
    const id = await add('restore', '100')
    server.fault = ({ template }) => (template === 'POST /nodes/{node}/qemu' ? { kind: 'cut_before' } : null)
    expect((await run(id, '--confirm', 'dhcp', '--yes')).exit).toBe(1)
    server.fault = () => null
    // Its request may still come; some minutes later, by the clock of the server, it never will.
    expect(codeOf(await run(id))).toBe('unknown_outcome')
    server.state.clockAhead = 600
    expect((await run(id)).json).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('not begun'),
    })
    expect((await outbox('put-back', id)).json).toMatchObject({ state: 'waiting' })
    expect((await run(id, '--confirm', 'dhcp', '--yes')).json).toMatchObject({ state: 'done' })
  })

  it('is settled also where the server forgot the task, or a guest is gone', async () => {
    const { server, add, run } = await withProxmox()
    const cutAt = (template: string) => {
      server.fault = (asked) => {
        if (asked.template !== template) return null
        void server.stop()
        return { kind: 'cut_after' }
      }
    }
    const restore = await add('restore', '100')
    // The id was told, and how it ends is not.
    server.fault = ({ template }) =>
      template === 'GET /nodes/{node}/tasks/{upid}/status' ? { kind: 'status', status: 403 } : null
    await run(restore, '--confirm', 'dhcp', '--yes')
    server.fault = () => null
    server.state.tasks.splice(0)
    expect((await run(restore)).json).toMatchObject({
      ...{ state: 'failed', message: expect.stringContaining('look at guest 100 itself') },
    })
    const stop = await add('stop', '101', '102')
    cutAt('POST /nodes/{node}/qemu/{vmid}/status/stop')
    await run(stop, '--confirm', '2', '--yes')
    server.fault = () => null
    await server.start()
    server.state.guests.splice(1, 1)
    expect((await run(stop)).json).toMatchObject({
      ...{ state: 'failed', message: expect.stringContaining('There is no guest 101') },
    })
  })

  it('whose task failed says why', async () => {
    const { server, add, run } = await withProxmox()
    const id = await add('restore', '100')
    server.fault = ({ template }) =>
      template === 'POST /nodes/{node}/qemu' ? { kind: 'task', error: 'no space left' } : null
    expect((await run(id, '--confirm', 'dhcp', '--yes')).json).toMatchObject({
      ...{ state: 'failed', message: expect.stringContaining('no space left') },
    })
  })
})

function set(server: FakeProxmox, over: Record<string, string | number>): void {
  const found = guest(server, 100)
  if (found) found.config = { ...found.config, ...over }
}
