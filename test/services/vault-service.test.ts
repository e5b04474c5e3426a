import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { openSite } from '../../main/db/open-site.ts'
import { createVaultService } from '../../main/services/vault-service.ts'
import { createWorkspace, type Workspace } from '../../main/services/workspace.ts'
import type { KeyStore } from '../../main/vault/os-key.ts'

/** Wraps by turning the text round: enough to tell the wrapped from the plain. */
const turning: KeyStore = {
  backend: async () => 'test',
  wrap: async (plain) => Buffer.from([...plain].reverse().join('')),
  unwrap: async (wrapped) => [...Buffer.from(wrapped).toString()].reverse().join(''),
}

let folder: string
let workspace: Workspace
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-service-'))
  workspace = createWorkspace()
})
afterEach(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

const path = () => join(folder, 'site.brassage')
const service = (keyStore: KeyStore | null) =>
  createVaultService({
    workspace,
    wantedText: () => 'enable secret {{secret:enable}}',
    keyStore,
    keyFolder: join(folder, 'keys'),
    log: pino({ level: 'silent' }),
  })
const showAgain = () => {
  workspace.leave()
  workspace.show({ file: openSite(path()), scratch: false })
}

test('says which secrets the templates want and the vault does not hold', async () => {
  const vault = service(null)
  workspace.show({ file: createSite(path(), { name: 'A' }), scratch: false })
  await vault.create('several words')
  expect((await vault.state()).missing).toEqual(['enable'])
  expect(await vault.set('enable', 'sesame')).toMatchObject({ missing: [], names: ['enable'] })
})

test('is locked again when the site is left', async () => {
  const vault = service(null)
  workspace.show({ file: createSite(path(), { name: 'A' }), scratch: false })
  await vault.create('several words')
  showAgain()
  expect(vault.opened()).toBeNull()
})

test('opens by itself on a computer that was told to remember it, until it is locked', async () => {
  const vault = service(turning)
  workspace.show({ file: createSite(path(), { name: 'A' }), scratch: false })
  await vault.create('several words')
  await vault.set('enable', 'sesame')
  await vault.unlock('several words', true)
  showAgain()
  await expect.poll(() => vault.opened()?.get('enable')).toBe('sesame')
  await vault.lock()
  showAgain()
  expect((await vault.state()).open).toBe(false)
})
