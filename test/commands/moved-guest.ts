/** A site whose guest `dhcp` was moved from the server `pve-a` to the server `pve-b`, and stands still on the old one. */
import { expect } from 'vitest'
import { type FakeProxmox, fakeProxmox } from '../fakes/proxmox/fake-proxmox.ts'
import {
  archiveOf,
  type FakeArchive,
  guestOf,
  nodeOf,
  stateOf,
  storageOf,
} from '../fakes/proxmox/fake-state.ts'
import { siteWithProxmox } from './add-proxmox.ts'

export interface MovedGuest {
  readonly file: string
  readonly old: FakeProxmox
  readonly new: FakeProxmox
  /** Id of its run. */
  readonly move: string
}

/** `words`: of the move, beside where from and where to. */
export async function movedGuest(...words: string[]): Promise<MovedGuest> {
  const saved = archiveOf('nas', 100, Math.floor(Date.now() / 1000) - 6 * 3600, {
    config: { ...guestOf(100, 'dhcp').config },
  })
  const archives: FakeArchive[] = [saved]
  const nas = () => storageOf({ storage: 'nas', type: 'nfs', content: 'backup', shared: true, archives })
  const server = (node: string, guests: ReturnType<typeof guestOf>[]) =>
    fakeProxmox(stateOf({ nodes: [nodeOf(node, [storageOf({ storage: 'local-lvm' }), nas()])], guests }))
  const old = await server('pve1', [guestOf(100, 'dhcp', { node: 'pve1', hasAgent: true })])
  const other = await server('pve2', [])
  const { file, run } = await siteWithProxmox({ 'pve-a': old, 'pve-b': other })
  const to = ['--from', 'pve-a', '--to', 'pve-b/pve2', '--storage', 'nas', '--yes']
  const { json } = await run('move-guest', file, '100', ...to, ...words)
  expect(json.state).toBe('moved')
  await run('proxmox', 'overview', file, '--service', 'pve-a')
  return { file, old, new: other, move: String(json.run) }
}

/** With its agent asked whether it lives. */
export const VERIFIED = ['--verify', 'agent', '--verify-seconds', '5'] as const
