/** `brassage outbox`: guests started, shut down and saved, a card added, agents of WAPT woken, all of it prepared while nothing is reached. */
import { describe, expect, it } from 'vitest'
import { openSite } from '../../main/db/open-site.ts'
import { keepWork } from '../../main/services/outbox/outbox-jobs.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { type FakeProxmox, fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { startWapt, WAPT_LOGIN } from '../fakes/wapt.ts'
import { ENV, siteWithProxmox } from './add-proxmox.ts'
import { brassage, type Said } from './command-line.ts'

const codeOf = ({ json }: Said) => (json.error as { code: string } | undefined)?.code

/** A stopped guest and one that runs; read once, and out of reach while work is kept. */
async function withProxmox(version: '5.4' | '7.4' | '9.1' = '9.1') {
  const server = await fakeProxmox(
    stateOf({
      version,
      nodes: [
        nodeOf('pve1', [
          storageOf({ storage: 'local-lvm' }),
          storageOf({ storage: 'nas', type: 'nfs', content: 'backup' }),
        ]),
      ],
      guests: [guestOf(100, 'dhcp', { status: 'stopped' }), guestOf(101, 'ldap')],
    }),
  )
  const site = await siteWithProxmox({ pve: server })
  await site.run('proxmox', 'overview', site.file)
  server.asked.length = 0
  const outbox = (command: string, ...words: string[]) =>
    brassage(['outbox', command, site.file, ...words, '--json'], ENV)
  /** Kept while the server is down. */
  const add = async (...words: string[]) => {
    await server.stop()
    const { json } = await outbox('add', ...words)
    await server.start()
    return { id: String(json.id), json }
  }
  const run = (id: string, ...words: string[]) => outbox('run', id, '--passphrase-env', 'PASS', ...words)
  return { ...site, server, outbox, add, run }
}

const guest = (server: FakeProxmox, vmid: number) => server.state.guests.find((one) => one.vmid === vmid)

describe.each(['5.4', '7.4', '9.1'] as const)('guests of Proxmox %s, kept for later', (version) => {
  it('are started on a word, without being asked for again', async () => {
    const { server, add, run } = await withProxmox(version)
    const { id, json } = await add('start', '100', '101')
    expect(json).toMatchObject({
      ...{ kind: 'start', isDestructive: false, targets: ['dhcp (100)', 'ldap (101)'] },
    })
    const done = await run(id)
    expect(done.json).toMatchObject({ state: 'done', message: '2 of 2 were done.' })
    // The other one runs already: nothing is sent to it.
    expect(server.writes().filter((line) => !line.includes('ticket'))).toEqual([
      'POST /nodes/pve1/qemu/100/status/start',
    ])
    expect(guest(server, 100)?.status).toBe('running')
    expect(codeOf(await run(id))).toBe('already_begun')
  })

  it('are shut down only after a yes', async () => {
    const { server, add, run } = await withProxmox(version)
    const { id, json } = await add('shutdown', '101')
    expect(json).toMatchObject({ kind: 'shutdown', isDestructive: true })
    expect(codeOf(await run(id))).toBe('not_confirmed')
    expect(server.writes().filter((line) => !line.includes('ticket'))).toEqual([])
    expect((await run(id, '--yes')).json).toMatchObject({ state: 'done' })
    expect(guest(server, 101)?.status).toBe('stopped')
  })

  it('are backed up on the storage that was named', async () => {
    const { server, add, run } = await withProxmox(version)
    const { id, json } = await add('backup', '101', '--storage', 'nas')
    expect(json).toMatchObject({ kind: 'backup', isDestructive: false, targets: ['ldap (101)'] })
    expect((await run(id, '--dry-run')).json.requests).toMatchObject([
      { method: 'POST', path: '/api2/json/nodes/pve1/vzdump', body: { storage: 'nas', mode: 'snapshot' } },
    ])
    expect((await run(id)).json).toMatchObject({ state: 'done' })
    expect(server.state.nodes[0]?.storages[1]?.archives.map(({ vmid }) => vmid)).toEqual([101])
  })

  it('get a card in a VLAN, and never a second one', async () => {
    const { server, add, run } = await withProxmox(version)
    const { id, json } = await add('card', '101', '--tag', '110')
    expect(json).toMatchObject({ kind: 'card', isDestructive: false, targets: ['ldap (101)'] })
    const twin = (await add('card', '101', '--tag', '110')).id
    const done = await run(id)
    expect(done.json).toMatchObject({ state: 'done', message: 'The card is there: net1, VLAN 110.' })
    expect(server.writes().filter((line) => !line.includes('ticket'))).toEqual([
      'PUT /nodes/pve1/qemu/101/config',
    ])
    expect(codeOf(await run(twin))).toBe('not_ready')
  })
})

