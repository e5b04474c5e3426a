/** What is taken down and brought up for another file of cards, and what is hidden before anything is shown. */
import { describe, expect, it } from 'vitest'
import { changedCards } from '../../../shared/routers/install/changed-cards.ts'
import { hideSecrets } from '../../../shared/routers/install/hide-secrets.ts'
import { servicesOf } from '../../../shared/routers/install/services.ts'
import { parsers } from '../../../shared/routers/read/read-tree.ts'
import { edited, fair, fileOf } from '../sites.ts'

const cards = (text: string) => parsers.interfaces({ path: 'interfaces', text })
const planned = fileOf(fair(), 0, 'interfaces')

describe('cards that have to go down and up', () => {
  it('are none where nothing but comments and order differ', () => {
    expect(changedCards(cards(planned), cards(`# à nous\n${planned}`))).toEqual({ left: [], entered: [] })
  })

  it('are all of a new machine, in the order of its file', () => {
    const { left, entered } = changedCards(cards('auto lo\niface lo inet loopback\n'), cards(planned))
    expect(left).toEqual([])
    expect(entered.slice(0, 3)).toEqual(['eth0', 'eth1', 'eth2'])
    expect(entered).toContain('v103s2')
    expect(entered).not.toContain('lo')
  })

  it('are only that of a network whose address changed', () => {
    const after = fileOf(
      edited(fair(), ['vlan', 'SW1 102', { primaryAddress: '10.1.102.250' }]),
      0,
      'interfaces',
    )
    expect(changedCards(cards(planned), cards(after))).toEqual({ left: ['v102'], entered: ['v102'] })
  })

  it('are those that stand on a changed one as well, and go down before it', () => {
    const after = planned.replace('iface eth1 inet manual', 'iface eth1 inet manual\n    mtu 1600')
    const { left, entered } = changedCards(cards(planned), cards(after))
    expect(entered).toEqual(['eth1', 'v99', 'v101', 'v102', 'v103'])
    expect(left).toEqual(['v103', 'v102', 'v101', 'v99', 'eth1'])
  })

  it('that are gone go down only; those that nobody brings up stay down', () => {
    const before = 'auto eth7\niface eth7 inet dhcp\n'
    const after = 'iface eth8 inet dhcp\n'
    expect(changedCards(cards(before), cards(after))).toEqual({ left: ['eth7'], entered: [] })
  })
})

describe('services', () => {
  it('are those that read a changed file, the gateways last', () => {
    expect(servicesOf(['keepalived', 'isc-default', 'interfaces']).map(({ unit }) => unit)).toEqual([
      'isc-dhcp-server',
      'keepalived',
    ])
  })
})

describe('secrets', () => {
  it.each([
    ['auth_pass "vrrp 1"', 'auth_pass "<redacted>"'],
    ['    auth_pass vrrp1', '    auth_pass <redacted>'],
    [
      'key omapi { algorithm hmac-md5; secret abc==; }',
      'key omapi { algorithm hmac-md5; secret <redacted>; }',
    ],
    ['"password": "a\\"b", "user": "kea"', '"password": "<redacted>", "user": "kea"'],
    ['auth_pass "{{secret:vrrp}}"', 'auth_pass "{{secret:vrrp}}"'],
    ['option routers 10.1.1.254;', 'option routers 10.1.1.254;'],
  ])('%s', (text, hidden) => {
    expect(hideSecrets(text)).toBe(hidden)
    expect(hideSecrets(hidden)).toBe(hidden)
  })

  it('that are known are hidden wherever they stand', () => {
    expect(hideSecrets('# was: 8signs!!', ['8signs!!'])).toBe('# was: <redacted>')
  })
})
