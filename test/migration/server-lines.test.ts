/** The lines of a step put into files that somebody wrote by hand: nothing else is touched, and taken out they leave the very bytes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdit,
  editServerFile,
  linesByFile,
  refuseOtherConfig,
  reverseEdit,
  type ServerFile,
} from '../../shared/migration/server-lines.ts'
import { showEdit } from '../../shared/migration/shown-edit.ts'
import { FileFault } from '../../shared/routers/read/statement.ts'

const subnet = `subnet 10.0.110.0 netmask 255.255.255.0 {
    range 10.0.110.50 10.0.110.199;
    option routers 10.0.110.254;
}`
const card = 'auto ens19\niface ens19 inet static\n    address 10.0.110.2/24'
const texts: Readonly<Record<ServerFile, string>> = {
  '/etc/dhcp/dhcpd.conf': subnet,
  '/etc/network/interfaces': card,
  '/etc/default/isc-dhcp-server': 'INTERFACESv4="ens19"',
}
const edit = (file: ServerFile, text: string) =>
  editServerFile(file, texts[file], { path: file, text }, () => null)
const after = (file: ServerFile, text: string) => {
  const found = edit(file, text)
  return found ? applyEdit(text, found) : text
}

describe('lines of a step in a file written by hand', () => {
  it('stand by their files in the step', () => {
    const lines = [
      '# /etc/network/interfaces',
      'auto ens19',
      '# /etc/default/isc-dhcp-server',
      'INTERFACESv4="ens19"',
    ]
    expect([...linesByFile(lines.map((text) => ({ depth: 0, text })))]).toEqual([
      ['/etc/network/interfaces', 'auto ens19'],
      ['/etc/default/isc-dhcp-server', 'INTERFACESv4="ens19"'],
    ])
  })

  it.each(['', 'x', '# no end of line', '# end of line\n'])(
    'are added behind %j, and leave it when taken out',
    (text) => {
      fc.assert(
        fc.property(
          fc.constantFrom<ServerFile>('/etc/dhcp/dhcpd.conf', '/etc/network/interfaces'),
          fc.array(fc.constantFrom('# a', '', '#\tb ü', '   ')),
          (file, head) => {
            const own = [...head, text.startsWith('#') ? text : ''].join('\n')
            const found = edit(file, own)
            if (!found) throw new Error('nothing to add')
            const next = applyEdit(own, found)
            expect(next.startsWith(own)).toBe(true)
            expect(applyEdit(next, reverseEdit(found))).toBe(own)
            // A second time there is nothing to do.
            expect(edit(file, next)).toBeNull()
          },
        ),
      )
    },
  )

  it.each([
    ['INTERFACESv4="ens18"', 'INTERFACESv4="ens18 ens19"'],
    ["INTERFACESv4='ens18 br0' ", 'INTERFACESv4="ens18 br0 ens19" '],
    ['INTERFACESv4=ens18\nX=1', 'INTERFACESv4="ens18 ens19"\nX=1'],
    // Already served: by name, or with every other.
    ['INTERFACESv4="ens19"', 'INTERFACESv4="ens19"'],
    ['INTERFACESv4=""\nINTERFACESv6=""', 'INTERFACESv4=""\nINTERFACESv6=""'],
    ['# nothing\n', '# nothing\n'],
  ])('name the card where others are named: %j', (text, wanted) => {
    const file = '/etc/default/isc-dhcp-server'
    expect(after(file, text)).toBe(wanted)
    const found = edit(file, text)
    if (found) expect(applyEdit(wanted, reverseEdit(found))).toBe(text)
  })

  it.each<[ServerFile, string, number, RegExp]>([
    ['/etc/default/isc-dhcp-server', 'INTERFACESv4="a"\nINTERFACESv4="b"', 2, /twice/],
    ['/etc/default/isc-dhcp-server', 'INTERFACESv4=""\nINTERFACESv6="a"', 2, /none in INTERFACESv4/],
    ['/etc/default/isc-dhcp-server', 'INTERFACESv4="$CARDS"', 1, /plain names/],
    [
      '/etc/network/interfaces',
      '\nauto ens19\niface ens19 inet dhcp\n',
      2,
      /set-up of ens19 is there already/,
    ],
    [
      '/etc/network/interfaces',
      'auto br0\niface br0 inet static\n  address 10.0.110.2/24\n',
      3,
      /address 10\.0\.110\.2 is there/,
    ],
    ['/etc/dhcp/dhcpd.conf', '\nsubnet 10.0.110.0 netmask 255.255.255.0 { }', 2, /otherwise than planned/],
    ['/etc/dhcp/dhcpd.conf', 'group {\n subnet 10.0.110.128 netmask 255.255.255.128 { }\n}', 2, /overlaps/],
    ['/etc/dhcp/dhcpd.conf', 'include "/x";', 1, /not there/],
    ['/etc/dhcp/dhcpd.conf', 'subnet office netmask x { }', 1, /cannot be compared/],
  ])('are refused in %s by the place: %j', (file, text, line, why) => {
    try {
      edit(file, text)
      expect.fail('it was taken')
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      expect([error.line, error.message]).toEqual([line, expect.stringMatching(why)])
    }
  })

  it('are there already where theirs has more, but hands out the same', () => {
    const own = subnet.replace('}', '    option domain-name-servers 192.0.2.1;\n}')
    expect(edit('/etc/dhcp/dhcpd.conf', own)).toBeNull()
    expect(() => edit('/etc/dhcp/dhcpd.conf', own.replace('}', 'range 10.0.110.5;\n}'))).toThrow(/otherwise/)
  })

  it('are not put where the server does not read them', () => {
    const refuse = (text: string) => () => refuseOtherConfig({ path: '/etc/default/isc-dhcp-server', text })
    expect(refuse('DHCPDv4_CONF=/etc/dhcp/dhcpd.conf\nOPTIONS="-q"')).not.toThrow()
    expect(refuse('DHCPDv4_CONF=/srv/x.conf')).toThrow(/line 1/)
    expect(refuse('OPTIONS="-cf /srv/x.conf"')).toThrow(/another file/)
  })

  it('are shown as lines with their place, without secrets', () => {
    expect(showEdit('x', 'a\nN="b"\n', { at: 2, removed: 'N="b"', added: 'N="b c"' })).toEqual({
      ...{ path: 'x', line: 2, removed: ['N="b"'], added: ['N="b c"'] },
    })
    expect(showEdit('x', 'a\n', { at: 2, removed: '', added: '\nkey k { secret abc; }\n' })).toEqual({
      ...{ path: 'x', line: 2, removed: [], added: ['key k { secret <redacted>; }'] },
    })
  })
})