describe('work on guests that was kept', () => {
  it('asks where a backup stops the guest meanwhile', async () => {
    const { add, run } = await withProxmox()
    const { id, json } = await add('backup', '101', '--storage', 'nas', '--mode', 'stop')
    expect(json).toMatchObject({ isDestructive: true })
    expect(codeOf(await run(id))).toBe('not_confirmed')
  })

  it.each([
    ['start', ['100']],
    ['backup', ['100', '--storage', 'nas']],
    ['card', ['100', '--tag', '110']],
  ] as const)('leaves a number alone that is another guest’s by now (%s)', async (kind, words) => {
    const { server, add, run } = await withProxmox()
    const { id } = await add(kind, ...words)
    Object.assign(guest(server, 100) ?? {}, { name: 'helpdesk' })
    expect(codeOf(await run(id))).toBe('not_ready')
    expect(server.writes()).toEqual([])
  })

  it('is refused where the storage takes no backups any more', async () => {
    const { server, add, run } = await withProxmox()
    const { id } = await add('backup', '101', '--storage', 'nas')
    server.state.nodes[0]?.storages.splice(1, 1)
    expect(codeOf(await run(id))).toBe('unknown_storage')
    expect(server.writes()).toEqual([])
  })

  it('is refused with words that make no sense', async () => {
    const { outbox } = await withProxmox()
    const wrong = [
      ['backup', '101'],
      ['backup', '101', '--storage', 'nas', '--mode', 'multicast'],
      ['card', '101'],
      ['card', '101', '--tag', '5', '--model', 'ne2000'],
      ['start', '101', '--storage', 'nas'],
    ]
    for (const words of wrong) expect((await outbox('add', ...words)).exit).toBe(2)
    expect(codeOf(await outbox('add', 'card', '101', '--tag', '5000'))).toBe('bad_work')
  })

  it.each([
    ['start', ['100'], 'POST /nodes/{node}/qemu/{vmid}/status/start'],
    ['backup', ['101', '--storage', 'nas'], 'POST /nodes/{node}/vzdump'],
    ['card', ['101', '--tag', '110'], 'PUT /nodes/{node}/qemu/{vmid}/config'],
  ] as const)(
    'that was cut is looked at, and sends nothing a second time (%s)',
    async (kind, words, template) => {
      const { server, add, run, outbox } = await withProxmox()
      const { id } = await add(kind, ...words)
      // The server acts, then is gone: nobody knows what became of it.
      server.fault = (asked) => {
        if (asked.template !== template) return null
        void server.stop()
        return { kind: 'cut_after' }
      }
      expect((await run(id)).exit).toBe(1)
      server.fault = () => null
      await server.start()
      expect((await outbox('list')).json.rows).toMatchObject([{ state: 'interrupted', canSettle: true }])
      expect(codeOf(await outbox('put-back', id))).toBe('settle_first')
      expect((await run(id)).json).toMatchObject({ state: 'done' })
      expect(server.writes()).toHaveLength(1)
    },
  )

  it('a card that never came is said so, and may be prepared again', async () => {
    const { server, add, run, outbox } = await withProxmox()
    const { id } = await add('card', '101', '--tag', '110')
    server.fault = ({ template }) => {
      if (template !== 'PUT /nodes/{node}/qemu/{vmid}/config') return null
      void server.stop()
      return { kind: 'cut_before' }
    }
    expect((await run(id)).exit).toBe(1)
    server.fault = () => null
    await server.start()
    expect((await run(id)).json).toMatchObject({ state: 'failed' })
    expect((await outbox('put-back', id)).json).toMatchObject({ state: 'waiting' })
    expect((await run(id)).json).toMatchObject({ state: 'done' })
  })

  /** Cards of other VLANs, so many that the guest has `count` of them. */
  function fillCards(server: FakeProxmox, count: number): void {
    const { config = {} } = guest(server, 101) ?? {}
    for (let at = 1; at < count; at++)
      Object.assign(config, { [`net${at}`]: `virtio=BC:24:11:00:01:${at + 10},bridge=vmbr0,tag=${at + 200}` })
  }

  it.each([
    ['cut_after', 'that took the last place of a guest', 31, { state: 'done' }],
    ['cut_before', 'that never came to a guest which is full by now', 32, { state: 'failed' }],
  ] as const)('a card whose answer was lost is looked for (%s): one %s', async (kind, _of, cards, end) => {
    const { server, add, run } = await withProxmox()
    fillCards(server, 31)
    const { id } = await add('card', '101', '--tag', '110')
    server.fault = ({ template }) => {
      if (template !== 'PUT /nodes/{node}/qemu/{vmid}/config') return null
      void server.stop()
      return { kind }
    }
    expect((await run(id)).exit).toBe(1)
    server.fault = () => null
    fillCards(server, cards)
    await server.start()
    expect((await run(id)).json).toMatchObject(end)
    expect(server.writes()).toHaveLength(1)
  })

  it('a card whose answer was lost is looked for on a guest that is locked by now', async () => {
    const { server, add, run } = await withProxmox()
    const { id } = await add('card', '101', '--tag', '110')
    server.fault = ({ template }) => {
      if (template !== 'PUT /nodes/{node}/qemu/{vmid}/config') return null
      void server.stop()
      return { kind: 'cut_after' }
    }
    expect((await run(id)).exit).toBe(1)
    server.fault = () => null
    Object.assign(guest(server, 101)?.config ?? {}, { lock: 'backup' })
    await server.start()
    expect((await run(id)).json).toMatchObject({ state: 'done', message: expect.stringContaining('net1') })
  })

  it('is read out of sites that an earlier Brassage wrote', async () => {
    const { server, file, run } = await withProxmox()
    const site = openSite(file)
    const id = keepWork(site, { kind: 'stop', service: 'pve', guests: [{ vmid: 101, name: 'ldap' }] })
    site.close()
    expect((await run(id, '--yes')).json).toMatchObject({ kind: 'stop', state: 'done' })
    expect(guest(server, 101)?.status).toBe('stopped')
  })
})

