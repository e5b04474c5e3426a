import { describe, expect, it } from 'vitest'
import { remediate } from '../../shared/config/remediate.ts'
import { formatLines, loadConfig } from '../../shared/config/tree.ts'
import { remediationOf, text } from './remediation-of.ts'

const ios = (running: string, intended: string) => remediationOf('cisco_ios', running, intended)
const trunk = (list: string) => `interface GigabitEthernet0/1\n${list} switchport mode trunk\n`

describe('allowed VLANs of a tagged link', () => {
  it.each([
    [
      ' switchport trunk allowed vlan 1,10\n',
      ' switchport trunk allowed vlan 10,20\n',
      ['add 20', 'remove 1'],
    ],
    [
      ' switchport trunk allowed vlan 10\n switchport trunk allowed vlan add 20\n',
      ' switchport trunk allowed vlan 10,20\n',
      [],
    ],
    ['', ' switchport trunk allowed vlan 10\n', ['10']],
    [' switchport trunk allowed vlan none\n', ' switchport trunk allowed vlan 10\n', ['add 10']],
    [' switchport trunk allowed vlan 10\n', ' switchport trunk allowed vlan none\n', ['remove 10']],
    [' switchport trunk allowed vlan except 5\n', ' switchport trunk allowed vlan 1-4,6-4094\n', []],
    [' switchport trunk allowed vlan all\n', '', []],
    [' switchport trunk allowed vlan 1,20,1002-1005\n', ' switchport trunk allowed vlan 20,30\n', ['add 30']],
  ])('%j -> %j', (before, after, changes) => {
    const lines = ios(trunk(before), trunk(after)).split('\n').slice(1)
    expect(lines).toEqual(changes.map((change) => ` switchport trunk allowed vlan ${change}`))
  })

  it('go back to all by the bare negation', () => {
    expect(ios(trunk(' switchport trunk allowed vlan 10\n'), trunk(''))).toBe(
      'interface GigabitEthernet0/1\n no switchport trunk allowed vlan',
    )
  })

  it('fit into lines an old switch can take, adding line after line', () => {
    const odd = Array.from({ length: 300 }, (_, i) => 2 * i + 3).join(',')
    const lines = ios(trunk(''), trunk(` switchport trunk allowed vlan ${odd}\n`)).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(240)
    expect(lines[1]).toMatch(/^ switchport trunk allowed vlan 3,/)
    expect(lines[2]).toMatch(/^ switchport trunk allowed vlan add /)
  })
})

describe('VLANs', () => {
  it('are made before ports use them and deleted after ports have left them', () => {
    expect(
      ios(
        'vlan 10\n name OLD\ninterface FastEthernet0/1\n switchport access vlan 10\n',
        'interface FastEthernet0/1\n switchport access vlan 20\nvlan 20\n name NEW\n',
      ).split('\n'),
    ).toEqual([
      'vlan 20',
      ' name NEW',
      'interface FastEthernet0/1',
      ' switchport access vlan 20',
      'no vlan 10',
    ])
  })

  it('that the device prints on one line are still VLANs of their own', () => {
    expect(ios('vlan 5,7-9', 'vlan 5\nvlan 7\n name SEVEN\nvlan 8-9')).toBe('vlan 7\n name SEVEN')
    expect(ios('vlan 5,7-9', 'vlan 5,8,9')).toBe('no vlan 7')
    expect(ios('', 'vlan 3-4,6')).toBe('vlan 3\nvlan 4\nvlan 6')
  })

  it('1 and 1002-1005 are never deleted', () => {
    expect(ios('vlan 1\nvlan 1002\n name fddi-default\nvlan 1005', '')).toBe('')
  })

  it('are made in the VLAN database where the intention does so', () => {
    const intended = text`
      vlan database
       vlan 10 name STAGE
       vlan 20 name SOUND
      interface FastEthernet0/1
       switchport access vlan 20
    `
    expect(ios('vlan 10\n name STAGE\nvlan 30', intended)).toBe(text`
      vlan database
       vlan 20 name SOUND
      interface FastEthernet0/1
       switchport access vlan 20
      vlan database
       no vlan 30
    `)
  })
})

