import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendSnapshot, readRawSnapshot, readSnapshot } from '../../main/db/snapshots.ts'
import { canKeepKeys, forgetKey, type KeyStore, keepKey, recallKey } from '../../main/vault/os-key.ts'
import { resolveSecrets, secretsNamedIn } from '../../main/vault/placeholders.ts'
import { seal, unseal } from '../../main/vault/sealing.ts'
import {
  hasVault,
  listSecrets,
  makeVault,
  openVault,
  openVaultWithKey,
  removeSecret,
} from '../../main/vault/vault.ts'
import { temporarySite } from '../db/temporary-site.ts'

const NOW = '2027-05-20T08:00:00.000Z'
const withCode = (code: string) => expect.objectContaining({ code })

describe('the vault', () => {
  it('keeps secrets across openings, readable with the passphrase alone', async () => {
    const place = temporarySite()
    const site = place.create()
    expect(hasVault(site.db)).toBe(false)
    const vault = await makeVault(site, 'trois petits ports')
    vault.set('enable', 'Pharo-2027!', NOW)
    vault.set('enable', 'Pharo-2028!', NOW)
    site.close()
    const again = await openVault(place.open(), 'trois petits ports')
    expect(again.get('enable')).toBe('Pharo-2028!')
    expect(again.get('console')).toBeNull()
  })

  it('refuses a wrong passphrase, and one where there is no vault', async () => {
    const site = temporarySite().create()
    await expect(openVault(site, 'x')).rejects.toThrow(withCode('no_vault'))
    await makeVault(site, 'trois petits ports')
    await expect(openVault(site, 'trois petits port')).rejects.toThrow(withCode('wrong_passphrase'))
    await expect(makeVault(site, 'another')).rejects.toThrow(withCode('vault_exists'))
    await expect(makeVault(site, '  ')).rejects.toThrow(withCode('weak_passphrase'))
  })

  it('opens whichever way an accent was typed', async () => {
    const site = temporarySite().create()
    await makeVault(site, 'é'.normalize('NFC').repeat(4))
    await expect(openVault(site, 'é'.normalize('NFD').repeat(4))).resolves.toBeDefined()
  })

  it('leaves nothing of a secret in the file', async () => {
    const place = temporarySite()
    const site = place.create()
    const vault = await makeVault(site, 'trois petits ports')
    vault.set('enable', 'TopSecretOfTheOrme', NOW)
    const raw = 'enable secret 0 TopSecretOfTheOrme'
    appendSnapshot(
      site.db,
      { deviceId: null, serial: null, kind: 'running', raw, redacted: 'enable secret' },
      NOW,
      vault,
    )
    site.close()
    const bytes = readFileSync(place.path)
    expect(bytes.includes('TopSecretOfTheOrme')).toBe(false)
    expect(bytes.includes('petits')).toBe(false)
  })

  it('changes its passphrase without touching a secret', async () => {
    const site = temporarySite().create()
    const { db } = site
    const vault = await makeVault(site, 'old words')
    vault.set('enable', 'value', NOW)
    const sealed = db.prepare('SELECT sealed FROM secret').pluck().get()
    await vault.changePassphrase('new words')
    expect(db.prepare('SELECT sealed FROM secret').pluck().get()).toEqual(sealed)
    await expect(openVault(site, 'old words')).rejects.toThrow(withCode('wrong_passphrase'))
    expect((await openVault(site, 'new words')).get('enable')).toBe('value')
  })

  it('does not take one secret for another', async () => {
    const site = temporarySite().create()
    const { db } = site
    const vault = await makeVault(site, 'words')
    vault.set('a', 'value of a', NOW)
    vault.set('b', 'value of b', NOW)
    db.exec("UPDATE secret SET sealed = (SELECT sealed FROM secret WHERE name = 'a') WHERE name = 'b'")
    expect(() => vault.get('b')).toThrow(withCode('unreadable_secret'))
  })

  it('lists and removes names without the key', async () => {
    const site = temporarySite().create()
    const { db } = site
    const vault = await makeVault(site, 'words')
    vault.set('enable', 'value', NOW)
    vault.close()
    expect(() => vault.get('enable')).toThrow(withCode('vault_closed'))
    expect(listSecrets(db)).toEqual([{ name: 'enable', changedAt: NOW }])
    expect(removeSecret(db, 'enable')).toBe(true)
    expect(removeSecret(db, 'enable')).toBe(false)
  })

  it.each([
    ['two words', 'x'],
    ['', 'x'],
    ['ok', ''],
    ['ok', 'two\nlines'],
  ])('refuses the secret %j = %j', async (name, value) => {
    const vault = await makeVault(temporarySite().create(), 'words')
    expect(() => vault.set(name, value, NOW)).toThrow(withCode('invalid_secret'))
  })
})

