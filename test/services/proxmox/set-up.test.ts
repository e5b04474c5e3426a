/** Cards, storages and guests set up on a server: checked before, sent once, and read back. */
import { expect, it } from 'vitest'
import { connectProxmox } from '../../../main/services/lan-services/connect.ts'
import { planCard } from '../../../main/services/proxmox/add-card.ts'
import { planStorage } from '../../../main/services/proxmox/add-storage.ts'
import { beginWindows, planWindows, verifyWindows } from '../../../main/services/proxmox/create-windows.ts'
import { followTask } from '../../../main/services/proxmox/look-at-task.ts'
import { carrySetup, type PlannedSetup } from '../../../main/services/proxmox/setup.ts'
import { type FakeProxmox, fakeProxmox, LOGIN, TOKEN } from '../../fakes/proxmox/fake-proxmox.ts'
import { type FakeState, guestOf, nodeOf, stateOf, storageOf } from '../../fakes/proxmox/fake-state.ts'

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

const ISOS = { 'server-2022.iso': 5e9, 'virtio-win-0.1.iso': 6e8, 'win-x86.iso': 4e9 }

async function serverWith(over: Partial<FakeState> = {}, vlanAware = true) {
  const local = storageOf({ storage: 'local', content: 'iso,backup', isos: ISOS })
  const server = await fakeProxmox(
    stateOf({
      nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), local], { vlanAware })],
      guests: [guestOf(100, 'dhcp'), guestOf(101, 'ldap', { kind: 'lxc' })],
      exports: { '192.0.2.9': ['/srv/backups'] },
      ...over,
    }),
  )
  return { server, api: await connect(server) }
}

const card = (over: object = {}) => ({ vmid: 100, tag: 110, bridge: null, model: 'virtio' as const, ...over })
const errorsIn = ({ checks }: Pick<PlannedSetup, 'checks'>) =>
  checks.flatMap(({ severity, message }) => (severity === 'error' ? message : []))

it.each(['5.4', '7.4', '9.1'] as const)(
  'a tagged card is added on Proxmox %s, and read back',
  async (version) => {
    const { server, api } = await serverWith({ version })
    const plan = await planCard(api, 'pve', card())
    expect(plan.before).toBe('net0: virtio=BC:24:11:00:00:00,bridge=vmbr0')
    expect(plan.request.params.net1).toBe('virtio,bridge=vmbr0,tag=110')
    const { after } = await carrySetup(api, plan)
    expect(after).toMatch(/^net1: virtio=(BC:24:11|AA:BB:CC)[0-9:A-F]+,bridge=vmbr0,tag=110$/)
    const container = await carrySetup(api, await planCard(api, 'pve', card({ vmid: 101, bridge: 'vmbr0' })))
    expect(container.after).toMatch(/^net1: name=eth1,bridge=vmbr0,tag=110,ip=manual,hwaddr=/)
    expect(server.writes()).toHaveLength(2)
  },
)

it('a second card in the same VLAN is refused, and so is a bridge that is not there', async () => {
  const { server, api } = await serverWith()
  await carrySetup(api, await planCard(api, 'pve', card()))
  const again = await planCard(api, 'pve', card())
  expect(errorsIn(again)).toEqual(['dhcp (100) has a card in VLAN 110 on vmbr0 already: net1.'])
  await expect(carrySetup(api, again)).rejects.toMatchObject({ code: 'not_ready' })
  const elsewhere = await planCard(api, 'pve', card({ bridge: 'vmbr7' }))
  expect(errorsIn(elsewhere)).toEqual(['pve1 has no bridge vmbr7. It has: vmbr0.'])
  expect(server.writes()).toHaveLength(1)
})

it('a bridge that is not VLAN aware is said to be one', async () => {
  const { api } = await serverWith({}, false)
  const { checks } = await planCard(api, 'pve', card())
  expect(checks[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining('vmbr0v110') })
})

it('a card whose answer was lost is found by reading, and sent once', async () => {
  const { server, api } = await serverWith()
  server.fault = ({ method }) => (method === 'PUT' ? { kind: 'cut_after' } : null)
  expect((await carrySetup(api, await planCard(api, 'pve', card()))).after).toContain('tag=110')
  expect(server.writes()).toHaveLength(1)
})

