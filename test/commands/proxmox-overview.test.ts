/** `brassage proxmox overview` against emulated servers that take only what the real ones' schemas allow. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import type { ProxmoxReading } from '../../shared/proxmox/overview.ts'
import type { PlacedGuest } from '../../shared/proxmox/placed-guests.ts'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeState,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
} from '../fakes/proxmox/fake-state.ts'
import { mayMount, smallDisk } from '../fakes/small-disk.ts'
import { siteWithProxmox } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const HOUR = 3600
const savedAt = Math.floor(Date.now() / 1000) - 6 * HOUR

const state = (over: Partial<FakeState> = {}): FakeState =>
  stateOf({
    nodes: [
      nodeOf(
        'pve1',
        [
          storageOf({ storage: 'local-lvm' }),
          storageOf({
            ...{ storage: 'nas', type: 'nfs', content: 'backup,iso', shared: true },
            archives: [archiveOf('nas', 100, savedAt - HOUR), archiveOf('nas', 100, savedAt)],
          }),
        ],
        { updates: 3, vlanAware: true },
      ),
    ],
    guests: [guestOf(100, 'dhcp'), guestOf(101, 'helpdesk', { status: 'stopped' })],
    ...over,
  })

type Shown = Omit<ProxmoxReading, 'guests'> & { service: string; url: string; guests: PlacedGuest[] }

async function overview(of: FakeState, ...words: string[]) {
  const server = await fakeProxmox(of)
  const site = await siteWithProxmox({ pve: server })
  const read = async (...more: string[]) => {
    const said = await site.run('proxmox', 'overview', site.file, ...words, ...more)
    const [reading] = (said.json as { readings?: Shown[] }).readings ?? []
    return { ...said, reading: reading as Shown }
  }
  return { server, site, read, ...(await read()) }
}

it('shows guests, nodes and storages once that an answer holds twice', async () => {
  const of = state()
  const [pve1] = of.nodes
  const nas = pve1?.storages[1]
  if (!pve1 || !nas) throw new Error('no NAS')
  pve1.storages.push({ ...nas })
  of.nodes.push(pve1)
  of.guests.push(guestOf(100, 'dhcp'))
  const { exit, reading } = await overview(of)
  expect(exit).toBe(0)
  expect(reading.nodes.map(({ node }) => node)).toEqual(['pve1'])
  expect(reading.storages.map(({ storage }) => storage)).toEqual(['local-lvm', 'nas'])
  expect(reading.guests.map(({ vmid }) => vmid)).toEqual([100, 101])
  expect(new Set(reading.networks.map(({ iface }) => iface)).size).toBe(reading.networks.length)
})

describe.each(['5.4', '7.4', '9.1'] as const)('Proxmox %s', (version) => {
  it('tells nodes, guests, storages and networks, only by reading', async () => {
    const { exit, reading, server } = await overview(state({ version }))
    expect(exit).toBe(0)
    expect(reading).toMatchObject({
      ...{ service: 'pve', url: server.url, cluster: null, blind: [] },
      nodes: [{ node: 'pve1', failure: null, load: 0.42, updates: 3, memoryUsed: 16e9, memoryTotal: 64e9 }],
      guests: [
        {
          ...{ vmid: 100, name: 'dhcp', node: 'pve1', status: 'running', cpu: 0.1, uptime: 3600 },
          cards: [{ name: 'net0', mac: 'bc:24:11:00:00:00', bridge: 'vmbr0', tag: null }],
          backup: { state: 'seen', storage: 'nas', at: new Date(savedAt * 1000).toISOString() },
        },
        { vmid: 101, status: 'stopped', cpu: null, uptime: null, backup: { state: 'none' } },
      ],
      storages: [
        { storage: 'local-lvm', isActive: true, used: 300e9, total: 1000e9 },
        { storage: 'nas', content: ['backup', 'iso'], isShared: true },
      ],
      networks: [
        { iface: 'eno1', type: 'eth' },
        { iface: 'vmbr0', type: 'bridge', address: '192.0.2.10/24', ports: ['eno1'], isVlanAware: true },
      ],
    })
    expect(server.writes()).toEqual([])
  })
})

it('names the cluster, and says which node is down', async () => {
  const nodes = [nodeOf('pve1', []), nodeOf('pve2', [], { online: false })]
  const guests = [guestOf(100, 'dhcp'), guestOf(200, 'ldap', { node: 'pve2' })]
  const { reading } = await overview(state({ cluster: 'orme', nodes, guests }))
  expect(reading).toMatchObject({
    cluster: 'orme',
    nodes: [{ failure: null }, { node: 'pve2', failure: 'offline' }],
    guests: [{ vmid: 100 }, { vmid: 200, status: 'unknown', cards: null, backup: { state: 'hidden' } }],
  })
  expect(reading.blind).toEqual([
    expect.stringContaining('The cards of 1 guests'),
    expect.stringContaining('is no proof'),
  ])
})

it('never says "no backup" to an account that may not see backups, and tells what it may not see', async () => {
  const rights = { '/': { 'VM.Audit': 1, 'Datastore.Audit': 1 } }
  const { exit, reading, out } = await overview(state({ permissions: rights }))
  expect({ exit, out: exit === 0 ? '' : out }).toEqual({ exit: 0, out: '' })
  expect(reading.guests.map(({ backup }) => backup.state)).toEqual(['hidden', 'hidden'])
  expect(reading.nodes).toMatchObject([{ load: null, version: null, updates: null }])
  expect(reading.blind).toEqual([
    'This account may not see the tasks of others (Sys.Audit): backups that failed in the night are not told.',
    'Load and version of pve1 are not told to this account (Sys.Audit on the node).',
    'Pending updates of pve1 are not told to this account (Sys.Modify on the node).',
    expect.stringContaining('Backups of some guests are not shown'),
  ])
})

it('ties a guest to the host of its MAC address before one of its name, with stand and outlet', async () => {
  const { site, read } = await overview(state())
  const file = openSite(site.file)
  const draft = openDraft(file.plan())
  createRow(draft, 'stand', 'A1', {})
  createRow(draft, 'outlet', 'P1', { stand: 'A1' })
  createRow(draft, 'host', 'addresses', { mac: 'bc:24:11:00:00:00', outlet: 'P1' })
  createRow(draft, 'host', 'helpdesk', { mac: '00:11:22:33:44:55' })
  file.commit('Two hosts', draft.changes())
  file.close()
  const { reading } = await read()
  expect(reading.guests.map(({ place }) => place)).toMatchObject([
    { name: 'addresses', by: 'mac', stand: 'A1', outlet: 'P1', point: { kind: 'outlet' } },
    { name: 'helpdesk', by: 'name', stand: null, outlet: null, point: { kind: 'host' } },
  ])
})

it('is kept for when the server is out of reach, with its age', async () => {
  const { server, site, reading } = await overview(state())
  await server.stop()
  const kept = await brassage(['proxmox', 'overview', site.file, '--offline', '--json'], {})
  expect(kept.exit).toBe(0)
  expect(kept.json).toEqual({ readings: [reading], failures: [] })
})

it('that was never read says so', async () => {
  const server = await fakeProxmox(state())
  const site = await siteWithProxmox({ pve: server })
  const said = await brassage(['proxmox', 'overview', site.file, '--offline', '--json'], {})
  expect(said).toMatchObject({ exit: 1, json: { error: { code: 'never_read' } } })
})

it('shows the servers that answer where another one does not', async () => {
  const servers = { a: await fakeProxmox(state()), b: await fakeProxmox(state()) }
  const site = await siteWithProxmox(servers)
  await servers.a.stop()
  const { exit, json } = await site.run('proxmox', 'overview', site.file)
  expect(exit).toBe(1)
  expect(json).toMatchObject({
    readings: [{ service: 'b' }],
    failures: [{ service: 'a', reason: 'refused' }],
  })
})

describe.skipIf(!mayMount())('a disk that fills while it reads (skipped unless root may mount one)', () => {
  it('hides nothing of what was read, and says that it could not be kept', async () => {
    const server = await fakeProxmox(state())
    const site = await siteWithProxmox({ pve: server })
    const disk = smallDisk()
    onTestFinished(() => disk.remove())
    const path = join(disk.folder, 'site.brassage')
    copyFileSync(site.file, path)
    let isFull = false
    server.fault = () => {
      if (!isFull) disk.fill()
      isFull = true
      return null
    }
    const { exit, json } = await site.run('proxmox', 'overview', path)
    expect([exit, json]).toMatchObject([
      0,
      { readings: [{ guests: [{ vmid: 100 }, { vmid: 101 }], unkept: expect.stringContaining('is full') }] },
    ])
  })
})
