/** A site with a migration whose DHCP machine is a guest of an emulated Proxmox server, and the commands on it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { makeSampleSite } from '../e2e/sample-site.ts'
import { fakeProxmox, TOKEN } from '../fakes/proxmox/fake-proxmox.ts'
import { guestOf, nodeOf, stateOf, storageOf } from '../fakes/proxmox/fake-state.ts'
import { ENV } from './add-proxmox.ts'
import { brassage } from './command-line.ts'

const change = {
  name: 'LAN du locataire',
  to: { vlan: 110, name: 'LOCATAIRE', prefix: '172.16.110.0/24', gateway: '172.16.110.254' },
  hosts: [{ name: 'NAS', address: '172.16.110.10' }],
  dhcp: { host: 'dhcp1', interface: 'ens19' },
}
/** Its DHCP machine, dhcp1, is guest 100; all that comes before its step is in `before`, as done by hand. */
export async function siteWithGuest() {
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
  return {
    file: sample.path,
    server,
    migrate,
    serve,
    before: await first(),
    n: (await first()).length / 2 + 1,
  }
}