it('an export becomes a storage, after it was asked for', async () => {
  const { api } = await serverWith()
  const wanted = { storage: 'nas', server: '192.0.2.9', export: '/srv/backups', content: ['backup', 'iso'] }
  expect((await carrySetup(api, await planStorage(api, wanted))).after).toBe(
    'nas: 192.0.2.9:/srv/backups, backup,iso',
  )
  expect(errorsIn(await planStorage(api, wanted))[0]).toContain('There is a storage nas already')
  const other = await planStorage(api, { ...wanted, storage: 'nas2', export: '/srv/none' })
  expect(errorsIn(other)).toEqual(['192.0.2.9 does not export /srv/none to pve1. It exports: /srv/backups.'])
  const silent = await planStorage(api, { ...wanted, storage: 'nas2', server: '192.0.2.99' })
  expect(errorsIn(silent)[0]).toContain('192.0.2.99 does not answer as an NFS server')
})

const windows = {
  ...{ node: 'pve1', name: 'wapt', cores: 4, memory: 8, disk: 100, storage: 'local-lvm' },
  ...{ iso: 'local:iso/server-2022.iso', drivers: 'local:iso/virtio-win-0.1.iso', bridge: 'vmbr0', tag: 110 },
}

it.each(['5.4', '7.4', '9.1'] as const)('the guest of WAPT is made on Proxmox %s', async (version) => {
  const { server, api } = await serverWith({ version })
  const plan = await planWindows(api, windows)
  expect(errorsIn(plan)).toEqual([])
  expect(plan.vmid).toBe(102)
  const { upid } = await beginWindows(api, plan)
  const pace = { firstMs: 10, slowestMs: 30, patienceMs: 2000 }
  const end = await followTask(api, upid ?? '', () => {}, new AbortController().signal, pace)
  expect(end.state).toBe('done')
  expect(await verifyWindows(api, plan)).toMatch(
    /scsi0: local-lvm:.*\n.*server-2022.*\n.*virtio-win.*\nnet0: virtio=/,
  )
  expect(server.state.guests.at(-1)).toMatchObject({ name: 'wapt', status: 'stopped' })
})

it('nothing is made where an ISO is missing or 32-bit, memory or disk too small, or the name taken', async () => {
  const { server, api } = await serverWith()
  const bad = {
    ...windows,
    name: 'dhcp',
    iso: 'local:iso/win-x86.iso',
    drivers: 'local:iso/none.iso',
    memory: 2,
    disk: 5000,
  }
  const plan = await planWindows(api, bad)
  expect(errorsIn(plan)).toEqual([
    'There is a guest dhcp already: 100 on pve1.',
    'local:iso/win-x86.iso is a 32-bit system by its name: the WAPT server runs on 64 bits only.',
    expect.stringContaining('local:iso/none.iso is not on a storage of pve1'),
    'local-lvm has 651 GiB left, and the disk needs 5000 GiB.',
    '2 GiB of memory are too little: the server needs 4 GiB at least.',
  ])
  expect(() => beginWindows(api, plan)).toThrow(/Nothing was sent/)
  expect(server.writes()).toEqual([])
})

const noBridge = '"vmbr0,firewall=1" is no name of a bridge: letters, digits, "-", "_" and ".", as in vmbr0.'
it.each([
  ['tells its bridges', ['vmbr0']],
  ['tells no bridge to this account', []],
])('no further part of a card comes in by the name of its bridge, where a node %s', async (_, bridges) => {
  const local = storageOf({ storage: 'local', content: 'iso,backup', isos: ISOS })
  const nodes = [nodeOf('pve1', [storageOf({ storage: 'local-lvm' }), local], { bridges })]
  const { server, api } = await serverWith({ nodes })
  const bridge = 'vmbr0,firewall=1'
  const guest = await planWindows(api, { ...windows, bridge })
  expect(errorsIn(guest)).toEqual([noBridge])
  expect(() => beginWindows(api, guest)).toThrow(/Nothing was sent/)
  expect(errorsIn(await planCard(api, 'pve', card({ bridge })))).toEqual([noBridge])
  expect(server.writes()).toEqual([])
})

it('a bridge that is not VLAN aware is said to be one where the guest of WAPT is made too', async () => {
  const { checks } = await planWindows((await serverWith({}, false)).api, windows)
  expect(checks).toContainEqual({ severity: 'warning', message: expect.stringContaining('vmbr0v110') })
})
