/** A site with emulated Proxmox servers in it, and the variables its commands need. */

import { temporarySite } from '../db/temporary-site.ts'
import { type FakeProxmox, LOGIN, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { brassage, type Said } from './command-line.ts'

export const ENV = { PASS: 'four words of it', SECRET: TOKEN.secret, LOGIN: LOGIN.password }

export interface ProxmoxSite {
  readonly file: string
  run(...words: string[]): Promise<Said>
}

/** Each server under its name; those of 5.4 are logged in to by ticket, the others by token. */
export async function siteWithProxmox(servers: Readonly<Record<string, FakeProxmox>>): Promise<ProxmoxSite> {
  const place = temporarySite()
  place.create().close()
  const run = (...words: string[]) => brassage([...words, '--passphrase-env', 'PASS', '--json'], ENV)
  for (const [name, { url, state }] of Object.entries(servers)) {
    const login =
      state.version === '5.4'
        ? ['--user', LOGIN.user, '--password-env', 'LOGIN']
        : ['--token', TOKEN.id, '--secret-env', 'SECRET']
    const added = await run('service', 'add', place.path, 'proxmox', name, '--url', url, '--trust', ...login)
    if (added.exit !== 0) throw new Error(added.out)
  }
  for (const server of Object.values(servers)) server.asked.length = 0
  return { file: place.path, run }
}
