/** Names, DNS and NFS storage of a fresh Proxmox server. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOfServer, serverFiles, serverWordsOf } from '../../shared/proxmox/server-files.ts'

const textsOf = (told: Record<string, string>) =>
  serverFiles(serverWordsOf(told), '192.0.2.10/24').map(({ path, lines }) => [
    path,
    lines.map(({ text }) => text).join('\n'),
  ])

it('leads the name to the address of the server, which Proxmox needs', () => {
  const [hosts, hostname] = textsOf({ name: 'pve1.example.org' })
  expect(hosts).toEqual(['/etc/hosts', expect.stringContaining('\n192.0.2.10 pve1.example.org pve1\n')])
  expect(hostname).toEqual(['/etc/hostname', 'pve1'])
})

it('asks the DNS servers in their order, in the domain of the name', () => {
  const text = 'search example.org\nnameserver 192.0.2.53\nnameserver 192.0.2.54'
  expect(textsOf({ name: 'pve1.example.org', dns: '192.0.2.53, 192.0.2.54' }).at(-1)).toEqual([
    '/etc/resolv.conf',
    text,
  ])
  expect(textsOf({ dns: '192.0.2.53' })).toEqual([['/etc/resolv.conf', 'nameserver 192.0.2.53']])
})

it('gives a path to the shell as one word', () => {
  const nfs = { 'nfs-storage': 'backups', 'nfs-server': '192.0.2.20', 'nfs-export': "/srv/l'été$x" }
  expect(textsOf(nfs)).toEqual([
    [null, "pvesm add nfs backups --server 192.0.2.20 --export '/srv/l'\\''été$x' --content backup,iso"],
  ])
})

it.each([
  [{ name: 'pve1' }, 'name'],
  [{ name: '12.example.org' }, 'name'],
  [{ name: '-a.example.org' }, 'name'],
  [{ dns: 'dns.example.org' }, 'dns'],
  [{ dns: '192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4' }, 'dns'],
  [{ 'nfs-server': '192.0.2.20' }, 'nfs-storage'],
  [{ 'nfs-storage': 'backups', 'nfs-server': '192.0.2.20', 'nfs-export': 'srv' }, 'nfs-export'],
])('names what is wrong with %j, and makes nothing of it', (told, field) => {
  expect(faultsOfServer(serverWordsOf(told)).map((one) => one.field)).toEqual([field])
  expect(textsOf(told as Record<string, string>)).toEqual([])
})

it('makes nothing of nothing, and whatever is told, no line of it has a second line in it', () => {
  expect([faultsOfServer(serverWordsOf({})), textsOf({})]).toEqual([[], []])
  const word = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(word, word, word, word, word, (name, dns, storage, server, path) => {
      const told = { name, dns, 'nfs-storage': storage, 'nfs-server': server, 'nfs-export': path }
      for (const { lines } of serverFiles(serverWordsOf(told), '192.0.2.10/24'))
        for (const { text } of lines) expect(text).not.toContain('\n')
    }),
  )
})
