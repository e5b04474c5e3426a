import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFingerprint } from '../../shared/lan-services/fingerprint.ts'
import type { LanServiceKind } from '../../shared/lan-services/lan-service.ts'
import { readServiceAddress } from '../../shared/lan-services/service-address.ts'

describe('the address of a service', () => {
  it.each([
    ['proxmox', 'https://192.0.2.10', 'https://192.0.2.10:8006'],
    ['proxmox', 'https://192.0.2.10:8006/#v1:0:18', 'https://192.0.2.10:8006'],
    ['proxmox', 'https://pve.example:443', 'https://pve.example:443'],
    ['fog', 'http://192.0.2.20', 'http://192.0.2.20/fog'],
    ['fog', 'http://192.0.2.20/fog/management/index.php', 'http://192.0.2.20/fog'],
    ['fog', 'https://fog.example:8443/fog/', 'https://fog.example:8443/fog'],
    ['wapt', 'https://wapt.example/', 'https://wapt.example'],
  ])('of %s, typed as %s', (kind, typed, url) => {
    expect(readServiceAddress(kind as LanServiceKind, typed)).toMatchObject({ url })
  })

  it('is kept as it is once it was read', () => {
    const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: null })
    fc.assert(
      fc.property(
        fc.constantFrom<LanServiceKind>('proxmox', 'fog', 'wapt'),
        port,
        fc.domain(),
        (kind, number, host) => {
          const typed = `https://${host}${number === null ? '' : `:${number}`}`
          const first = readServiceAddress(kind, typed)
          expect(first).toMatchObject({ kind: 'address' })
          if (first.kind === 'address') expect(readServiceAddress(kind, first.url)).toEqual(first)
        },
      ),
    )
  })
})

describe('a fingerprint', () => {
  it('is read with or without colons, and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const digits = Buffer.from(bytes).toString('hex')
        const kept = readFingerprint(digits)
        expect(kept?.replaceAll(':', '').toLowerCase()).toBe(digits)
        expect(readFingerprint(kept ?? '')).toBe(kept)
        expect(readFingerprint(`SHA256: ${kept}`)).toBe(kept)
      }),
    )
  })

  it.each(['', 'AB:CD', 'zz'.repeat(32), 'ab'.repeat(33)])('%s is none', (text) => {
    expect(readFingerprint(text)).toBeNull()
  })
})
