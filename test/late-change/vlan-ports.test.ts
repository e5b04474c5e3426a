import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { change, changed, fair, withChanges } from './fair.ts'

describe('a VLAN on some ports', () => {
  const vlansOf = (plan: Plan, name: string) =>
    plan.interface
      .filter((port) => port.deviceId === plan.device.find((one) => one.name === name)?.id)
      .toSorted((a, b) => a.position - b.position)
      .map((port) => [
        plan.vlan.find(({ id }) => id === port.vlanId)?.vid ?? null,
        ...port.taggedVlanIds.map((id) => `T${plan.vlan.find((vlan) => vlan.id === id)?.vid}`),
      ])

  it('is added tagged beside what they carry', () => {
    const is = changed(fair(), { kind: 'vlan-add', vlan: 130, ports: 'SW2 1-3,5', tagged: true })
    expect(vlansOf(is, 'SW2').slice(0, 6)).toEqual([
      [112, 'T130'],
      [null, 'T130'],
      [null, 'T130'],
      [null],
      [null, 'T130'],
      [null],
    ])
  })

  it('comes without a tag in place of the one that was', () => {
    const is = changed(fair(), { kind: 'vlan-add', vlan: 130, ports: 'SW1 1; SW2 Fa0/1', tagged: false })
    expect([vlansOf(is, 'SW1')[0], vlansOf(is, 'SW2')[0]]).toEqual([[130], [130]])
  })

  it('goes and leaves the rest', () => {
    const both = changed(fair(), { kind: 'vlan-add', vlan: 130, ports: 'SW2 1', tagged: true })
    const made = change(both, { kind: 'vlan-remove', vlan: 130, ports: 'SW2 1-2' })
    expect(vlansOf(withChanges(both, made.changes, 'after'), 'SW2').slice(0, 2)).toEqual([[112], [null]])
    expect(made.notes).toEqual(['VLAN 130 was not on SW2 FastEthernet0/2'])
  })

  it('says of lines that a push leaves alone that they are to be chosen', () => {
    const made = change(fair(), { kind: 'vlan-remove', vlan: 113, ports: 'SW1 2' })
    const toChoose = made.config[0]?.lines.filter((line) => line.toChoose).map(({ text }) => text)
    expect(toChoose).toEqual(expect.arrayContaining(['no switchport access vlan', 'no vlan 113']))
  })

  it.each([
    ['SW2 3-1', /lower port to the higher one/],
    ['SW2 99', /has no port "99"/],
    ['SW9 1', /SW9/],
    ['SW2 1', /none of these ports has VLAN 113/],
  ])('is refused where the ports are wrong: %s', (ports, message) => {
    expect(() => change(fair(), { kind: 'vlan-remove', vlan: 113, ports })).toThrow(message)
  })
})
