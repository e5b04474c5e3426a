/** What happens to people: each ends in a state that says so, and the device is never left saved half done. */
import { expect, test } from 'vitest'
import { plugIn, pushText } from './over-catalyst.ts'

const running = (bench: ReturnType<typeof plugIn>) => bench.catalyst.state.running.join('\n')

const ports = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `interface FastEthernet0/${i + 1}\n description Stand A${i + 1}\n switchport mode access\n switchport access vlan ${i + 2}\n spanning-tree portfast\n!`,
  ).join('\n')

test('a text is sent, verified and saved', async () => {
  const bench = plugIn()
  const result = await pushText(bench, ports(6))
  expect(result).toMatchObject({ state: 'done', lines: 30, confirmed: 30, verified: true, saved: true })
  expect(bench.catalyst.state.startup).toEqual(bench.catalyst.state.running)
})

test('a line that is refused in the middle of a section stops the push there', async () => {
  const bench = plugIn()
  const result = await pushText(
    bench,
    'interface FastEthernet0/1\n switchport mode access\n switchport nonsense 7\n description after\ninterface FastEthernet0/2\n shutdown\n',
  )
  expect(result).toMatchObject({ state: 'rejected', saved: false, verified: false })
  expect(result.rejected).toEqual([
    { line: 3, text: 'switchport nonsense 7', message: expect.stringContaining('Invalid input') },
  ])
  expect(running(bench)).not.toContain('FastEthernet0/2\n shutdown')
  expect(bench.catalyst.state.mode).toEqual({ kind: 'privileged' })
})

test('a port that is not there: nothing meant for it lands on the port before', async () => {
  const bench = plugIn()
  const result = await pushText(
    bench,
    `${ports(1)}\ninterface FastEthernet0/99\n shutdown\n description lost\n`,
  )
  expect(result).toMatchObject({ state: 'rejected' })
  expect(result.rejected[0]).toMatchObject({ line: 7, text: 'interface FastEthernet0/99' })
  expect(running(bench)).toContain('interface FastEthernet0/1\n description Stand A1\n')
  expect(running(bench)).not.toContain('FastEthernet0/1\n description lost')
})

test('the host name changes on the way', async () => {
  const bench = plugIn()
  const result = await pushText(bench, `hostname SW-PHARO-REZ-DE-CHAUSSEE-1\n${ports(3)}\nhostname SW2\n`)
  expect(result).toMatchObject({ state: 'done', saved: true })
})

test('a banner with # and lines that look like prompts goes in as it is', async () => {
  const bench = plugIn()
  const result = await pushText(bench, `banner motd %\nSwitch# keep out\nSwitch(config)#\n%\n${ports(2)}`)
  expect(result).toMatchObject({ state: 'done' })
  expect(running(bench)).toContain('Switch# keep out')
})

test('a cable pulled is an interruption; a reset and a hang are told', async () => {
  const pulled = plugIn()
  pulled.catalyst.when('in', 700, () => pulled.catalyst.pull())
  expect(await pushText(pulled, ports(12))).toMatchObject({ state: 'interrupted', saved: false })

  const reset = plugIn()
  reset.catalyst.when('in', 700, () => reset.catalyst.reset())
  expect(await pushText(reset, ports(12))).toMatchObject({ state: 'unknown', saved: false })

  const hung = plugIn()
  hung.catalyst.when('in', 700, () => hung.catalyst.hang())
  const result = await pushText(hung, ports(12))
  expect(result).toMatchObject({ state: 'unknown', saved: false })
  expect(result.message).toContain('stopped answering')
})

test('a device that thinks for twelve seconds in mid-push is waited for', async () => {
  const bench = plugIn()
  bench.catalyst.when('in', 700, () => bench.catalyst.hang(12_000))
  expect(await pushText(bench, ports(12))).toMatchObject({ state: 'done', saved: true })
})

test.each([64, 32, 16])('an input buffer of %i bytes is learned', async (inputBuffer) => {
  const bench = plugIn({ inputBuffer, lineDelay: 100 })
  const result = await pushText(bench, ports(8))
  expect(result).toMatchObject({ state: 'done', saved: true })
  for (let i = 1; i <= 8; i++) expect(running(bench)).toContain(`switchport access vlan ${i + 1}\n`)
})

test('every state a device may be found in leads to the prompt', async () => {
  for (const start of [
    'return',
    'boot',
    'setup',
    { kind: 'user' },
    { kind: 'privileged' },
    { kind: 'config' },
  ] as const) {
    const bench = plugIn({ start })
    expect(await pushText(bench, ports(1)), JSON.stringify(start)).toMatchObject({ state: 'done' })
  }
})

test('the boot loader is recognised and nothing is typed into it', async () => {
  const bench = plugIn({ start: 'loader' })
  const result = await pushText(bench, ports(1))
  expect(result).toMatchObject({ state: 'unknown' })
  expect(result.message).toContain('boot loader')
})

test('passwords are asked for, and given', async () => {
  const config = 'enable secret tip\nline con 0\n password top\n login\n'
  expect(await pushText(plugIn({ config }), ports(1))).toMatchObject({ state: 'unknown' })
  const secrets = { password: 'top', enable: 'tip' }
  expect(await pushText(plugIn({ config }), ports(1), { attach: { secrets } })).toMatchObject({
    state: 'done',
  })
  const wrong = await pushText(plugIn({ config }), ports(1), {
    attach: { secrets: { ...secrets, enable: 'no' } },
  })
  expect(wrong).toMatchObject({ state: 'unknown' })
  expect(wrong.message).toContain('enable')
})

test('a VLAN database is entered and left', async () => {
  const bench = plugIn({ model: '3548xl' })
  const source = `vlan database\n vlan 10 name REGIE\n vlan 11 name PRESSE\n${ports(1).replace('vlan 2', 'vlan 10').replace(' spanning-tree portfast\n', '')}`
  expect(await pushText(bench, source)).toMatchObject({ state: 'done' })
  expect(bench.catalyst.state.device.vlans.get(11)).toBe('PRESSE')
})

test('a long line that scrolls is confirmed', async () => {
  const bench = plugIn()
  const text = `description ${'bandeau 12 prise 4 - '.repeat(9)}fin`
  const result = await pushText(bench, `interface FastEthernet0/1\n ${text}\n shutdown\n`)
  expect(result).toMatchObject({ state: 'done' })
})
