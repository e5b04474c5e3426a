/** Who a device is, from what real ones answered; and which driver it is given. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readIdentity } from '../../main/driver-engine/identify.ts'
import { detectDriver, driverForPrompt } from '../../main/drivers/registry.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')

const identify = (path: string) => {
  const answer = readFileSync(join(corpus, path), 'utf8')
  const driver = detectDriver(answer)
  if (!driver) throw new Error(`no driver for ${path}`)
  return readIdentity(driver, answer, 'of-the-prompt')
}

describe.skipIf(!existsSync(corpus))('recorded answers (skipped without ../shared/corpus)', () => {
  test('a Catalyst 2950 of 2009', () => {
    expect(identify('cli/_napalm_ios/test_get_facts/old-2950/show_version.txt')).toEqual({
      platform: 'cisco_ios',
      model: 'WS-C2950T-48-SI',
      serial: 'FHK0922W0JC',
      mac: '00:14:69:ce:67:40',
      software: '12.1(22)EA13',
      hostname: 'c2950',
    })
  })

  test('a ProCurve tells everything but its model', () => {
    expect(identify('cli/hp_procurve/show_system/hp_procurve_show_system.raw')).toMatchObject({
      platform: 'hp_procurve',
      serial: 'AB12CDE3FG',
      mac: '74:46:a0:41:a5:6f',
      software: 'K.15.06.0017',
      hostname: 'HP_Procurve-01',
    })
  })

  test('every `show version` of IOS gives model, serial number and software', () => {
    const folder = 'cli/cisco_ios/show_version'
    for (const file of readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.raw'))) {
      const identity = identify(join(folder, file))
      expect(identity, file).toMatchObject({ platform: 'cisco_ios' })
      for (const field of ['model', 'serial', 'software'] as const)
        expect(identity[field], file).not.toBeNull()
    }
  })
})

test('FRR is told apart', () => {
  const answer = 'FRRouting 8.4.4 (lab1) on Linux(6.1).\nCopyright 1996-2005 Kunihiro Ishiguro, et al.'
  const driver = detectDriver(answer)
  expect(driver && readIdentity(driver, answer, 'x')).toMatchObject({
    platform: 'frr',
    software: '8.4.4',
    hostname: 'lab1',
  })
})

test('prompts choose a grammar before anything else is known', () => {
  expect(driverForPrompt('SW1(config-if)#')?.name).toBe('cisco_ios')
  expect(driverForPrompt('(GSM7352S) (Config)#')?.name).toBe('netgear')
  expect(driverForPrompt('ProCurve Switch 2610-24# ')?.name).toBe('hp_procurve')
})
