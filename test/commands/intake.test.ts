/** `brassage intake` on emulated switches in their own process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { brassage } from './command-line.ts'

const options = [
  ...[
    '--baud',
    '921600',
    '--line-delay',
    '0',
    '--write-delay',
    '10',
    '--build-delay',
    '10',
    '--boot-ms',
    '300',
  ],
  ...['--serial-number', 'FHK0000TEST', '--vlan', '10=REGIE', '--vtp', 'FOREIGN/214'],
]

let device: ServedCatalyst
let folder: string
let file: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'))
  file = join(folder, 'site.brassage')
  await brassage(['new', file, '--name', 'Fair'], env())
  device = await serveCatalyst('tcp', options)
})
afterEach(async () => {
  await device.stop()
  rmSync(folder, { recursive: true })
})
const env = () => ({ BRASSAGE_STATE: folder })
const intake = (...words: string[]) => brassage(['intake', file, ...words, '--json'], env())
const live = () => ['--telnet', device.address ?? '']

it('reads one in, says what is on it, warns of its VTP, and writes it down', async () => {
  const said = await intake(...live())
  expect(said.json).toMatchObject({
    outcome: 'read',
    identity: { serial: 'FHK0000TEST' },
    facts: { vtp: { mode: 'Server', revision: 214, isThreat: true } },
  })
  expect(said.err).toContain('could overwrite their VLANs')
  expect((await intake()).json).toMatchObject({ rows: [{ number: 'FHK0000TEST', outcome: 'read' }] })
})

it('wipes under the number that was told only, and shows the latest of each', async () => {
  expect((await intake(...live(), '--wipe')).json).toMatchObject({ outcome: 'refused' })
  const wiped = await intake(...live(), '--backup', '--wipe', '--confirm', 'FHK0000TEST')
  expect(wiped.json).toMatchObject({ outcome: 'wiped' })
  expect(wiped.exit).toBe(0)
  const { rows } = (await intake('--latest')).json as { rows: readonly { outcome: string }[] }
  expect(rows.map(({ outcome }) => outcome)).toEqual(['wiped'])
})
