import { describe, expect, it } from 'vitest'
import { remediate } from '../../shared/config/remediate.ts'
import { formatLines, loadConfig } from '../../shared/config/tree.ts'
import { text } from './remediation-of.ts'

const running = text`
  hostname old
  snmp-server community public RO
  vlan 10
   name OLD
  vlan 300
   name FOREIGN
  interface FastEthernet0/1
   description old
   switchport access vlan 300
   switchport mode access
   switchport voice vlan 5
   mls qos trust dscp
   spanning-tree portfast
  interface FastEthernet0/2
   switchport trunk allowed vlan 1,2,3
   switchport mode trunk
  interface FastEthernet0/9
   switchport access vlan 300
  line vty 0 4
   exec-timeout 0 0
   login
   transport input ssh
`

const intended = text`
  hostname new
  vlan 10
   name NEW
  interface FastEthernet0/1
   description new
   switchport mode access
   switchport access vlan 10
  interface FastEthernet0/2
   switchport mode access
   switchport access vlan 10
  line vty 0 4
   login
`

describe('with the scope of what is managed', () => {
  const { lines, notOurs } = remediate(loadConfig(running, 'cisco_ios'), loadConfig(intended, 'cisco_ios'), {
    scope: 'managed',
  })

  it('changes planned ports, VLANs and base lines, and takes away what the plan speaks of', () => {
    expect(formatLines(lines)).toBe(text`
      hostname new
      vlan 10
       name NEW
      interface FastEthernet0/1
       switchport access vlan 10
       no spanning-tree portfast
       description new
      interface FastEthernet0/2
       switchport access vlan 10
       switchport mode access
       no switchport trunk allowed vlan
    `)
  })

  it('leaves everything else and tells what it is', () => {
    expect(formatLines(notOurs).split('\n').sort()).toEqual(
      [
        'snmp-server community public RO',
        'vlan 300',
        ' name FOREIGN',
        'interface FastEthernet0/9',
        ' switchport access vlan 300',
        'interface FastEthernet0/1',
        ' switchport voice vlan 5',
        ' mls qos trust dscp',
        'line vty 0 4',
        ' exec-timeout 0 0',
        ' transport input ssh',
      ].sort(),
    )
  })
})
