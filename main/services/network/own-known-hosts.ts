/**
 * The host keys this computer knows by itself, for commands without a site. Unlike other lists of the application's own
 * folder a damaged one is not begun anew: a changed key would then pass for an unknown one.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { KnownHost, KnownHosts } from '../../db/known-hosts.ts'
import { makePrivateFolder } from '../../db/state-folder.ts'
import { WorkError } from '../../work-error.ts'

const hostSchema = z.object({
  address: z.string(),
  keyType: z.string(),
  fingerprint: z.string(),
  user: z.string(),
  legacy: z.boolean(),
  firstSeen: z.string(),
  lastSeen: z.string(),
})

function parseHosts(text: string, path: string): KnownHost[] {
  try {
    return z.array(hostSchema).parse(JSON.parse(text))
  } catch (error) {
    throw new WorkError(
      'known_hosts_damaged',
      `${path} is damaged, so no host key can be checked. Move it away; keys are then asked for anew.`,
      { path, reason: error instanceof Error ? error.message : String(error) },
    )
  }
}

/** `folder`: this computer's own (state-folder.ts). */
export function ownKnownHosts(folder: string, timestamp: () => string): KnownHosts {
  const path = join(folder, 'known-hosts.json')
  const list = () => (existsSync(path) ? parseHosts(readFileSync(path, 'utf8'), path) : [])
  const find = (address: string) => list().find((host) => host.address === address) ?? null
  const write = (hosts: readonly KnownHost[]) => {
    makePrivateFolder(folder)
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, JSON.stringify(hosts, null, 2), { mode: 0o600 })
    renameSync(draft, path)
  }
  const without = (address: string) => list().filter((host) => host.address !== address)
  return {
    list,
    find,
    accept(host) {
      const now = timestamp()
      write([...without(host.address), { ...host, user: '', legacy: false, firstSeen: now, lastSeen: now }])
    },
    used: (address, how) =>
      write(
        list().map((host) => (host.address === address ? { ...host, ...how, lastSeen: timestamp() } : host)),
      ),
    // Nobody reads a journal here; the refusal itself tells both keys.
    changed: () => {},
    forget(address) {
      const isKnown = find(address) !== null
      if (isKnown) write(without(address))
      return isKnown
    },
  }
}
