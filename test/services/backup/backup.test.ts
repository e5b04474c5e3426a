/** Readings kept, compared and exported: a text that did not change is kept once, and no secret leaves by itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../../main/db/create-site.ts'
import type { SiteFile } from '../../../main/db/open-site.ts'
import { listSnapshots } from '../../../main/db/snapshots.ts'
import { compareConfigs } from '../../../main/services/backup/compare-configs.ts'
import { exportBackups } from '../../../main/services/backup/export-backups.ts'
import { findConfig } from '../../../main/services/backup/find-config.ts'
import { keepReading } from '../../../main/services/backup/keep-reading.ts'
import { makeVault, type OpenVault } from '../../../main/vault/vault.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { planOneSwitch } from '../../push/plan-of-one-switch.ts'

const RUNNING = `!
! Last configuration change at 10:00:00 UTC Mon Mar 1 1993
version 12.1
hostname SW1
enable secret 5 $1$abcd$0123456789012345678901
interface FastEthernet0/1
 switchport mode access
!
end
`
const VLANS = `VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
1    default                          active    Fa0/1, Fa0/2
10   STAND-A1                         active    Fa0/3
`
const again = RUNNING.replace('10:00:00', '11:30:00')
const changed = RUNNING.replace('hostname SW1', 'hostname SW-ONE')
const source = { serial: 'FOC1', platform: 'cisco_ios' } as const

let folder: string
let site: SiteFile
let deviceId: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-backup-'))
  const path = join(folder, 'site.brassage')
  site = createSite(path, { name: 'Test' }, { stateFolder: folder })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan', draft.changes())
  deviceId = site.plan().device[0]?.id ?? 0
})
afterEach(() => {
  site.close()
  rmSync(folder, { recursive: true })
})

const keep = (running: string, vlans = '', vault: OpenVault | null = null) =>
  keepReading(site, { deviceId, ...source }, { running, vlans }, vault)

test('a reading that says the same is kept once, whatever its clock says', () => {
  const first = keep(RUNNING)
  const second = keep(again)
  expect([first.isNew, second.isNew]).toEqual([true, false])
  expect(second.running).toBe(first.running)
  expect(keep(changed).isNew).toBe(true)
  expect(listSnapshots(site.db, { deviceId })).toHaveLength(2)
})

test('VLANs kept beside the configuration make a reading new when they change', () => {
  keep(RUNNING, VLANS)
  const more = `${VLANS}11   STAND-A2                         active    Fa0/4\n`
  expect(keep(RUNNING, more).isNew).toBe(true)
  const found = compareConfigs(findConfig(site, 'SW1:previous', null), findConfig(site, 'SW1', null))
  expect(found.lines.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
    'vlan 11',
    'name STAND-A2',
  ])
})

test('with the vault open for the first time, the secrets are worth a new reading; then a changed one is', async () => {
  keep(RUNNING)
  const vault = await makeVault(site, 'a long passphrase')
  expect(keep(RUNNING, '', vault).isNew).toBe(true)
  expect(keep(again, '', vault).isNew).toBe(false)
  expect(keep(RUNNING.replace('$1$abcd$0', '$1$abcd$1'), '', vault).isNew).toBe(true)
  vault.close()
})

test('two readings are compared, and a reading with the plan; what the plan does not speak of is not ours', () => {
  const first = keep(RUNNING)
  keep(changed)
  const found = compareConfigs(findConfig(site, first.running, null), findConfig(site, 'SW1', null))
  expect(found.same).toBe(false)
  expect(found.lines.filter(({ kind }) => kind !== 'unchanged')).toMatchObject([
    { kind: 'removed', text: 'hostname SW1' },
    { kind: 'added', text: 'hostname SW-ONE' },
  ])
  const planned = compareConfigs(findConfig(site, 'SW1', null), findConfig(site, 'SW1:intended', null))
  expect(planned.lines).toContainEqual(expect.objectContaining({ kind: 'added', text: 'hostname SW1' }))
})

test('what names nothing is refused by name', () => {
  expect(() => findConfig(site, 'SW9', null)).toThrow(/"SW9" names no configuration/)
  expect(() => findConfig(site, 'SW1:startup', null)).toThrow(/nothing was read yet/)
})

test('exported texts hold no secret unless asked for, and say when they cannot', async () => {
  keep(RUNNING, VLANS)
  const out = join(folder, 'out')
  exportBackups(site, out, { secretsFrom: null })
  expect(readdirSync(out).sort()).toEqual(['SW1.running.txt', 'SW1.vlan.txt'])
  expect(readFileSync(join(out, 'SW1.running.txt'), 'utf8')).not.toContain('$1$abcd')
  const vault = await makeVault(site, 'a long passphrase')
  expect(() => exportBackups(site, out, { secretsFrom: vault })).toThrow(/kept while the vault was closed/)
  keep(RUNNING, VLANS, vault)
  exportBackups(site, out, { secretsFrom: vault })
  expect(readFileSync(join(out, 'SW1.running.txt'), 'utf8')).toBe(RUNNING)
  vault.close()
})
