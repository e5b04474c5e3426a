/**
 * No secret of a device leaves by itself: of a configuration with every kind of secret, none is in the site file's
 * bytes, in an export, in a comparison or in a transcript; with the vault they are kept, sealed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSite } from '../../../main/db/create-site.ts'
import type { SiteFile } from '../../../main/db/open-site.ts'
import { compareConfigs } from '../../../main/services/backup/compare-configs.ts'
import { exportBackups } from '../../../main/services/backup/export-backups.ts'
import { findConfig } from '../../../main/services/backup/find-config.ts'
import { keepReading } from '../../../main/services/backup/keep-reading.ts'
import { createTranscriptWriter } from '../../../main/sessions/transcript-writer.ts'
import { makeVault } from '../../../main/vault/vault.ts'
import { grammars } from '../../../shared/config/grammar/index.ts'
import { DIALECTS, SECRET_LINES } from '../../config/secret-lines.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'

let folder: string
let site: SiteFile

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-secrets-'))
  site = createSite(join(folder, 'site.brassage'), { name: 'Test' }, { stateFolder: folder })
})
afterEach(() => {
  site.close()
  rmSync(folder, { recursive: true })
})

/** The bytes of all files there. */
const bytesIn = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

describe.each(DIALECTS)('of a configuration of %s', (dialect) => {
  const words = SECRET_LINES[dialect].map((_, place) => `Zq9-Hush-${place}.`)
  const running = SECRET_LINES[dialect].map((line, place) => line.replace('@', words[place] ?? '')).join('\n')
  const source = { deviceId: null, serial: 'FOC1', platform: dialect }
  const leaked = (text: string): string[] => words.filter((word) => text.includes(word))

  it('none is in the file, an export or a comparison', async () => {
    const first = keepReading(site, source, { running, vlans: '', startup: running }, null)
    const second = keepReading(site, source, { running: `${running}\nhostname SW2`, vlans: '' }, null)
    const out = join(folder, 'out')
    exportBackups(site, out, { secretsFrom: null })
    const found = compareConfigs(
      findConfig(site, first.running, null),
      findConfig(site, second.running, null),
    )
    expect(leaked(JSON.stringify(found))).toEqual([])
    const vault = await makeVault(site, 'a long passphrase')
    keepReading(site, source, { running, vlans: '', startup: running }, vault)
    site.db.pragma('wal_checkpoint(FULL)')
    expect(leaked(bytesIn(folder))).toEqual([])
    exportBackups(site, join(folder, 'open'), { secretsFrom: vault, deviceId: undefined })
    expect(leaked(bytesIn(join(folder, 'open')))).toHaveLength(words.length)
    vault.close()
  })

  it.each([dialect, 'generic'] as const)('none is in a transcript, the device taken for %s', (name) => {
    const kept: string[] = []
    const clock = createSimulatedClock()
    const writer = createTranscriptWriter({
      clock,
      grammar: () => grammars[name],
      append: (blocks) => kept.push(...blocks.map(({ text }) => text)),
    })
    for (const part of running.match(/[\s\S]{1,7}/g) ?? []) writer.receive(part)
    writer.close()
    expect(leaked(kept.join(''))).toEqual([])
    expect(kept.join('').split('\n')).toHaveLength(SECRET_LINES[dialect].length)
  })
})
