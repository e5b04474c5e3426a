import { describe, expect, test } from 'vitest'
import {
  CHOICES,
  findMismatches,
  legacyAlgorithms,
  modernAlgorithms,
  offeredAlgorithms,
} from '../../../main/transports/ssh/algorithms.ts'

const { kex, hostKey, cipher, mac } = modernAlgorithms
const modernDevice = { kex, hostKey, cipher, mac }

describe('what is offered', () => {
  test('is modern only, unless old ones are allowed', () => {
    for (const choice of CHOICES)
      for (const old of legacyAlgorithms[choice]) expect(offeredAlgorithms(false)[choice]).not.toContain(old)
  })

  test('has every old one that is allowed, after all modern ones', () => {
    for (const choice of CHOICES)
      expect(offeredAlgorithms(true)[choice]).toEqual([
        ...modernAlgorithms[choice],
        ...legacyAlgorithms[choice],
      ])
  })

  test('covers what the switches of the trade need', () => {
    const all = CHOICES.flatMap((choice) => offeredAlgorithms(true)[choice])
    for (const name of [
      'diffie-hellman-group1-sha1',
      'diffie-hellman-group14-sha1',
      'diffie-hellman-group-exchange-sha1',
      'ssh-rsa',
      'ssh-dss',
      'aes128-cbc',
      '3des-cbc',
      'hmac-sha1',
      'hmac-sha1-96',
      'hmac-md5',
    ])
      expect(all).toContain(name)
  })

  test('begins with the type of key the device is known by, and loses none', () => {
    const known = offeredAlgorithms(true, 'ssh-rsa').hostKey
    expect(known.slice(0, 3)).toEqual(['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'])
    expect([...known].sort()).toEqual([...offeredAlgorithms(true).hostKey].sort())
  })
})

describe('what is missing', () => {
  test('is nothing between modern ones', () => {
    expect(findMismatches(offeredAlgorithms(false), modernDevice)).toEqual([])
  })

  test('is what only old algorithms would mend', () => {
    const device = { ...modernDevice, kex: ['diffie-hellman-group1-sha1', 'x@y'] }
    expect(findMismatches(offeredAlgorithms(false), device)).toEqual([
      {
        choice: 'kex',
        offered: ['diffie-hellman-group1-sha1', 'x@y'],
        legacy: ['diffie-hellman-group1-sha1'],
      },
    ])
  })

  test('is no integrity check where the cipher has its own', () => {
    const device = { ...modernDevice, cipher: ['aes256-gcm@openssh.com'], mac: ['umac-64@openssh.com'] }
    expect(findMismatches(offeredAlgorithms(false), device)).toEqual([])
  })
})
