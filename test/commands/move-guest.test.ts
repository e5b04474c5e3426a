/** `brassage move-guest` as it is typed: what it answers, and that it touches nothing without a yes. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeArchive,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
} from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'

async function twoInSite() {
  const archives: FakeArchive[] = []
  const nas = () => storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives })
  const server = (node: string, over: Parameters<typeof stateOf>[0]) =>
    fakeProxmox(stateOf({ nodes: [nodeOf(node, [storageOf({ storage: 'local-lvm' }), nas()])], ...over }))
  const old = await server('one', { version: '7.4', guests: [guestOf(100, 'dhcp', { node: 'one' })] })
  const other = await server('two', {})
  const site = await siteWithProxmox({ old, new: other })
  const words = ['move-guest', site.file, '100', '--from', 'old', '--to', 'new/two', '--storage', 'nas']
  const move = (...more: string[]) => site.run(...words, ...more)
  return { site, old, new: other, archives, move }
}

type Steps = { name: string; state: string; upid: string | null }[]

describe('without a yes', () => {
  it('says what would be done, and exits 1 having only read', async () => {
    const two = await twoInSite()
    const { exit, json } = await two.move()
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      ...{ run: null, state: 'planned' },
      old: { service: 'old', node: 'one', vmid: 100 },
      new: { service: 'new', node: 'two', vmid: 100 },
    })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })

  it('names the hours that the newest backup is old, by the clock of its server', async () => {
    const two = await twoInSite()
    const ahead = 48 * 3600
    two.old.state.clockAhead = ahead
    two.archives.push(archiveOf('nas', 100, Math.floor(Date.now() / 1000) + ahead - 6 * 3600))
    const { json } = await two.move('--backup', 'newest')
    expect(json.message).toContain('What was written in the last 6 h, since that backup, will be lost.')
    expect(two.old.writes()).toEqual([])
  })

  it('shows the requests of a dry run in their order', async () => {
    const two = await twoInSite()
    const { exit, json } = await two.move('--dry-run', '--verify', 'agent', '--delete-old', '--yes')
    expect(exit).toBe(0)
    const requests = json.requests as { method: string; path: string; body: unknown }[]
    expect(requests.map(({ method, path }) => `${method} ${path.replace('/api2/json/nodes', '')}`)).toEqual([
      'POST /one/qemu/100/status/shutdown',
      'POST /one/vzdump',
      'POST /two/qemu',
      'PUT /one/qemu/100/config',
      'POST /two/qemu/100/status/start',
      'DELETE /one/qemu/100?purge=1',
    ])
    expect(requests[1]?.body).toEqual({ vmid: '100', storage: 'nas', mode: 'stop', compress: 'zstd' })
    expect(requests[2]?.body).toMatchObject({ vmid: '100', storage: 'local-lvm' })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })
})

describe('with a storage that is to be added first', () => {
  it('names it among the steps and the requests, and only where it is missing', async () => {
    const two = await twoInSite()
    two.new.state.nodes[0]?.storages.splice(1)
    two.new.state.exports = { '192.0.2.9': ['/backups'] }
    Object.assign(two.old.state.nodes[0]?.storages[1] ?? {}, { server: '192.0.2.9', export: '/backups' })
    const words = ['--storage', 'local-lvm', '--add-nfs', 'nas=192.0.2.9:/backups'] as const
    const { json } = await two.move(...words)
    expect((json.steps as Steps).slice(0, 3)).toMatchObject([
      { name: 'storage_old', state: 'skipped' },
      { name: 'storage_new', state: 'pending' },
      { name: 'shutdown', state: 'pending' },
    ])
    const dry = await two.move(...words, '--dry-run')
    expect((dry.json.requests as unknown[])[0]).toEqual({
      ...{ method: 'POST', path: '/api2/json/storage' },
      body: { storage: 'nas', type: 'nfs', server: '192.0.2.9', export: '/backups', content: 'backup,iso' },
    })
    expect((await two.move('--add-nfs', '192.0.2.9:/backups')).exit).toBe(2)
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })
})

describe('with a yes', () => {
  it('moves the guest, and names every step and its task', async () => {
    const two = await twoInSite()
    const page = createServer((_request, response) => void response.end('ok'))
    await new Promise<void>((resolve) => {
      page.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => void page.close())
    const { port } = page.address() as AddressInfo
    const checks = ['--verify', `tcp=127.0.0.1:${port}`, '--verify', `http=http://127.0.0.1:${port}/`]
    const { exit, json } = await two.move('--yes', ...checks, '--verify-seconds', '5')
    expect(json).toMatchObject({
      state: 'moved',
      old: { status: 'stopped' },
      new: { vmid: 100, status: 'running' },
    })
    expect(exit).toBe(0)
    const steps = json.steps as Steps
    expect(steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
      ...['shutdown done', 'backup done', 'restore done', 'clear_onboot done', 'start done', 'verify done'],
      ...['backup_jobs skipped', 'delete_old skipped'],
    ])
    expect(steps.find(({ name }) => name === 'backup')?.upid).toMatch(/^UPID:one:.*:vzdump:100:/)
    const resumed = await two.site.run('move-guest', two.site.file, '--resume', String(json.run), '--yes')
    expect(resumed).toMatchObject({ exit: 0, json: { run: json.run, state: 'moved' } })
  })

  it('that fails says so, with the old one running', async () => {
    const two = await twoInSite()
    two.new.fault = ({ path }) =>
      path.endsWith('/status/start') ? { kind: 'task', error: 'no bridge' } : null
    const { exit, json } = await two.move('--yes')
    expect(exit).toBe(1)
    expect(json).toMatchObject({
      state: 'backed_out',
      old: { status: 'running' },
      new: { status: 'stopped' },
    })
    expect((json.steps as Steps).at(-1)).toMatchObject({ name: 'start_old', state: 'done' })
    expect(two.old.state.guests[0]?.status).toBe('running')
  })

  it('refuses what it does not understand', async () => {
    const two = await twoInSite()
    expect(await two.move('--yes', '--verify', 'telepathy')).toMatchObject({ exit: 2 })
    expect(await two.move('--yes', '--backup', 'old')).toMatchObject({ exit: 2 })
    expect(await two.move('--yes', '--delete-old')).toMatchObject({
      ...{ exit: 1, json: { error: { code: 'unverified_delete' } } },
    })
    expect(await two.site.run('move-guest', two.site.file, '--resume', 'nobody', '--yes')).toMatchObject({
      ...{ exit: 1, json: { error: { code: 'unknown_run' } } },
    })
    expect([...two.old.writes(), ...two.new.writes()]).toEqual([])
  })
})

describe('a move that ended well', () => {
  const codeOf = ({ json }: { json: Record<string, unknown> }) =>
    (json.error as { code: string } | undefined)?.code
  const moved = async () => {
    const two = await twoInSite()
    const { json } = await two.move('--verify', 'agent', '--yes')
    const later = (...words: string[]) => two.site.run('move-guest', two.site.file, ...words)
    return { ...two, id: String(json.run), later }
  }
  const pathsOf = ({ json }: { json: Record<string, unknown> }) =>
    (json.requests as { method: string; path: string }[]).map(
      ({ method, path }) => `${method} ${path.replace('/api2/json/nodes', '')}`,
    )

  it('is taken back by a word of its own, and says since when the new one ran', async () => {
    const { id, later, old, new: other } = await moved()
    const sent = other.writes().length
    expect(pathsOf(await later('--take-back', id, '--dry-run'))).toEqual([
      'POST /two/qemu/100/status/stop',
      'PUT /two/qemu/100/config',
      'PUT /one/qemu/100/config',
      'POST /one/qemu/100/status/start',
    ])
    const asked = await later('--take-back', id)
    expect([codeOf(asked), asked.err]).toEqual([
      'not_confirmed',
      expect.stringContaining('may have run since'),
    ])
    expect(other.writes()).toHaveLength(sent)
    const back = await later('--take-back', id, '--yes')
    expect(back).toMatchObject({ exit: 0, json: { run: id, state: 'backed_out' } })
    expect([old.state.guests[0]?.status, other.state.guests[0]?.status]).toEqual(['running', 'stopped'])
    expect(codeOf(await later('--take-back', id, '--yes'))).toBe('no_way_back')
    expect((await later('--take-back', id, '--resume', id, '--yes')).exit).toBe(2)
  }, 30_000)

  it('has its old one deleted with the name typed, once', async () => {
    const { id, later, old } = await moved()
    expect(pathsOf(await later('--delete-old-of', id, '--dry-run'))).toEqual(['DELETE /one/qemu/100?purge=1'])
    expect(codeOf(await later('--delete-old-of', id, '--confirm', 'mail'))).toBe('not_confirmed')
    expect(old.state.guests).toHaveLength(1)
    expect(await later('--delete-old-of', id, '--confirm', 'dhcp')).toMatchObject({
      ...{ exit: 0, json: { old: { status: 'deleted' } } },
    })
    expect(old.state.guests).toEqual([])
    expect(codeOf(await later('--delete-old-of', id, '--confirm', 'dhcp'))).toBe('unverified_delete')
  }, 30_000)
})

describe('a move that was cut', () => {
  it('shows in a dry run only what is left to be sent, and sends nothing', async () => {
    const two = await twoInSite()
    two.new.fault = ({ path }) => {
      if (path.endsWith('/agent/ping')) void two.new.stop()
      return null
    }
    const { json } = await two.move('--verify', 'agent', '--verify-seconds', '1', '--delete-old', '--yes')
    expect(json.state).toBe('interrupted')
    two.new.fault = () => null
    await two.new.start()
    const writes = two.old.writes().length + two.new.writes().length
    const words = ['move-guest', two.site.file, '--resume', String(json.run), '--dry-run', '--yes']
    expect((await two.site.run(...words)).json.requests).toMatchObject([
      { method: 'DELETE', path: '/api2/json/nodes/one/qemu/100?purge=1' },
    ])
    expect(two.old.writes().length + two.new.writes().length).toBe(writes)
  }, 60_000)
})
