/** Files people wrote, read: what is understood, and the place of what is not. */
import { describe, expect, it } from 'vitest'
import { type OpenIncluded, parsers, readTree } from '../../../shared/routers/read/read-tree.ts'
import { headOf, type Statement } from '../../../shared/routers/read/statement.ts'
import type { FileKind } from '../../../shared/routers/router-files.ts'

/** The tree as text: a block's content behind a colon. */
const shape = (statements: readonly Statement[]): string =>
  statements
    .map((one) => (one.children ? `${headOf(one)}: [${shape(one.children)}]` : headOf(one)))
    .join(' | ')

const none: OpenIncluded = () => null
const read = (kind: FileKind, text: string, open = none) => readTree(kind, { path: 'etc/file', text }, open)

const understood: readonly (readonly [what: string, kind: FileKind, text: string, shape: string])[] = [
  [
    'dhcpd.conf on one line, with a comment and a text that holds marks',
    'isc-dhcp',
    'option domain-name "a;b#{c"; # the rest { is not read\nsubnet 10.0.0.0 netmask 255.0.0.0 { range 10.0.0.1 10.0.0.9; }',
    'option domain-name "a;b#{c" | subnet 10.0.0.0 netmask 255.0.0.0: [range 10.0.0.1 10.0.0.9]',
  ],
  [
    'lists with and without blanks',
    'isc-dhcp',
    'option ntp-servers 10.0.0.1 ,10.0.0.2;',
    'option ntp-servers 10.0.0.1, 10.0.0.2',
  ],
  [
    'keepalived with its two comment signs and a brace on its own line',
    'keepalived',
    'vrrp_instance A\n{\n  state BACKUP ! first\n  # virtual_router_id 7\n}\n',
    'vrrp_instance A: [state BACKUP]',
  ],
  [
    'nftables with braces inside a rule and a set of elements',
    'nftables',
    'table inet t { set s { type ifname; elements = { "a",\n "b" } }\n chain c { tcp dport { 22, 80 } accept } }',
    'table inet t: [set s: [type ifname | elements =: ["a" | "b"]] | chain c: [tcp dport { 22, 80 } accept]]',
  ],
  [
    'interfaces with a line that goes on, and several names on one',
    'interfaces',
    'auto lo eth0\niface eth0 inet static # no comment here\n  address 10.0.0.1 \\\n\n# a comment\n  netmask 255.0.0.0\n',
    'auto lo | auto eth0 | iface eth0 inet static # no comment here: [address 10.0.0.1 | netmask 255.0.0.0]',
  ],
  [
    'variables of a shell over several lines',
    'isc-default',
    '# x\nINTERFACESv4="v1\n v2"\nexport OPTIONS=\'\'\n',
    'INTERFACESv4 v1 v2 | OPTIONS',
  ],
  ['dnsmasq', 'dnsmasq', 'bind-dynamic\nserver = 9.9.9.9\n', 'bind-dynamic | server 9.9.9.9'],
  [
    'Kea with all its kinds of comments and a comma too many',
    'kea',
    '{ "Dhcp4": { // one\n # two\n /* three */ "subnet4": [ { "subnet": "10.0.0.0/8", }, ], "valid-lifetime": 60 } }',
    'Dhcp4: [subnet4: [subnet 10.0.0.0/8: [subnet "10.0.0.0/8"]] | valid-lifetime 60]',
  ],
]

const refused: readonly (readonly [what: string, kind: FileKind, text: string, message: string])[] = [
  [
    'a block that is never closed',
    'isc-dhcp',
    'a;\nsubnet 1 {\n b;\n',
    'line 2: "subnet 1 {" is never closed',
  ],
  ['a brace too many', 'keepalived', 'a\n}\n', 'line 2: "}" closes nothing'],
  [
    'a statement without its end',
    'isc-dhcp',
    'pool {\n range 1 2\n}',
    'line 2: "range 1 2" is not ended by ";"',
  ],
  ['a text that is not closed', 'nftables', 'a\ninclude "x\n', 'line 2: a text in quotes'],
  ['a block that nobody names', 'isc-dhcp', '\n{ a; }', 'line 2: "{" without a word before it'],
  [
    'an option of no stanza',
    'interfaces',
    '# x\naddress 10.0.0.1',
    'line 2: the option "address" belongs to no',
  ],
  ['a stanza without its method', 'interfaces', 'iface eth0 inet', 'line 1: "iface eth0 inet": write iface'],
  [
    'a command where a variable is expected',
    'isc-default',
    'A=1\nrm -rf x\n',
    'line 2: "rm -rf x" is no NAME',
  ],
  ['JSON with a missing comma', 'kea', '{ "a": 1\n "b": 2 }', 'line 2: "," or "}" is expected here'],
  ['JSON that ends early', 'kea', '{ "a": [1,\n2', 'line 1: "[" is never closed'],
]

describe('a file of a daemon', () => {
  it.each(understood)('is understood: %s', (_, kind, text, expected) => {
    expect(shape(read(kind, text))).toBe(expected)
  })

  it.each(refused)('is refused by its place: %s', (_, kind, text, message) => {
    expect(() => read(kind, text)).toThrow(`etc/file, ${message}`)
  })

  it('tells of each statement where it begins and ends', () => {
    const text = '# c\nsubnet 1 {\n  range 2;\n}\n'
    const [subnet] = parsers['isc-dhcp']({ path: 'f', text })
    const [range] = subnet?.children ?? []
    expect(text.slice(subnet?.start, subnet?.end)).toBe('subnet 1 {\n  range 2;\n}')
    expect(text.slice(range?.start, range?.end)).toBe('range 2;')
    expect([subnet?.line, range?.line, text[subnet?.bodyEnd ?? 0]]).toEqual([2, 3, '}'])
  })
})

describe('a file that includes others', () => {
  const files: Readonly<Record<string, string>> = {
    '/etc/dhcp/hosts.conf': 'host a { fixed-address 10.0.0.1; }\nhost b {\n',
    '/etc/dhcp/good.conf': '\nhost c { fixed-address 10.0.0.2; }',
    '/etc/dhcp/loop.conf': 'include "/etc/dhcp/loop.conf";',
  }
  const open: OpenIncluded = (path) => {
    const text = files[path]
    return text === undefined ? null : [{ path, text }]
  }

  it('is read with them, each statement in the file where it stands', () => {
    const [host] = read('isc-dhcp', 'include "/etc/dhcp/good.conf";', open)
    expect([host?.words.join(' '), host?.file, host?.line]).toEqual(['host c', '/etc/dhcp/good.conf', 2])
  })

  it.each([
    ['/etc/dhcp/none.conf', 'etc/file, line 1: it includes /etc/dhcp/none.conf, which is not there'],
    ['/etc/dhcp/hosts.conf', '/etc/dhcp/hosts.conf, line 2: "host b {" is never closed'],
    ['/etc/dhcp/loop.conf', '/etc/dhcp/loop.conf, line 1: includes go deeper than 8 files'],
  ])('is refused by the place of the fault: %s', (path, message) => {
    expect(() => read('isc-dhcp', `include "${path}";`, open)).toThrow(message)
  })
})
