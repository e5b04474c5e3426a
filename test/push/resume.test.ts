/** A push cut at any byte is completed by its resume, from what the device says, not from a counter. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { plugIn, pushText } from './over-catalyst.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-resume-'))
const before = process.env.BRASSAGE_STATE
beforeAll(() => {
  process.env.BRASSAGE_STATE = folder
})
afterAll(() => {
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
})

const source = [
  'hostname SW7',
  'enable secret orme',
  ...Array.from({ length: 8 }, (_, i) => [
    `interface FastEthernet0/${i + 1}`,
    ` description Stand A${i + 1}`,
    ' switchport mode access',
    ` switchport access vlan ${i + 2}`,
    ' no cdp enable',
  ]).flat(),
  'line con 0',
  ' logging synchronous',
].join('\n')

const attach = { secrets: { enable: 'orme' } }

let number = 0
const newRecord = () => createSite(join(folder, `record-${number++}.brassage`), { name: 'Console record' })

test.each(Array.from({ length: 30 }, (_, i) => 14 + i * 61))('cut at byte %i', async (byte) => {
  const record = newRecord()
  const bench = plugIn({ syslog: true, seed: byte })
  bench.catalyst.when('in', byte, () => bench.catalyst.pull())
  const cut = await pushText(bench, source, { record, attach })
  expect(['interrupted', 'done']).toContain(cut.state)
  bench.catalyst.plug()
  let resumed = await pushText(bench, null, { record, attach })
  if (resumed.state === 'interrupted') {
    bench.catalyst.plug()
    resumed = await pushText(bench, null, { record, attach })
  }
  expect(resumed).toMatchObject({ state: 'done', lines: 44, confirmed: 44, verified: true, saved: true })
  const running = bench.catalyst.state.running.join('\n')
  for (let i = 1; i <= 8; i++)
    expect(running).toContain(
      `interface FastEthernet0/${i}\n description Stand A${i}\n switchport access vlan ${i + 1}\n switchport mode access\n no cdp enable\n`,
    )
  expect(running).toMatch(/enable secret 5/)
  expect(running).toContain('hostname SW7')
  expect(record.db.prepare('SELECT group_concat(lines) FROM push').pluck().get()).not.toContain('orme')
  record.close()
})

test('a device that lost everything meanwhile gets everything again', async () => {
  const record = newRecord()
  const bench = plugIn({})
  bench.catalyst.when('in', 1000, () => bench.catalyst.reset())
  expect(await pushText(bench, source, { record, attach })).toMatchObject({ state: 'unknown' })
  const resumed = await pushText(bench, null, { record, attach })
  expect(resumed).toMatchObject({ state: 'done', verified: true, saved: true })
})

test('another device is refused', async () => {
  const record = newRecord()
  const bench = plugIn({})
  bench.catalyst.when('in', 1000, () => bench.catalyst.pull())
  await pushText(bench, source, { record, attach })
  const other = plugIn({ serial: 'FOC0000OTHER' })
  await expect(pushText(other, null, { record, attach })).resolves.toMatchObject({ state: 'refused' })
})

test('messages switched off for the push are on again after it, even when it was cut', async () => {
  const record = newRecord()
  const bench = plugIn({ syslog: true })
  bench.catalyst.when('in', 900, () => bench.catalyst.pull())
  expect(await pushText(bench, source, { record, attach, quiet: true })).toMatchObject({
    state: 'interrupted',
  })
  expect(bench.catalyst.state.running).toContain('no logging console')
  bench.catalyst.plug()
  expect(await pushText(bench, null, { record, attach })).toMatchObject({ state: 'done', saved: true })
  expect(bench.catalyst.state.running).not.toContain('no logging console')
  expect(bench.catalyst.state.startup).not.toContain('no logging console')
})

test('a device that is silent by its own configuration stays so', async () => {
  const bench = plugIn({ config: 'no logging console\n' })
  expect(await pushText(bench, source, { attach, quiet: true })).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.running).toContain('no logging console')
})
