/** Texts as people have them: flat or indented, out of a running configuration, with line ends of any kind. */
import { expect, test } from 'vitest'
import { readSourceLines } from '../../main/driver-engine/source-lines.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'
import { plugIn, pushText } from './over-catalyst.ts'

const flat = [
  '\uFEFFconf t',
  'hostname SW9',
  '!',
  'interface FastEthernet0/1',
  'description flat',
  'switchport mode access',
  'exit',
  'ip default-gateway 10.0.0.1',
  'interface FastEthernet0/2',
  'shutdown',
  'ip domain-name orme.example',
  'line con 0',
  'logging synchronous',
  'end',
  'wr',
].join('\r\n')

test('a flat text with exit, conf t and wr', async () => {
  const bench = plugIn()
  const result = await pushText(bench, flat)
  expect(result).toMatchObject({ state: 'done', lines: 11, confirmed: 11, verified: true, saved: true })
  const running = bench.catalyst.state.running.join('\n')
  expect(running).toContain('FastEthernet0/1\n description flat\n')
  expect(running).toContain('FastEthernet0/2\n shutdown')
  expect(running).toContain('ip domain-name orme.example')
})

test('abbreviated lines are found in the read-back', async () => {
  const bench = plugIn()
  const result = await pushText(bench, 'int fa0/3\n desc short\n switchport acc vlan 12\n shut\n')
  expect(result).toMatchObject({ state: 'done', verified: true })
})

test('an indented exit, and one that leaves configuration mode, are followed', async () => {
  const bench = plugIn()
  const text =
    'interface FastEthernet0/1\n shutdown\n exit\ninterface FastEthernet0/2\n shutdown\nexit\nexit\n'
  expect(await pushText(bench, text)).toMatchObject({ state: 'done' })
})

test('a line that restarts the device is refused before anything is sent', async () => {
  const bench = plugIn()
  await expect(pushText(bench, 'hostname X\nreload\n')).rejects.toMatchObject({
    code: 'forbidden_line',
    values: { line: 2 },
  })
})

test('an empty text and an open banner are told', () => {
  expect(() => readSourceLines(ciscoIos, '!\n\n')).toThrow('no line')
  expect(() => readSourceLines(ciscoIos, 'banner motd #\nhello\n')).toThrow('Line 1')
})

test('a line that the device silently does not keep is a mismatch, and nothing is saved', async () => {
  const bench = plugIn()
  const text = 'interface FastEthernet0/1\n description kept\n'
  const result = await pushText(bench, text, {
    hooks: {
      onPhase: (phase) =>
        phase === 'verifying' &&
        bench.catalyst.state.device.running.sections.get('interface FastEthernet0/1')?.delete('description'),
    },
  })
  expect(result).toMatchObject({
    state: 'mismatch',
    verified: false,
    saved: false,
    missing: ['description kept'],
  })
})

test('guards: what changes the context, what may cut, what may ask', () => {
  const steps = planSteps(
    ciscoIos,
    readSourceLines(
      ciscoIos,
      'interface Gi0/1\n description x\n switchport trunk allowed vlan 10\n switchport trunk allowed vlan add 11\n no cdp run\n no shutdown\n',
    ),
  )
  expect(steps.map((step) => [step.text, step.guard])).toEqual([
    ['configure terminal', true],
    ['interface Gi0/1', true],
    ['description x', false],
    ['switchport trunk allowed vlan 10', true],
    ['switchport trunk allowed vlan add 11', false],
    ['no cdp run', true],
    ['no shutdown', false],
    ['end', true],
  ])
})

test('a text with accents is refused by its line before the first byte: an old console makes other letters of them', async () => {
  const bench = plugIn()
  const result = await pushText(bench, 'interface FastEthernet0/7\n description Régie\n')
  expect(result).toMatchObject({ state: 'refused', confirmed: 0 })
  expect(result.message).toContain('Line 2: "description Régie"')
  expect(bench.catalyst.state.running.join('\n')).not.toContain('gie')
})
