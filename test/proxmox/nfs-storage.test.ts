/** An NFS export as a storage: what is let through here is what the schemas of Proxmox take, else it is told before anything is sent. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfStorage, type NfsStorage } from '../../shared/proxmox/nfs-storage.ts'
import { textFaults } from '../fakes/proxmox/check-text.ts'
import { stringFacts54 } from '../fakes/proxmox/string-facts-5-4.ts'
import { stringFacts74 } from '../fakes/proxmox/string-facts-7-4.ts'
import { stringFacts91 } from '../fakes/proxmox/string-facts-9-1.ts'

const NAS: NfsStorage = {
  storage: 'nas',
  server: '192.0.2.9',
  export: '/backups',
  content: ['backup', 'iso'],
}

const refusedBy = ({ content, ...rest }: NfsStorage): boolean =>
  [stringFacts54, stringFacts74, stringFacts91].some(
    (facts) => textFaults(facts, 'POST /storage', { ...rest, content: content.join(',') }) !== null,
  )

describe('faultOfStorage', () => {
  it.each([
    {},
    { server: 'nas.salon.example' },
    { server: 'fe80::1' },
    { export: '/srv/nfs/pve' },
    { content: ['images'] },
  ])('takes %j', (over) => {
    const wanted = { ...NAS, ...over }
    expect([faultOfStorage(wanted), refusedBy(wanted)]).toEqual([null, false])
  })

  it.each([
    ['storage', { storage: '1st' }],
    ['server', { server: 'nas_1' }],
    ['server', { server: 'nas-' }],
    ['server', { server: '192.0.2.9:' }],
    ['export', { export: 'backups' }],
    ['export', { export: '/' }],
    ['export', { export: '/a;b' }],
    ['export', { export: '/a(b)' }],
    ['content', { content: [] }],
    ['content', { content: ['backup', 'films'] }],
  ])('says what is wrong with the %s of %j', (field, over) => {
    expect(faultOfStorage({ ...NAS, ...over })).toMatchObject({ field })
  })

  it('lets nothing through that Proxmox would refuse', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9_.:\-/;()]{1,12}$/)
    fc.assert(
      fc.property(word, word, word, (storage, server, path) => {
        const wanted = { ...NAS, storage, server, export: `/${path}` }
        expect(faultOfStorage(wanted) === null && refusedBy(wanted)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
