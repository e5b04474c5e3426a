/** Network cards as a guest's configuration writes them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardsOf, cardText, freeCard, modelsOfCard, readCard } from '../../shared/proxmox/network-card.ts'
import { faultOfCard } from '../fakes/proxmox/fake-guest-answers.ts'

const wanted = fc.record({
  bridge: fc.constantFrom('vmbr0', 'vmbr1', 'dmz'),
  tag: fc.option(fc.integer({ min: 1, max: 4094 })),
  model: fc.constantFrom(...modelsOfCard),
  firewall: fc.boolean(),
  inside: fc.constantFrom('eth1', 'eth2'),
})

it('what is written for a card is taken by the server, and read back as it was wanted', () => {
  fc.assert(
    fc.property(wanted, fc.constantFrom('qemu' as const, 'lxc' as const), (card, kind) => {
      const text = cardText(kind, card)
      expect(faultOfCard(kind, text)).toBeNull()
      expect(readCard('net1', text)).toEqual({ name: 'net1', mac: null, bridge: card.bridge, tag: card.tag })
    }),
  )
})

it('any text of a card is read without a fault', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCard('net0', text).name).toBe('net0')
    }),
  )
})

it('are in the order of their numbers, and the first free one is the next', () => {
  const config = { net10: 'virtio,bridge=a', net0: 'e1000=AA:BB:CC:00:00:01,bridge=b,tag=110', name: 'x' }
  expect(cardsOf(config)).toMatchObject([
    { name: 'net0', mac: 'aa:bb:cc:00:00:01', bridge: 'b', tag: 110 },
    { name: 'net10', bridge: 'a', tag: null },
  ])
  expect(freeCard(config)).toBe('net1')
  expect(freeCard(Object.fromEntries(Array.from({ length: 32 }, (_, at) => [`net${at}`, ''])))).toBeNull()
})
