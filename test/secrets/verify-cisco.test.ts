import { describe, expect, it } from 'vitest'
import { md5Crypt } from '../../main/secrets/md5-crypt.ts'
import { decodeType7, sameSecret, secretMatches } from '../../main/secrets/verify-cisco.ts'

describe('a secret that a device shows', () => {
  it('of type 5 is recomputed with its salt', () => {
    expect(secretMatches('enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0', 'cisco')).toBe(true)
    expect(secretMatches('enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0', 'Cisco')).toBe(false)
  })

  it('of type 7 is decoded', () => {
    expect(decodeType7('0822455D0A16')).toBe('cisco')
    expect(decodeType7('zz')).toBeNull()
    expect(secretMatches(' password 7 0822455D0A16', 'cisco')).toBe(true)
    expect(secretMatches(' password 7 0822455D0A16', 'other')).toBe(false)
  })

  it('in plain is compared', () => {
    expect(secretMatches('username bob privilege 15 password 0 x y', 'x y')).toBe(true)
    expect(secretMatches('enable password abc', 'abc')).toBe(true)
  })

  it('of a type that cannot be verified never matches', () => {
    expect(secretMatches('enable secret 9 $9$abc', 'abc')).toBe(false)
    expect(secretMatches('hostname abc', 'abc')).toBe(false)
  })

  it('is the intended one only for the same command, and never for a placeholder', () => {
    const shown = 'enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0'
    expect(sameSecret(shown, 'enable secret cisco')).toBe(true)
    expect(sameSecret(shown, 'enable password cisco')).toBe(false)
    expect(sameSecret(shown, 'enable secret {{secret:enable}}')).toBe(false)
  })
})

describe('the hash', () => {
  it.each([
    ['cisco', 'mERr', '$1$mERr$hx5rVt7rPNoS4wqbXKX7m0'],
    // The worked example of OpenSSL's passwd: openssl passwd -1 -salt xxxxxxxx password
    ['password', 'xxxxxxxx', '$1$xxxxxxxx$UYCIxa628.9qXjpQCjM4a.'],
  ])('of %s with salt %s', (plain, salt, hash) => {
    expect(md5Crypt(plain, salt)).toBe(hash)
  })
})
