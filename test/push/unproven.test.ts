/** What nobody has seen a device take is said before it is sent: in the preview, and with every push. */
import { describe, expect, it } from 'vitest'
import { drivers } from '../../main/drivers/registry.ts'
import { unproven } from '../../main/services/push/unproven.ts'

const saidOf = (name: string, ...shown: string[]): readonly string[] => {
  const driver = drivers.find((one) => one.name === name)
  if (!driver) throw new Error(`no driver ${name}`)
  return unproven(
    driver,
    shown.map((text) => ({ shown: text })),
  )
}

describe('unproven is', () => {
  it('every line to a family that is known from documents alone', () => {
    expect(saidOf('netgear_smart', 'hostname SW1')).toEqual([
      expect.stringMatching(/^Unproven: .*NETGEAR smart/),
    ])
  })

  it('a LAG on FASTPATH, by its first line', () => {
    expect(saidOf('netgear', 'vlan database', 'interface 0/1', ' addport lag 1', ' addport lag 2')).toEqual([
      expect.stringMatching(/^Unproven: .*"addport lag 1"/),
    ])
  })

  it('nothing else of FASTPATH, nor a LAG of a Catalyst', () => {
    expect(saidOf('netgear', 'vlan database', 'vlan 10', 'interface 0/1', 'vlan pvid 10')).toEqual([])
    expect(saidOf('cisco_ios', 'interface FastEthernet0/1', 'channel-group 1 mode active')).toEqual([])
  })
})
