import { describe, expect, it } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { ConfigSyntaxError } from '../../shared/config/parse.ts'
import { formatLines, linesOf, loadConfig } from '../../shared/config/tree.ts'
import { text } from './remediation-of.ts'

const load = (source: string, platform: GrammarName = 'cisco_ios') =>
  formatLines(linesOf(loadConfig(source, platform).nodes))

describe('a configuration as text', () => {
  it('loses what a device prints around it', () => {
    const captured = text`
      switch#show running-config
      Building configuration...

      Current configuration : 1234 bytes
      !
      ! Last configuration change at 09:37:40 UTC Tue Aug 20 2024
      version 12.1
      hostname a
      ntp clock-period 17179869
      end

      switch#
    `
    expect(load(captured)).toBe('hostname a')
    expect(loadConfig(captured, 'cisco_ios').version).toBe('12.1')
  })

  it('is read with any line end, a byte order mark, and pager remains', () => {
    expect(load('\uFEFFhostname a\r\ninterface Vlan1\r\n shutdown\r\n')).toBe(
      'hostname a\ninterface Vlan1\n shutdown',
    )
    expect(
      load('hostname a\n --More-- \b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\binterface Vlan1\n shutdown'),
    ).toBe('hostname a\ninterface Vlan1\n shutdown')
  })

  it('without indentation is read as the device would', () => {
    const pasted = text`
      configure terminal
      interface FastEthernet0/1
      description Stand A
      switchport mode access
      interface FastEthernet0/2
      shutdown
      ip default-gateway 10.0.0.1
      vlan 10
      name SOUND
      exit
      line vty 0 4
      login
      end
      write memory
    `
    expect(load(pasted)).toBe(text`
      interface FastEthernet0/1
       description Stand A
       switchport mode access
      interface FastEthernet0/2
       shutdown
      ip default-gateway 10.0.0.1
      vlan 10
       name SOUND
      line vty 0 4
       login
    `)
  })

  it('without indentation keeps a line it does not know among those it knows', () => {
    expect(load('interface FastEthernet0/1\nfancy feature on\nshutdown\nhostname a\nfancy global\n')).toBe(
      'interface FastEthernet0/1\n fancy feature on\n shutdown\nhostname a\nfancy global',
    )
    expect(load('interface 0/1\nfancy feature\nexit\nfancy global\n', 'netgear')).toBe(
      'interface 0/1\n fancy feature\nfancy global',
    )
  })

  it('has one section for what is written in two places', () => {
    expect(load('interface Vlan1\n shutdown\nhostname a\ninterface VLAN 1\n description x')).toBe(
      'interface Vlan1\n shutdown\n description x\nhostname a',
    )
  })

  it('keeps banners and certificates as they are', () => {
    const source =
      'banner login ^C\n  hostname trap\n!not a comment\n^C\nhostname a\ncrypto pki certificate chain X\n certificate self-signed 01\n  3082 0330\n  \tquit\nvlan 5\n'
    const tree = loadConfig(source, 'cisco_ios')
    expect(tree.nodes.map((node) => node.text)).toEqual([
      'banner login #\n  hostname trap\n!not a comment\n#',
      'hostname a',
      'crypto pki certificate chain X',
      'vlan 5',
    ])
    expect(tree.nodes[2]?.children.map((node) => node.text)).toEqual([
      'certificate self-signed 01\n  3082 0330\n   quit',
    ])
  })

  it('names the line of a banner that never ends', () => {
    const read = () => load('hostname a\nbanner motd ^C\nhello\n')
    expect(read).toThrow(ConfigSyntaxError)
    expect(read).toThrow('opened here with ^C never ends')
  })

  it('numbers access lists that have no numbers, and takes them from IPv6 ones', () => {
    expect(load('ip access-list extended A\n permit ip any any\n remark x\n deny ip any any')).toBe(
      'ip access-list extended A\n 10 permit ip any any\n 20 deny ip any any',
    )
    expect(load('ipv6 access-list B\n sequence 10 permit ipv6 any any')).toBe(
      'ipv6 access-list B\n permit ipv6 any any',
    )
  })

  it('of NETGEAR has sections that end by exit', () => {
    expect(
      load(
        'vlan database\nvlan 10,20\nvlan name 10 "A"\nexit\nconfigure\ninterface 0/1\nvlan pvid 10\nexit\nspanning-tree\nexit\n',
        'netgear',
      ),
    ).toBe(
      'vlan database\n vlan 10\n vlan 20\n vlan name 10 "A"\ninterface 0/1\n vlan pvid 10\nspanning-tree',
    )
  })

  it('of ProCurve has its membership told by port', () => {
    expect(
      load('vlan 10 \n   name "A" \n   untagged 1-2,Trk1 \n   tagged A1-A2 \n   exit \n', 'hp_procurve'),
    ).toBe(
      text`
        vlan 10
         name "A"
        interface 1
         untagged vlan 10
        interface 2
         untagged vlan 10
        interface Trk1
         untagged vlan 10
        interface A1
         tagged vlan 10
        interface A2
         tagged vlan 10
      `,
    )
  })
})