describe('a snapshot', () => {
  const snapshot = {
    deviceId: null,
    serial: 'FOC1',
    kind: 'running' as const,
    raw: 'secret',
    redacted: '***',
  }

  it('keeps its raw text for who can open the vault', async () => {
    const site = temporarySite().create()
    const { db } = site
    const vault = await makeVault(site, 'words')
    const id = appendSnapshot(db, snapshot, NOW, vault)
    expect(readSnapshot(db, id)).toMatchObject({ redacted: '***', hasRaw: true, serial: 'FOC1' })
    expect(readRawSnapshot(db, id, await openVault(site, 'words'))).toBe('secret')
  })

  it('keeps the redacted text alone while the vault is closed', async () => {
    const site = temporarySite().create()
    const { db } = site
    const id = appendSnapshot(db, snapshot, NOW, null)
    expect(readSnapshot(db, id)?.hasRaw).toBe(false)
    expect(readRawSnapshot(db, id, await makeVault(site, 'words'))).toBeNull()
  })
})

describe('sealing', () => {
  it('opens what it sealed, for the same purpose only, and notices any changed byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), fc.nat(), (plain, purpose, at) => {
        const key = Buffer.alloc(32, 7)
        const sealed = seal(key, Buffer.from(plain), purpose)
        expect(unseal(key, sealed, purpose)).toEqual(Buffer.from(plain))
        expect(unseal(key, sealed, `${purpose}!`)).toBeNull()
        const changed = Buffer.from(sealed)
        changed.writeUInt8(changed.readUInt8(at % changed.length) ^ 1, at % changed.length)
        expect(unseal(key, changed, purpose)).toBeNull()
        expect(unseal(key, sealed.subarray(0, 20), purpose)).toBeNull()
      }),
    )
  })
})

describe('placeholders', () => {
  const vault = { get: (name: string) => ({ enable: 'a$&b' })[name] ?? null }

  it('are filled in as they are, and the missing ones listed once', () => {
    const text = 'enable secret {{secret:enable}}\npassword {{secret:vty}} {{secret:vty}}'
    expect(resolveSecrets(text, vault)).toEqual({
      text: 'enable secret a$&b\npassword {{secret:vty}} {{secret:vty}}',
      missing: ['vty'],
    })
    expect(resolveSecrets(text, null)).toEqual({ text, missing: ['enable', 'vty'] })
    expect(secretsNamedIn(text)).toEqual(['enable', 'vty'])
  })
})

describe('the key kept by the computer', () => {
  const store = (backend: string | null): KeyStore => ({
    backend: async () => backend,
    wrap: async (plain) => Buffer.from(plain).reverse(),
    unwrap: async (wrapped) => Buffer.from(wrapped).reverse().toString(),
  })
  const folder = () => join(mkdtempSync(join(tmpdir(), 'brassage-keys-')), 'keys')

  it('opens the vault without the passphrase', async () => {
    const site = temporarySite().create()
    const vault = await makeVault(site, 'words')
    vault.set('enable', 'value', NOW)
    const keys = folder()
    expect(await keepKey(store('gnome_libsecret'), keys, 'L1', vault.exportKey())).toBe(true)
    const key = await recallKey(store('gnome_libsecret'), keys, 'L1')
    expect(key && openVaultWithKey(site, key).get('enable')).toBe('value')
    forgetKey(keys, 'L1')
    expect(await recallKey(store('gnome_libsecret'), keys, 'L1')).toBeNull()
  })

  it.each(['basic_text', 'unknown', null])('is never kept by a store that is none: %s', async (backend) => {
    expect(await canKeepKeys(store(backend))).toBe(false)
    const keys = folder()
    expect(await keepKey(store(backend), keys, 'L1', Buffer.alloc(32))).toBe(false)
    expect(await recallKey(store(backend), keys, 'L1')).toBeNull()
  })
})
