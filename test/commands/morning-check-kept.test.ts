/** A morning check as it is kept and handed on: offline with its age, in a mail, as a sheet. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { archiveOf, guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { mayMount, smallDisk } from '../fakes/small-disk.ts'
import { siteWithProxmox } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const hoursAgo = (hours: number) => Math.floor(Date.now() / 1000) - hours * 3600

/** Two guests, saved last night to a NAS; `status` is that of the first. */
const savedGuests = (status: 'running' | 'stopped' = 'running') =>
  stateOf({
    nodes: [
      nodeOf('pve1', [
        storageOf({ storage: 'local-lvm' }),
        storageOf({
          ...{ storage: 'nas', type: 'nfs', content: 'backup,iso', shared: true },
          archives: [archiveOf('nas', 100, hoursAgo(6)), archiveOf('nas', 101, hoursAgo(5))],
        }),
      ]),
    ],
    guests: [guestOf(100, 'dhcp', { status }), guestOf(101, 'helpdesk')],
    jobs: [{ id: 'nightly', enabled: 1, vmid: '100,101', schedule: '02:00', storage: 'nas', all: 0 }],
  })

async function check(status?: 'running' | 'stopped') {
  const server = await fakeProxmox(savedGuests(status))
  const site = await siteWithProxmox({ pve: server })
  const { json } = await site.run('morning-check', site.file)
  return { server, site, json }
}

describe('what was read', () => {
  it('stays for when the server is out of reach, with its time and its differences', async () => {
    const { server, site, json } = await check()
    await server.stop()
    const kept = await brassage(['morning-check', site.file, '--kept', '--json'])
    expect(kept.json).toMatchObject({
      ...{ ok: true, guests: json.guests, changes: json.changes },
      readAt: expect.stringMatching(/^\d{4}-/),
    })
  })

  it('is not taken away by a look that reaches nobody, nor called well any more', async () => {
    const { server, site, json } = await check()
    await server.stop()
    expect((await site.run('morning-check', site.file)).json).toMatchObject({ ok: false, guests: [] })
    const kept = await brassage(['morning-check', site.file, '--kept', '--json'])
    expect(kept.json).toMatchObject({
      ...{ ok: false, guests: json.guests },
      problems: [{ kind: 'unreachable', service: 'pve' }],
    })
  })

  it('never, is said so', async () => {
    const site = await siteWithProxmox({ pve: await fakeProxmox(savedGuests()) })
    const kept = await brassage(['morning-check', site.file, '--kept', '--json'])
    expect(kept.json).toMatchObject({ error: { code: 'never_read' } })
  })
})

describe('what is handed on', () => {
  it('is a text for a mail, and a sheet with a line a guest', async () => {
    const { site } = await check('stopped')
    const sheet = `${site.file}.csv`
    const said = await brassage([
      ...['morning-check', site.file, '--kept', '--mail', '--lang', 'fr', '--sheet', sheet],
    ])
    expect(said.out).toMatch(/^Contrôle du matin : quelque chose ne va pas\n/)
    expect(said.out).toMatch(/- erreur: pve: dhcp \(100\) /)
    const lines = readFileSync(sheet, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^pve;pve1;100;dhcp;stopped;ok;/)
  })
})

describe.skipIf(!mayMount())('a disk that fills while it looks (skipped unless root may mount one)', () => {
  it('hides nothing of what was found, and says that it could not be kept', async () => {
    const server = await fakeProxmox(savedGuests('stopped'))
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
    const sheet = join(disk.folder, 'morning.csv')
    const { exit, json, err } = await site.run('morning-check', path, '--sheet', sheet)
    expect(json).toMatchObject({
      ...{ ok: false, guests: [{ vmid: 100 }, { vmid: 101 }] },
      problems: [expect.objectContaining({ kind: 'guest_down', vmid: 100 })],
      unkept: expect.stringContaining('could not be kept'),
    })
    expect([exit, err]).toEqual([1, expect.stringMatching(/is full.*free some space/s)])
  })
})
