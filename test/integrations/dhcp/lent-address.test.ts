import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskableInterface } from '../../../main/integrations/dhcp/interfaces.ts'
import { lentAddresses } from '../../../main/integrations/dhcp/lent-address.ts'

const mac = '02:00:00:00:12:34'
const card = (name: string, tag: number | null, address: string | null = null): AskableInterface => ({
  ...{ name, mac, tag, address },
  isPhysical: true,
})

describe('the address that a card asks with', () => {
  it('is of its own wire, and the same again for the same card', () => {
    expect([...lentAddresses([card('eth0', null)])]).toEqual([['eth0', '169.254.19.52']])
  })

  it('is lent to none that has one', () => {
    expect(lentAddresses([card('eth0', null, '10.0.0.1')]).size).toBe(0)
  })

  it('is another for each VLAN of a card, whatever it is tagged with, and in the range that may be used', () => {
    const tags = fc.uniqueArray(fc.integer({ min: 1, max: 4094 }), { minLength: 2, maxLength: 200 })
    fc.assert(
      fc.property(tags, (all) => {
        const cards = all.map((tag) => card(`eth0.${tag}`, tag))
        const lent = [...lentAddresses(cards).values()]
        expect(new Set(lent).size).toBe(all.length)
        for (const address of lent) expect(Number(address.split('.')[2])).toSatisfy((n) => n >= 1 && n <= 254)
      }),
    )
  })

  it('is none that another card has', () => {
    const [[, first = '']] = [...lentAddresses([card('eth0', null)])] as [[string, string]]
    const lent = lentAddresses([card('eth1', null, first), card('eth0', null)])
    expect(lent.get('eth0')).not.toBe(first)
  })
})
