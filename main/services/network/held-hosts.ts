/**
 * The host keys that are known now, kept in memory: for work that has to come to its end although its site is closed meanwhile,
 * or the site's disk is full. What is learned then is forgotten with it, and asked about again.
 */
import type { KnownHost, KnownHosts } from '../../db/known-hosts.ts'

export function heldHosts(hosts: KnownHosts): KnownHosts {
  const held = new Map<string, KnownHost>(hosts.list().map((host) => [host.address, host]))
  return {
    list: () => [...held.values()],
    find: (address) => held.get(address) ?? null,
    accept: (host) =>
      void held.set(host.address, { ...host, user: '', legacy: false, firstSeen: '', lastSeen: '' }),
    used: () => {},
    // The refusal itself tells both keys.
    changed: () => {},
    forget: (address) => held.delete(address),
  }
}
