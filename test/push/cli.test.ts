/** The commands on a device: what they refuse before a byte goes out, and the shape of what they answer. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-cli-'))
const file = join(folder, 'lines.txt')
let server: Server
let visitors = 0
let address = ''

beforeAll(async () => {
  writeFileSync(file, 'hostname SW1\nenable secret hidden-word\n')
  server = createServer(() => {
    visitors++
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = typeof bound === 'object' && bound ? `127.0.0.1:${bound.port}` : ''
})
afterAll(() => {
  server.close()
})

test('without a terminal and without --yes nothing is opened', async () => {
  const { exit, json, stderr } = await runCli(['push', '--commands', file, '--telnet', address])
  expect(exit).toBe(1)
  expect(json).toMatchObject({
    state: 'refused',
    lines: 2,
    confirmed: 0,
    rejected: [],
    saved: false,
    verified: false,
  })
  expect(stderr).toContain('hostname SW1')
  expect(stderr + JSON.stringify(json)).not.toContain('hidden-word')
  expect(visitors).toBe(0)
})

test.each([
  ['Windows-1252, as an editor on a French Windows saves', 'latin1', ''],
  ['UTF-8 with a BOM', 'utf8', '\uFEFF'],
  ['UTF-16', 'utf16le', '\uFEFF'],
] as const)('a text in %s is read as it was written', async (name, encoding, mark) => {
  const path = join(folder, `${encoding}.txt`)
  writeFileSync(
    path,
    Buffer.from(`${mark}interface FastEthernet0/1\r\n description Entrée Nord\r\n`, encoding),
  )
  const { json } = await runCli(['push', '--commands', path, '--telnet', address])
  expect(json.preview, name).toEqual(['interface FastEthernet0/1', 'description Entrée Nord'])
})

test('wrong use is told', async () => {
  for (const argv of [
    ['identify'],
    ['identify', '--serial', 'a', '--telnet', address],
    ['identify', '--telnet', `${address}9999`],
    ['push', '--commands', join(folder, 'none.txt'), '--telnet', address, '--yes'],
    ['push', '--commands', file, '--switch', 'SW1', '--telnet', address],
    ['identify', '--telnet', address, '--enable-env', 'NOT_SET_ANYWHERE'],
  ])
    expect((await runCli(argv)).exit, argv.join(' ')).toBe(2)
})

test('a port that is not there is explained', async () => {
  const { exit, json } = await runCli(['identify', '--serial', join(folder, 'ttyNone')])
  expect(exit).toBe(1)
  expect(json).toHaveProperty('error.message')
})

test('a resume of a file that is not there says so before it asks for a yes', async () => {
  const { exit, json } = await runCli(['resume', join(tmpdir(), 'none.brassage'), '--telnet', '127.0.0.1:1'])
  expect(exit).toBe(1)
  expect(json.error).toMatchObject({ code: 'no_such_file' })
})

test('every field of the result is there, whatever happened', async () => {
  const { json } = await runCli(['push', '--commands', file, '--serial', join(folder, 'ttyNone'), '--yes'])
  expect(json).toMatchObject({ state: 'unknown', confirmed: 0 })
  const refused = await runCli(['push', '--commands', file, '--telnet', address])
  for (const field of [
    'lines',
    'confirmed',
    'rejected',
    'seconds',
    'bytesIn',
    'bytesOut',
    'retyped',
    'verified',
    'saved',
    'state',
  ])
    expect(refused.json).toHaveProperty(field)
})
