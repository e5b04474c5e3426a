/** A guest to be deleted that a move left behind: its copy stands for a verified backup, as long as it lives and is this very guest's. */
import { describe, expect, it } from 'vitest'
import type { FakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import { taskOf } from '../fakes/proxmox/fake-state.ts'
import { ENV } from './add-proxmox.ts'
import { brassage } from './command-line.ts'
import { movedGuest, VERIFIED } from './moved-guest.ts'

const CARD = { net0: 'virtio=BC:24:11:00:00:99,bridge=vmbr0' }

async function moved(...words: string[]) {
  const site = await movedGuest(...(words.length > 0 ? words : VERIFIED))
  const outbox = (command: string, ...more: string[]) =>
    brassage(['outbox', command, site.file, ...more, '--json'], ENV)
  const id = String((await outbox('add', 'delete', '100', '--service', 'pve-a')).json.id)
  const run = (...more: string[]) => outbox('run', id, '--passphrase-env', 'PASS', '--yes', ...more)
  return { ...site, run }
}

type Moved = Awaited<ReturnType<typeof moved>>

const guest = (server: FakeProxmox) => server.state.guests.find(({ vmid }) => vmid === 100)
const change = (server: FakeProxmox, over: object) => Object.assign(guest(server) ?? {}, over)
const deletions = ({ old }: Moved) => old.writes().filter((line) => line.startsWith('DELETE'))

describe('the old guest of a move whose copy was verified', () => {
  it('is deleted with its name typed, and the move that proves it named', async () => {
    const two = await moved()
    const asked = await two.run()
    expect(asked.err).toMatch(
      new RegExp(
        String.raw`A copy of dhcp \(100\) was verified by move ${two.move} at 20\S+Z: it answers on pve-b/pve2 as 100\.`,
      ),
    )
    expect([asked.exit, deletions(two)]).toEqual([1, []])
    expect((await two.run('--confirm', 'dhcp')).json).toMatchObject({ state: 'done' })
    expect([guest(two.old), guest(two.new)?.status]).toEqual([undefined, 'running'])
  })

  it.each([
    ['the copy is gone', (two: Moved) => two.new.state.guests.splice(0), 'guest 100 on pve2 is absent'],
    ['the copy stands still', (two: Moved) => change(two.new, { status: 'stopped' }), 'is stopped'],
    ['the copy does not answer any more', (two: Moved) => change(two.new, { hasAgent: false }), 'agent'],
    [
      'the copy’s number is another guest’s',
      (two: Moved) => change(two.new, { config: CARD }),
      'MAC addresses',
    ],
    ['this number is another guest’s', (two: Moved) => change(two.old, { config: CARD }), 'MAC addresses'],
    ['the new server is out of reach', (two: Moved) => two.new.stop(), 'does not count now'],
  ])('is deleted only by name and number where %s', async (_words, disturb, why) => {
    const two = await moved()
    await disturb(two)
    const asked = await two.run('--confirm', 'dhcp')
    expect([asked.exit, asked.err]).toEqual([1, expect.stringContaining(why)])
    expect(asked.err).toContain('No verified copy of dhcp (100) is known')
    expect(deletions(two)).toEqual([])
    expect((await two.run('--confirm', 'dhcp 100')).json).toMatchObject({ state: 'done' })
  })

  it('is deleted only by name and number where it ran again since: what was written then is on no copy', async () => {
    const two = await moved()
    const starttime = Math.floor(Date.now() / 1000) + 5
    two.old.state.tasks.push(taskOf('pve1', 'qmstart', '100', { starttime, status: 'OK', seconds: 1 }))
    const asked = await two.run('--confirm', 'dhcp')
    expect([asked.exit, asked.err]).toEqual([1, expect.stringContaining('started again')])
    expect(deletions(two)).toEqual([])
  })
})

it('a move that verified nothing proves nothing', async () => {
  const two = await moved('--verify-seconds', '1')
  const asked = await two.run('--confirm', 'dhcp')
  expect([asked.exit, asked.err]).toEqual([1, expect.stringContaining('No verified copy')])
  expect(asked.err).not.toContain(two.move)
})

it('of a copy made from an older backup it is said what is not on it', async () => {
  const two = await moved('--backup', 'newest', ...VERIFIED)
  expect((await two.run()).err).toMatch(/That copy is of the backup of 20\S+Z: what dhcp \(100\) wrote since/)
})
