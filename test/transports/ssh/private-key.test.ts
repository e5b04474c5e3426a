/** Keys in every form that people have, and what is said of those that do not open. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { afterAll, describe, expect, test } from 'vitest'
import { loadPrivateKey, readPrivateKey } from '../../../main/transports/ssh/private-key.ts'
import { WorkError } from '../../../main/work-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

const openSsh = ssh2.utils.generateKeyPairSync('ed25519')
const locked = ssh2.utils.generateKeyPairSync('ed25519', {
  cipher: 'aes256-ctr',
  passphrase: 'orme',
  rounds: 4,
})
const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const lockedPem = String(
  rsa.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'orme' }),
)
const lockedPkcs8 = String(
  rsa.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'orme' }),
)

const codeOf = (read: () => unknown): string => {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof WorkError) return error.code
    throw error
  }
}

describe('a key is read', () => {
  test.each([
    ['OpenSSH', openSsh.private, undefined],
    ['OpenSSH with a passphrase', locked.private, 'orme'],
    ['PEM', String(rsa.export({ type: 'pkcs1', format: 'pem' })), undefined],
    ['PEM with a passphrase', lockedPem, 'orme'],
    ['PKCS#8', String(rsa.export({ type: 'pkcs8', format: 'pem' })), undefined],
    ['PKCS#8 with a passphrase', lockedPkcs8, 'orme'],
  ])('in the form of %s', (_name, text, passphrase) => {
    expect(readPrivateKey(text, 'id', passphrase).isPrivateKey()).toBe(true)
  })
})

describe('of a key that does not open it is said', () => {
  test.each([
    ['key_passphrase_needed', locked.private, undefined],
    ['key_passphrase_needed', lockedPem, undefined],
    ['key_passphrase_needed', lockedPkcs8, undefined],
    ['key_passphrase_wrong', locked.private, 'hêtre'],
    ['key_passphrase_wrong', lockedPem, 'hetre'],
    ['key_passphrase_wrong', lockedPkcs8, 'hetre'],
    ['key_public', openSsh.public, undefined],
    ['key_unknown', 'not a key at all', undefined],
    ['key_unknown', '', undefined],
  ])('%s', (code, text, passphrase) => {
    expect(codeOf(() => readPrivateKey(text, 'id', passphrase))).toBe(code)
  })

  test('that its file is not there, is a folder, or is too large', async () => {
    await expect(loadPrivateKey(join(folder, 'none'))).rejects.toMatchObject({ code: 'key_unreadable' })
    await expect(loadPrivateKey(folder)).rejects.toMatchObject({ code: 'key_unreadable' })
    const large = join(folder, 'large')
    writeFileSync(large, Buffer.alloc(100_000))
    await expect(loadPrivateKey(large)).rejects.toMatchObject({ code: 'key_unknown' })
  })
})