describe('a port', () => {
  it('gets its encapsulation before its mode, and is opened last', () => {
    const running =
      'interface FastEthernet0/24\n switchport access vlan 10\n switchport mode access\n shutdown\n'
    const intended = text`
      interface FastEthernet0/24
       switchport mode trunk
       switchport trunk encapsulation dot1q
       switchport trunk allowed vlan 10
    `
    expect(ios(running, intended)).toBe(text`
      interface FastEthernet0/24
       switchport trunk encapsulation dot1q
       switchport trunk allowed vlan 10
       switchport mode trunk
       no switchport access vlan
       no shutdown
    `)
  })

  it('is emptied line by line: a switch cannot do without its ports', () => {
    const running =
      'interface FastEthernet0/5\n description Stand A1\n switchport access vlan 9\n switchport mode access\n'
    expect(ios(running, 'hostname x').split('\n')).toEqual([
      'hostname x',
      'interface FastEthernet0/5',
      ' no switchport mode',
      ' no description',
      ' no switchport access vlan',
    ])
  })

  it('keeps its encapsulation while it stays a tagged link', () => {
    const running =
      'interface FastEthernet0/24\n switchport trunk encapsulation dot1q\n switchport mode trunk\n'
    expect(ios(running, 'interface FastEthernet0/24\n switchport mode trunk\n')).toBe('')
    expect(ios(running, 'interface FastEthernet0/24\n switchport mode access\n')).toContain(
      'no switchport trunk encapsulation',
    )
  })

  it('is the same in any spelling', () => {
    expect(ios('interface FastEthernet0/1\n shutdown', 'int fa0/1\n shut')).toBe('')
    expect(
      ios(
        'interface VLAN1\n ip address 10.0.0.1 255.0.0.0',
        'interface vlan 1\n ip address 10.0.0.1 255.0.0.0',
      ),
    ).toBe('')
    expect(
      ios(
        'interface Gi1/0/1\n spanning-tree portfast edge',
        'interface GigabitEthernet1/0/1\n spanning-tree portfast',
      ),
    ).toBe('')
    expect(
      ios(
        'interface Fa0/1\n storm-control broadcast level 2.00',
        'interface Fa0/1\n storm-control broadcast level 2',
      ),
    ).toBe('')
  })

  it('needs no line for what it does anyway', () => {
    expect(
      ios(
        'interface FastEthernet0/1\n',
        'interface FastEthernet0/1\n switchport access vlan 1\n no shutdown\n duplex auto\n',
      ),
    ).toBe('')
  })

  it('of a 3500XL is an access port without saying so', () => {
    const xl = 'version 12.0\ninterface FastEthernet0/1\n switchport access vlan 5\n'
    expect(ios(xl, 'interface FastEthernet0/1\n switchport access vlan 5\n switchport mode access\n')).toBe(
      '',
    )
  })

  it('takes a range of ports written as such one by one', () => {
    expect(
      ios('', 'interface range FastEthernet0/1 - 2 , Fa0/9\n switchport access vlan 7').split('\n'),
    ).toEqual(['1', '2', '9'].flatMap((n) => [`interface FastEthernet0/${n}`, ' switchport access vlan 7']))
  })
})

describe('one value of a kind', () => {
  it.each([
    ['hostname old', 'hostname new'],
    ['ip default-gateway 10.0.0.1', 'ip default-gateway 10.0.0.2'],
    ['logging console warnings', 'no logging console'],
    ['no logging console', 'logging console emergencies'],
    ['enable secret 5 $1$abcd$xyz', 'enable secret plain'],
    ['banner motd ^C\nhello\n^C', 'banner motd #\nbye\n#'],
  ])('%j gives way to %j without being negated', (running, intended) => {
    expect(ios(running, intended)).toBe(intended)
  })

  it('goes back to the default where the intention has none', () => {
    expect(ios('logging console alerts', '')).toBe('logging console debugging')
    expect(ios('banner login ^Chello^C', '')).toBe('no banner login')
    expect(ios('enable secret 5 $1$abcd$xyz', '')).toBe('no enable secret')
  })

  it('in a banner is the same with another delimiter', () => {
    expect(ios('banner motd ^C\nhello\n^C', 'banner motd %\nhello\n%')).toBe('')
  })
})

describe('sections', () => {
  it('change inside, at any depth, and keep what both have', () => {
    const config = (metric: string) =>
      text`
      router eigrp SHOW
       address-family ipv4 unicast autonomous-system 77
        af-interface Vlan7
         no passive-interface
        exit-af-interface
        topology base
         redistribute static METRIC
        exit-af-topology
       exit-address-family
    `.replace('METRIC', metric)
    expect(ios(config('metric 1'), config('metric 2'))).toBe(text`
      router eigrp SHOW
       address-family ipv4 unicast autonomous-system 77
        topology base
         no redistribute static metric 1
         redistribute static metric 2
    `)
  })

  it('that vanish take their lines with them', () => {
    expect(ios('interface Vlan7\n ip address 10.7.0.1 255.255.255.0\n ip helper-address 10.0.0.1', '')).toBe(
      'no interface Vlan7',
    )
  })

  it('of an access list are compared by number', () => {
    const list = (entries: string) => `ip access-list extended GUESTS\n${entries}`
    expect(
      ios(
        list(' remark web\n permit tcp any any eq 80\n deny ip any any'),
        list(' 10 permit tcp any any eq 80\n 20 deny ip any any'),
      ),
    ).toBe('')
    expect(ios(list(' 10 permit ip any any'), list(' 10 deny ip any any'))).toBe(
      'ip access-list extended GUESTS\n no 10\n 10 deny ip any any',
    )
  })

  it('move an address from one VLAN interface to another in an order the device takes', () => {
    const lines = ios(
      'interface Vlan1\n ip address 10.0.0.2 255.255.255.0\n',
      'interface Vlan1\n no ip address\n shutdown\ninterface Vlan99\n ip address 10.0.0.2 255.255.255.0\n',
    ).split('\n')
    expect(lines.indexOf(' no ip address')).toBeLessThan(lines.indexOf('interface Vlan99'))
  })
})

