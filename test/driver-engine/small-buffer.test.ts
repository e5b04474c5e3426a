/** Input buffers that hold hardly a line: found out by a few losses, each of which is put right. */
import { expect, test } from 'vitest'
import { ports, pushOver } from './push-over.ts'

test.each([16, 24, 32, 48, 64])('%i bytes: nothing is wrong, and little is lost', async (inputBuffer) => {
  const { outcome, catalyst, seconds } = await pushOver({ lineDelay: 20, inputBuffer }, ports(24))
  expect(outcome.end).toEqual({ state: 'done' })
  expect(outcome.state.retyped).toBeLessThan(30)
  const text = catalyst.state.running.join('\n')
  for (let i = 1; i <= 24; i++)
    expect(text).toContain(
      `interface FastEthernet0/${i}\n description Stand A${i}\n switchport access vlan ${i + 1}\n`,
    )
  const typicalSeconds = 12
  expect(seconds).toBeLessThan(2.5 * typicalSeconds)
})
