/** What somebody left on the console before us: nothing of it may be finished by our first key. */
import { expect, test } from 'vitest'
import { plugIn, pushText } from './over-catalyst.ts'

const text = 'interface FastEthernet0/1\n description Stand A1\n'

async function leave(
  keys: string,
  options: Parameters<typeof plugIn>[0] = { start: { kind: 'privileged' } },
) {
  const bench = plugIn(options)
  const before = bench.catalyst.transport()
  before.write(Buffer.from(keys, 'latin1'))
  await bench.clock.advance(5000)
  await before.close()
  return bench
}

test('a half typed `reload` is not entered', async () => {
  const bench = await leave('reload')
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
})

test('an open `[confirm]` is not confirmed', async () => {
  const bench = await leave('write erase\r')
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.startup).not.toBeNull()
})

test('an open question that waits for a line is left by Ctrl-C', async () => {
  const bench = await leave('delete flash:vlan.dat\r', {
    start: { kind: 'privileged' },
    vlans: { 10: 'REGIE' },
  })
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.device.vlans.get(10)).toBe('REGIE')
})

test('a pager in the middle of a configuration', async () => {
  const bench = await leave('show running-config\r')
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
})

test('a VLAN database somebody edits is left without keeping it', async () => {
  const bench = await leave('vlan database\rvlan 77 name NOBODY\r')
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.device.vlans.has(77)).toBe(false)
})

test('an interface of somebody else, with a half typed line', async () => {
  const bench = await leave('configure terminal\rinterface FastEthernet0/9\rshutd')
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.running.join('\n')).not.toContain('FastEthernet0/9\n shutdown')
})
