/** The tagged card of a migration's DHCP machine through Proxmox: added once, recorded before, taken out again as the very card. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeSampleSite } from '../e2e/sample-site.ts'
import { type FakeProxmox, fakeProxmox, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { ENV } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const change = {
  name: 'LAN du locataire',
  to: { vlan: 110, name: 'LOCATAIRE', prefix: '172.16.110.0/24', gateway: '172.16.110.254' },
  hosts: [{ name: 'NAS', address: '172.16.110.10' }],
  dhcp: { host: 'dhcp1', interface: 'ens19' },
}
const putCard = 'PUT /nodes/pve1/qemu/100/config'

async function site() {
  const server = await fakeProxmox(
    stateOf({
      nodes: [nodeOf('pve1', [storageOf({ storage: 'local-lvm' })], { vlanAware: true })],
      guests: [guestOf(100, 'dhcp1')],
    }),
  )
  const sample = makeSampleSite()
  onTestFinished(() => sample.remove())
  const words = ['--url', server.url, '--trust', '--token', TOKEN.id, '--secret-env', 'SECRET']
  const added = await brassage(
    ['service', 'add', sample.path, 'proxmox', 'pve', ...words, '--passphrase-env', 'PASS', '--json'],
    ENV,
  )
  expect(added.exit).toBe(0)
  server.asked.length = 0
  const file = join(mkdtempSync(join(tmpdir(), 'brassage-change-')), 'change.json')
  writeFileSync(file, JSON.stringify(change))
  const migrate = (...more: string[]) =>
    brassage(['migrate', sample.path, '--change', file, '--json', ...more], ENV)
  const serve = (...more: string[]) =>
    migrate(...more, '--service', 'pve', '--passphrase-env', 'PASS', '--yes')
  /** All that comes before the card is done by hand. */
  const first = async () => {
    const { json } = await migrate('--dry-run')
    const steps = json.steps as { n: number; kind: string }[]
    const at = steps.findIndex(({ kind }) => kind === 'dhcp_interface')
    return steps.slice(0, at).flatMap(({ n }) => ['--done', String(n)])
  }
  return { server, migrate, serve, before: await first(), n: (await first()).length / 2 + 1 }
}

const cardsOf = ({ state }: FakeProxmox) =>
  Object.keys(state.guests[0]?.config ?? {}).filter((key) => key.startsWith('net'))

describe('a migration whose DHCP machine is a guest', () => {
  it('adds the card once, leaves the step to a person, and takes the card out on the way back', async () => {
    const { server, serve, before, n } = await site()
    const { exit, json } = await serve('--run', ...before)
    expect([exit, json.cards]).toEqual([
      0,
      [
        {
          step: 'dhcp_interface',
          service: 'pve',
          state: 'added',
          message: expect.stringMatching(/dhcp1 \(100\) has net1, .*, in VLAN 110/),
        },
      ],
    ])
    expect(json.waits).toMatchObject([{ id: 'dhcp_interface' }])
    expect(server.state.guests[0]?.config.net1).toContain('tag=110')
    expect((await serve('--run', '--done', String(n))).json.cards).toMatchObject([{ state: 'there' }])
    expect(server.writes()).toEqual([putCard])
    const back = await serve('--back-out', '--done', String(n))
    expect([back.exit, back.json.cards]).toMatchObject([0, [{ state: 'removed' }]])
    expect(cardsOf(server)).toEqual(['net0'])
  })

  it('without a service does as before', async () => {
    const { server, migrate, before } = await site()
    const { json } = await migrate('--run', ...before)
    expect(json.cards).toBeUndefined()
    expect(server.asked).toEqual([])
  })

  it('without a yes only reads', async () => {
    const { server, migrate, before } = await site()
    const { json } = await migrate('--run', ...before, '--service', 'pve', '--passphrase-env', 'PASS')
    expect(json.cards).toMatchObject([{ state: 'not_confirmed' }])
    expect(server.writes()).toEqual([])
  })

  it('leaves it to a person where the server is out of reach, or has no such guest', async () => {
    const { server, serve, before } = await site()
    Object.assign(server.state.guests[0] ?? {}, { name: 'other' })
    expect((await serve('--run', ...before)).json.cards).toMatchObject([{ state: 'refused' }])
    await server.stop()
    const { exit, json } = await serve('--run')
    expect([exit, json.cards]).toMatchObject([0, [{ state: 'not_reached' }]])
  })

  it('finds the card again whose answer was lost with the server, and adds no second one', async () => {
    const { server, serve, before } = await site()
    server.fault = ({ method }) => {
      if (method !== 'PUT') return null
      void server.stop()
      return { kind: 'cut_after' }
    }
    expect((await serve('--run', ...before)).json.cards).not.toMatchObject([{ state: 'added' }])
    server.fault = () => null
    await server.start()
    expect((await serve('--run')).json.cards).toMatchObject([{ state: 'there' }])
    expect(server.writes()).toEqual([putCard])
    expect(cardsOf(server)).toEqual(['net0', 'net1'])
  }, 30_000)

  it('does not take out a card that is another one by now, and keeps the step until it knows', async () => {
    const { server, serve, before, n } = await site()
    await serve('--run', ...before)
    await serve('--run', '--done', String(n))
    const guest = server.state.guests[0]
    if (guest) guest.config = { ...guest.config, net1: 'virtio=AA:AA:AA:00:00:01,bridge=vmbr0,tag=110' }
    await server.stop()
    const held = await serve('--back-out', '--done', String(n))
    expect([held.exit, held.json.cards]).toMatchObject([1, [{ state: 'not_reached' }]])
    expect((held.json.steps as { state: string }[])[n - 1]?.state).toBe('done')
    await server.start()
    expect((await serve('--back-out', '--done', String(n))).exit).toBe(0)
    expect(cardsOf(server)).toEqual(['net0', 'net1'])
    expect(server.writes()).toEqual([putCard])
  }, 30_000)
})
