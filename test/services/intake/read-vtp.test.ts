/** Which VTP could overwrite the VLANs of the others. */
import { expect, it } from 'vitest'
import { ciscoReset } from '../../../main/drivers/factory-reset/cisco-ios.ts'
import { readVtp } from '../../../main/services/intake/read-facts.ts'

const status = (mode: string, domain: string, revision: number) =>
  [
    'VTP Version                     : 2',
    `Configuration Revision          : ${revision}`,
    `VTP Operating Mode              : ${mode}`,
    `VTP Domain Name                 : ${domain}`,
  ].join('\n')

const read = (...told: Parameters<typeof status>) => {
  if (!ciscoReset.vtp) throw new Error('a Catalyst tells its VTP')
  return readVtp(ciscoReset.vtp, status(...told))
}

it.each([
  ['Server', 'FOREIGN', 214, true],
  ['Client', 'FOREIGN', 3, true],
  ['Server', '', 0, false],
  ['Transparent', 'FOREIGN', 0, false],
  ['Off', 'FOREIGN', 7, false],
] as const)('%s of "%s" at revision %d is a threat: %s', (mode, domain, revision, isThreat) => {
  expect(read(mode, domain, revision)).toEqual({
    mode,
    domain: domain === '' ? null : domain,
    revision,
    isThreat,
  })
})
