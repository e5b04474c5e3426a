import { describe, expect, it } from 'vitest'
import { remediationOf, text } from './remediation-of.ts'

const hp = (running: string, intended: string) => remediationOf('hp_procurve', running, intended)
const ng = (running: string, intended: string) => remediationOf('netgear', running, intended)

describe('ProCurve membership', () => {
  it('is added before anything is taken away, by VLAN and with port lists', () => {
    const running = text`
      vlan 1
         name "DEFAULT_VLAN"
         untagged 5-24
         tagged 25-26
         no untagged 1-4
         exit
      vlan 30
         name "OLD"
         untagged 1-4
         exit
    `
    const intended = text`
      vlan 1
         name "DEFAULT_VLAN"
         untagged 9-24
         no untagged 1-8,25-26
      vlan 10
         name "SOUND"
         untagged 1-8
         tagged 25-26
    `
    expect(hp(running, intended)).toBe(text`
      vlan 10
       name "SOUND"
       untagged 1-8
       tagged 25,26
      vlan 1
       no tagged 25,26
      no vlan 30
    `)
  })

  it('of a port that loses its VLAN goes back to VLAN 1', () => {
    expect(hp('vlan 1\n   untagged 2\nvlan 10\n   untagged 1', 'vlan 1\n   untagged 1-2\nvlan 10')).toBe(
      'vlan 1\n untagged 1',
    )
  })

  it('is the same told by the port, and answered in that form', () => {
    expect(
      hp(
        'vlan 80\n   untagged 2/43-2/44\n   tagged Trk1',
        'vlan 80\ninterface 2/43\n   untagged vlan 80\ninterface 2/44\n   untagged vlan 80\ninterface Trk1\n   tagged vlan 80',
      ),
    ).toBe('')
    expect(
      hp(
        'interface 4\n   untagged vlan 3\nvlan 3\nvlan 5',
        'interface 4\n   untagged vlan 5\nvlan 3\nvlan 5',
      ),
    ).toBe('interface 4\n untagged vlan 5')
  })
})

describe('ProCurve negations', () => {
  it.each([
    ['aaa port-access authenticator 7 tx-period 9', 'aaa port-access authenticator 7 tx-period 30'],
    ['aaa port-access authenticator 7 client-limit 2', 'no aaa port-access authenticator 7 client-limit'],
    ['aaa port-access mac-based 7 addr-limit 5', 'aaa port-access mac-based 7 addr-limit 1'],
    ['aaa port-access mac-based 7 logoff-period 9', 'aaa port-access mac-based 7 logoff-period 300'],
    ['aaa port-access 7 critical-auth user-role "guest"', 'no aaa port-access 7 critical-auth user-role'],
    ['tacacs-server host 10.0.0.1 key "x"', 'no tacacs-server host 10.0.0.1'],
    ['radius-server host 10.0.0.1 time-window 20', 'radius-server host 10.0.0.1 time-window 300'],
  ])('%s -> %s', (line, undone) => {
    expect(hp(line, '')).toContain(undone)
  })

  it.each([
    ['disable', 'enable'],
    ['name "Stand"', 'no name'],
    ['speed-duplex auto', 'no speed-duplex auto'],
  ])('of %s under a port is %s', (line, undone) => {
    expect(hp(`interface 7\n   ${line}`, 'interface 7')).toBe(`interface 7\n ${undone}`)
  })

  it('never precede a new value of the same kind', () => {
    expect(
      hp('aaa port-access authenticator 7 tx-period 9', 'aaa port-access authenticator 7 tx-period 8'),
    ).toBe('aaa port-access authenticator 7 tx-period 8')
    expect(hp('vlan 5\n   name "A"', 'vlan 5\n   name "B"')).toBe('vlan 5\n name "B"')
  })

  it('touch only the ports of a list that left it', () => {
    expect(hp('spanning-tree 1-4 admin-edge-port', 'spanning-tree 1-2,4 admin-edge-port')).toBe(
      'no spanning-tree 3 admin-edge-port',
    )
    expect(hp('aaa port-access authenticator 1/1-1/3', 'aaa port-access authenticator 1/1,1/3')).toBe(
      'no aaa port-access authenticator 1/2',
    )
  })
})

describe('ProCurve ports', () => {
  it('cannot be removed, only emptied', () => {
    expect(hp('interface 1-3\n   disable\n   exit', 'interface 2\n   disable')).toBe(
      'interface 1\n enable\ninterface 3\n enable',
    )
    expect(hp('interface 5\n   name "x"\nvlan 9\n   untagged 5', 'hostname "a"')).toBe(
      'hostname "a"\nvlan 1\n untagged 5\ninterface 5\n no name\nno vlan 9',
    )
  })

  it('of DHCP snooping are VLANs with blanks between', () => {
    expect(hp('dhcp-snooping vlan 200 400', 'dhcp-snooping vlan 100 400 500')).toBe(
      'dhcp-snooping vlan 100\ndhcp-snooping vlan 500\nno dhcp-snooping vlan 200',
    )
  })
})

describe('NETGEAR', () => {
  it('makes VLANs first, tells membership before pvid, and deletes VLANs last', () => {
    const running =
      'vlan database\nvlan 10,30\nexit\nconfigure\ninterface 0/1\nvlan pvid 30\nvlan participation exclude 1\nvlan participation include 30\nexit\nexit\n'
    const intended =
      'vlan database\nvlan 10,20\nexit\nconfigure\ninterface 0/1\nvlan pvid 20\nvlan participation exclude 1\nvlan participation include 20\nexit\nexit\n'
    expect(ng(running, intended)).toBe(text`
      vlan database
       vlan 20
      interface 0/1
       vlan participation include 20
       vlan pvid 20
       vlan participation auto 30
      vlan database
       no vlan 30
    `)
  })

  it('puts a port that loses everything back into VLAN 1', () => {
    const running =
      'interface 0/1\nvlan pvid 30\nvlan participation exclude 1\nvlan participation include 30\nvlan tagging 40\nexit\n'
    expect(ng(running, 'interface 0/1\nexit')).toBe(text`
      interface 0/1
       vlan participation include 1
       no vlan pvid
       no vlan tagging 40
       vlan participation auto 30
    `)
  })
})

describe('the way a device is reached', () => {
  it('of a ProCurve keeps its VLAN on the uplink, and gains others', () => {
    const running = 'vlan 99\n   tagged 25\nvlan 10\n   tagged 25\nvlan 20'
    const intended = 'vlan 99\nvlan 10\nvlan 20\n   tagged 25'
    expect(remediationOf('hp_procurve', running, intended, { protect: { ports: ['25'], vlans: [99] } })).toBe(
      'vlan 20\n tagged 25\nvlan 10\n no tagged 25',
    )
  })

  it('of a NETGEAR keeps its VLAN, in the database and on the uplink', () => {
    const running =
      'vlan database\nvlan 10,99\nexit\ninterface 0/1\nvlan participation include 10,99\nvlan tagging 10,99\nexit'
    const intended = 'interface 0/1\nexit'
    expect(remediationOf('netgear', running, intended, { protect: { ports: ['0/1'], vlans: [99] } })).toBe(
      'interface 0/1\n no vlan tagging 10\n vlan participation auto 10\nvlan database\n no vlan 10',
    )
  })
})

describe('no dialect known', () => {
  it('removes what is gone and adds what is new, sections whole', () => {
    const of = (group: string) => `aaa group server tacacs ${group}\n  server 10.0.0.1`
    expect(remediationOf('generic', of('A'), of('B'))).toBe(
      'aaa group server tacacs B\n server 10.0.0.1\nno aaa group server tacacs A',
    )
  })
})