describe('agents of WAPT', () => {
  const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password }
  const online = { reachable: 'OK', listening_protocol: 'websockets', host_status: 'OK' } as const

  async function withWapt() {
    const wapt = await startWapt({
      agents: [
        { uuid: 'u1', computer_name: 'acc-01', mac_addresses: ['52:54:00:00:00:01'], ...online },
        { uuid: 'u2', computer_name: 'acc-02', mac_addresses: [], ...online },
      ],
    })
    const place = temporarySite()
    place.create().close()
    const login = ['--user', WAPT_LOGIN.user, '--password-env', 'WAPT', '--passphrase-env', 'PASS', '--trust']
    await brassage(['service', 'add', place.path, 'wapt', 'wapt', '--url', wapt.url, ...login], env)
    await brassage(['wapt', 'hosts', place.path, '--passphrase-env', 'PASS', '--json'], env)
    wapt.asked.length = 0
    const outbox = (command: string, ...words: string[]) =>
      brassage(['outbox', command, place.path, ...words, '--json'], env)
    const run = (id: unknown, ...words: string[]) =>
      outbox('run', String(id), '--passphrase-env', 'PASS', ...words)
    return { wapt, outbox, run, place }
  }

  it('are woken through their server later, by the names that were read last', async () => {
    const { wapt, outbox, run } = await withWapt()
    const { json } = await outbox('add', 'wake-agents', 'acc-01')
    expect(json).toMatchObject({
      ...{
        kind: 'wake-agents',
        state: 'waiting',
        isDestructive: false,
        targets: ['acc-01'],
        services: ['wapt'],
      },
    })
    expect(codeOf(await outbox('add', 'wake-agents', 'acc-99'))).toBe('unknown_host')
    expect(wapt.asked).toEqual([])
    expect((await run(json.id, '--dry-run')).json.requests).toEqual([
      { method: 'POST', path: '/api/v3/trigger_wakeonlan', body: { uuids: ['u1'] } },
    ])
    expect((await run(json.id)).json).toMatchObject({
      state: 'done',
      message: '1 of 1 were sent the packet.',
    })
    expect(wapt.asked.filter((line) => line.includes('wakeonlan'))).toHaveLength(1)
    expect(codeOf(await run(json.id))).toBe('already_begun')
  })

  it('of which the server knows no MAC address are said not to have got a packet', async () => {
    const { outbox, run } = await withWapt()
    const { json } = await outbox('add', 'wake-agents', 'acc-01', 'acc-02')
    expect((await run(json.id)).json).toMatchObject({
      ...{ state: 'failed', message: '1 of 2 were sent the packet. WAPT knows no MAC address of acc-02.' },
    })
  })

  it('that WAPT has no more are refused', async () => {
    const { wapt, outbox, run } = await withWapt()
    const { json } = await outbox('add', 'wake-agents', 'acc-01')
    wapt.agents.splice(0, 1)
    expect(codeOf(await run(json.id))).toBe('not_ready')
    expect(wapt.asked.some((line) => line.includes('wakeonlan'))).toBe(false)
  })

  it('need a server that was read once', async () => {
    const { outbox, place } = await withWapt()
    const site = openSite(place.path)
    site.record(() => void site.db.prepare('DELETE FROM keptReading').run())
    site.close()
    expect(codeOf(await outbox('add', 'wake-agents', 'acc-01'))).toBe('never_read')
  })
})
