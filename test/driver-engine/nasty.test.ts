import { expect, test } from 'vitest'
import { ports, pushOver } from './push-over.ts'

for (const seed of Array.from({ length: 20 }, (_, i) => i + 1))
  test(`seed ${seed}: stalls and messages in mid-line lose nothing`, async () => {
    const { outcome, catalyst } = await pushOver(
      { lineDelay: 20, seed, stalls: true, syslog: { everyMs: 1500 } },
      ports(24),
    )
    expect(outcome.end).toEqual({ state: 'done' })
    const text = catalyst.state.running.join('\n')
    for (let i = 1; i <= 24; i++)
      expect(text).toContain(
        `interface FastEthernet0/${i}\n description Stand A${i}\n switchport access vlan ${i + 1}\n switchport mode access\n`,
      )
  })
