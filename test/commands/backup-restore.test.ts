/** From an empty site and an emulated switch: read, changed, compared, exported, taken back, and that undone again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedCatalyst, serveCatalyst } from '../system/peers.ts'
import { brassage } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-restore-'))
const file = join(folder, 'site.brassage')
const env = { PHRASE: 'a phrase of ours', VALUE: 'Sesame-2026' }
const before = process.env.BRASSAGE_STATE
let device: ServedCatalyst

const say = async (...words: string[]) => (await brassage([...words, '--json'], env)).json
const onDevice = (...words: string[]) =>
  say(...words, '--telnet', device.address ?? '', '--passphrase-env', 'PHRASE')
const backup = () =>
  say('backup', file, '--devices', `SW1=${device.address}`, '--via', 'telnet', '--passphrase-env', 'PHRASE')
const readings = async () => (await say('backup', 'list', file)).rows as { id: string; kind: string }[]

beforeAll(async () => {
  process.env.BRASSAGE_STATE = join(folder, 'state')
  const config = join(folder, 'found.txt')
  writeFileSync(
    config,
    'interface FastEthernet0/9\n description as found\nsnmp-server community Hush-2026 RO\n',
  )
  device = await serveCatalyst('tcp', ['--baud', '115200', '--line-delay', '1', '--config', config])
  await say('new', file, '--name', 'Restore')
  await say('secret', 'set', file, 'console', '--value-env', 'VALUE', '--passphrase-env', 'PHRASE')
  await say('add', file, 'switch', 'SW1', 'type=ws-c2950t-48-si')
})
afterAll(async () => {
  await device?.stop()
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
  rmSync(folder, { recursive: true })
})

test('what was read is kept once, and exported without its secrets unless they are asked for', async () => {
  expect(await backup()).toMatchObject({ done: 1, devices: [{ isNew: true }] })
  expect(await backup()).toMatchObject({ done: 1, devices: [{ isNew: false }] })
  const out = join(folder, 'out')
  const texts = () => readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
  await say('backup', 'export', file, out)
  expect(texts().join('')).toContain('snmp-server community <redacted> RO')
  expect(texts().join('')).not.toContain('Hush-2026')
  await say('backup', 'export', file, out, '--with-secrets', '--passphrase-env', 'PHRASE')
  expect(texts().join('')).toContain('snmp-server community Hush-2026 RO')
})

test('a changed device is taken back to its reading, and the way back is undone by the reading before it', async () => {
  const found = (await readings()).find(({ kind }) => kind === 'running')?.id ?? ''
  const lines = join(folder, 'lines.txt')
  writeFileSync(lines, 'hostname OTHER\ninterface FastEthernet0/9\n description changed\n')
  expect(await onDevice('push', '--commands', lines, '--yes')).toMatchObject({ state: 'done' })
  expect(await backup()).toMatchObject({ devices: [{ isNew: true }] })
  expect(await say('diff', file, found, 'SW1')).toMatchObject({
    same: false,
    lines: expect.arrayContaining([{ kind: 'added', depth: 0, text: 'hostname OTHER' }]),
  })

  const restored = await onDevice('backup', 'restore', file, found, '--yes')
  expect(restored).toMatchObject({ state: 'done', verified: true, saved: true, reading: found })
  expect(await say('diff', file, found, 'SW1')).toMatchObject({ same: true })
  expect(await device.control('state')).toContain('description as found')

  const undone = await onDevice('backup', 'restore', file, String(restored.before), '--yes')
  expect(undone).toMatchObject({ state: 'done', verified: true })
  expect(await device.control('state')).toContain('description changed')
})

test('a dry run shows the lines and sends none; without a yes nothing is opened', async () => {
  const found = (await readings()).filter(({ kind }) => kind === 'running').at(-1)?.id ?? ''
  const dry = await onDevice('backup', 'restore', file, found, '--dry-run')
  expect(dry).toMatchObject({ state: 'done', bytesOut: 0, before: null })
  expect(JSON.stringify(dry.preview)).toContain('description as found')
  expect(await onDevice('backup', 'restore', file, found)).toMatchObject({ state: 'refused', bytesOut: 0 })
})

test('what names no reading is told before the device is called', async () => {
  const said = await brassage(
    ['backup', 'restore', file, 'SW9', '--telnet', '127.0.0.1:1', '--yes', '--json'],
    env,
  )
  expect(said.exit).toBe(1)
  expect(said.json).toMatchObject({ error: { code: 'no_snapshot' } })
})
