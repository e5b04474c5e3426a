/** The tagged card of a migration's DHCP machine through Proxmox: added once, recorded before, taken out again as the very card. */
import { describe, expect, it } from 'vitest'
import { readMigrationRecords } from '../../main/db/migration-records.ts'
import { openSite } from '../../main/db/open-site.ts'
import { guestCardOf } from '../../shared/migration/guest-card.ts'
import type { FakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { siteWithGuest } from './site-with-guest.ts'

const putCard = 'PUT /nodes/pve1/qemu/100/config'

const cardsOf = ({ state }: FakeProxmox) =>
  Object.keys(state.guests[0]?.config ?? {}).filter((key) => key.startsWith('net'))

describe('a migration whose DHCP machine is a guest', () => {
  it('adds the card once, leaves the step to a person, and takes the card out on the way back', async () => {
    const { server, serve, before, n } = await siteWithGuest()
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
    const { server, migrate, before } = await siteWithGuest()
    const { json } = await migrate('--run', ...before)
    expect(json.cards).toBeUndefined()
    expect(server.asked).toEqual([])
  })

  it('without a yes only reads', async () => {
    const { server, migrate, before } = await siteWithGuest()
    const { json } = await migrate('--run', ...before, '--service', 'pve', '--passphrase-env', 'PASS')
    expect(json.cards).toMatchObject([{ state: 'not_confirmed' }])
    expect(server.writes()).toEqual([])
  })

  it('leaves it to a person where the server is out of reach, or has no such guest', async () => {
    const { server, serve, before } = await siteWithGuest()
    Object.assign(server.state.guests[0] ?? {}, { name: 'other' })
    expect((await serve('--run', ...before)).json.cards).toMatchObject([{ state: 'refused' }])
    await server.stop()
    const { exit, json } = await serve('--run')
    expect([exit, json.cards]).toMatchObject([0, [{ state: 'not_reached' }]])
  })

  it('finds the card again whose answer was lost with the server, and adds no second one', async () => {
    const { server, serve, before } = await siteWithGuest()
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
  })

  it('looks on the way back for a card that nobody knows of, and leaves nothing open where it never came', async () => {
    const { file, server, serve, before, n } = await siteWithGuest()
    server.fault = ({ method }) => (method === 'PUT' ? { kind: 'cut_before' } : null)
    await serve('--run', ...before)
    await serve('--run', '--done', String(n))
    server.fault = () => null
    const { json } = await serve('--back-out', '--done', String(n))
    expect(json.cards).toMatchObject([{ state: 'none' }])
    const site = openSite(file)
    const records = readMigrationRecords(site.db, String(json.run))
    expect(guestCardOf(records, 'dhcp_interface')).toEqual({ kind: 'none' })
    expect(records.filter(({ kind }) => kind === 'card_failed')).toHaveLength(1)
    site.close()
  })

  it('does not take out a card that is another one by now, and keeps the step until it knows', async () => {
    const { server, serve, before, n } = await siteWithGuest()
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
  })
})