describe('what must not be cut', () => {
  const running = `${trunk(' switchport trunk allowed vlan 1,10,99\n')}vlan 99\n name ADMIN\n`
  const protect = { ports: ['GigabitEthernet0/1'], vlans: [99] }

  it('keeps its VLAN on the uplink', () => {
    const lines = remediationOf(
      'cisco_ios',
      running,
      `${trunk(' switchport trunk allowed vlan 20\n')}vlan 99\n name ADMIN`,
      { protect },
    )
    expect(lines).toBe(text`
      interface GigabitEthernet0/1
       switchport trunk allowed vlan add 20
       switchport trunk allowed vlan remove 1,10
    `)
  })

  it('lets the uplink of a new switch become one', () => {
    const intended = trunk(' switchport trunk encapsulation dot1q\n switchport trunk allowed vlan 20,99\n')
    expect(remediationOf('cisco_ios', 'interface GigabitEthernet0/1\n', intended, { protect })).toContain(
      ' switchport mode trunk',
    )
  })

  it('stays in a list that replaces all', () => {
    const all = trunk('')
    const lines = remediationOf('cisco_ios', all, trunk(' switchport trunk allowed vlan 20\n'), { protect })
    expect(lines).toBe('interface GigabitEthernet0/1\n switchport trunk allowed vlan 20,99')
  })

  it('is neither shut, nor moved, nor deleted, and what was withheld is told', () => {
    const intended = 'interface GigabitEthernet0/1\n switchport mode access\n shutdown\n'
    const { lines, withheld } = remediate(
      loadConfig(running, 'cisco_ios'),
      loadConfig(intended, 'cisco_ios'),
      { protect },
    )
    expect(formatLines(lines)).toBe('interface GigabitEthernet0/1\n no switchport trunk allowed vlan')
    expect(withheld.map((line) => `${line.reason}: ${line.text}`)).toEqual([
      'vlan: no vlan 99',
      'port: switchport mode access',
      'port: shutdown',
    ])
  })
})

describe('a numbered access list', () => {
  const list = (...entries: string[]) => entries.map((entry) => `access-list 10 ${entry}`).join('\n')

  it('that grows at its end gets the new lines', () => {
    expect(ios(list('permit 10.0.0.1'), list('permit 10.0.0.1', 'permit 10.0.0.2'))).toBe(
      list('permit 10.0.0.2'),
    )
  })

  it('that changes otherwise is made anew: no single line of it can be deleted', () => {
    expect(ios(list('permit 10.0.0.1', 'permit 10.0.0.2'), list('permit 10.0.0.2'))).toBe(
      `no access-list 10\n${list('permit 10.0.0.2')}`,
    )
    expect(ios(list('permit 10.0.0.1'), '')).toBe('no access-list 10')
  })
})

describe('terminal lines', () => {
  it('are the same in one range or in the two that IOS prints', () => {
    expect(ios('line vty 0 4\n login\nline vty 5 15\n login', 'line vty 0 15\n login')).toBe('')
  })

  it('are never removed, only emptied', () => {
    expect(ios('line vty 0 4\n login local\n exec-timeout 5 0\n', '')).toBe(
      'line vty 0 4\n no login\n no exec-timeout',
    )
  })
})

describe('a name that another VLAN still has', () => {
  it('is given up by that one first', () => {
    expect(ios('vlan 10\n name SOUND', 'vlan 11\n name SOUND')).toBe(
      'vlan 10\n name VLAN0010\nvlan 11\n name SOUND\nno vlan 10',
    )
  })

  it('can be exchanged', () => {
    expect(
      ios('vlan 10\n name A\nvlan 11\n name B', 'vlan 10\n name B\nvlan 11\n name A').split('\n'),
    ).toEqual([
      'vlan 11',
      ' name VLAN0011',
      'vlan 10',
      ' name VLAN0010',
      'vlan 10',
      ' name B',
      'vlan 11',
      ' name A',
    ])
  })

  it('stays where that VLAN is not ours, and this is told', () => {
    const running = loadConfig('vlan 300\n name SOUND', 'cisco_ios')
    const { lines, withheld } = remediate(running, loadConfig('vlan 11\n name SOUND', 'cisco_ios'), {
      scope: 'managed',
    })
    expect(formatLines(lines)).toBe('vlan 11')
    expect(withheld).toEqual([{ section: 'vlan 11', text: 'name SOUND', reason: 'name' }])
  })
})
