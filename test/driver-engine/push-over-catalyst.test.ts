import { expect, test } from 'vitest'
import { ports, pushOver } from './push-over.ts'

test('a section for every port arrives as shown', async () => {
  const { outcome, catalyst } = await pushOver({ lineDelay: 20 }, ports(48))
  expect(outcome.end).toEqual({ state: 'done' })
  expect(catalyst.state.dropped).toBe(0)
  const text = catalyst.state.running.join('\n')
  for (let i = 1; i <= 48; i++)
    expect(text).toContain(
      `interface FastEthernet0/${i}\n description Stand A${i}\n switchport access vlan ${i + 1}\n switchport mode access\n`,
    )
})
