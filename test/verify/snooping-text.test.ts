import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSnooping, saysNothing } from '../../shared/verify/snooping-text.ts'

const catalyst = `SW1#show mac address-table
 101    0011.2233.4455    DYNAMIC     Fa0/7
SW1#show ip dhcp snooping binding
MacAddress          IpAddress        Lease(sec)  Type           VLAN  Interface
------------------  ---------------  ----------  -------------  ----  --------------------
00:11:22:33:44:55   192.168.1.57     86272       dhcp-snooping  101   FastEthernet0/7
Total number of bindings: 1
SW1#show logging
*Mar  1 01:12:07.123: %DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: c62a.af4a.a485
*Mar  1 01:12:09.123: %DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: c62a.af4a.a485
SW1#`

const procurve = `W 01/02/90 03:04:05 dhcp-snoop: Server 192.168.1.1 packet received on untrusted port 12 dropped.
W 01/02/90 03:05:05 dhcp-snoop: Unauthorized server 192.168.1.9 detected on port A7.`

describe('what DHCP snooping told', () => {
  it('is leases, and servers it caught, each once, out of a whole session', () => {
    expect(readSnooping(catalyst)).toEqual({
      leases: [{ mac: '00:11:22:33:44:55', address: '192.168.1.57', vlan: 101, port: 'FastEthernet0/7' }],
      caught: [{ address: null, mac: 'c6:2a:af:4a:a4:85', port: null }],
    })
  })

  it('names the port of a server in a ProCurve’s log', () => {
    expect(readSnooping(procurve).caught).toEqual([
      { address: '192.168.1.1', mac: null, port: '12' },
      { address: '192.168.1.9', mac: null, port: 'A7' },
    ])
  })

  it('is nothing in another text, and no text stops the reader', () => {
    expect(saysNothing(readSnooping('Lorem ipsum\nserver room'))).toBe(true)
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => readSnooping(text).caught.length >= 0))
  })
})
