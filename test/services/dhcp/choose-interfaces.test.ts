import { expect, it } from 'vitest'
import type { AskableInterface } from '../../../main/integrations/dhcp/interfaces.ts'
import { chooseInterfaces } from '../../../main/services/dhcp/choose-interfaces.ts'

const card = (name: string, isPhysical = true): AskableInterface => ({
  name,
  mac: '02:00:00:00:00:01',
  address: null,
  tag: null,
  isPhysical,
})
const all = [card('eth0'), card('eth0.112'), card('docker0', false)]
const names = (chosen: readonly AskableInterface[]) => chosen.map(({ name }) => name)

it('asks through every card and tagged VLAN, not through networks inside the computer', () => {
  expect(names(chooseInterfaces(all, []))).toEqual(['eth0', 'eth0.112'])
})

it('asks through those that are named, whatever they are', () => {
  expect(names(chooseInterfaces(all, ['docker0']))).toEqual(['docker0'])
})

it('asks through what there is where no card is one', () => {
  expect(names(chooseInterfaces([card('veth1', false)], []))).toEqual(['veth1'])
})

it('names those there are where one is not', () => {
  expect(() => chooseInterfaces(all, ['eth1'])).toThrow('There are: eth0, eth0.112, docker0.')
  expect(() => chooseInterfaces([], [])).toThrow(/plug the laptop into an outlet/)
})
