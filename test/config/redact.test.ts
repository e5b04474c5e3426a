import { describe, expect, it } from 'vitest'
import { ciscoIos } from '../../shared/config/grammar/cisco-ios.ts'
import { hpProcurve } from '../../shared/config/grammar/hp-procurve.ts'
import { grammars } from '../../shared/config/grammar/index.ts'
import { netgear } from '../../shared/config/grammar/netgear.ts'
import { redactConfig, redactLine } from '../../shared/config/redact.ts'

describe('redaction', () => {
  it.each([
    ['enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0', 'enable secret 5 <redacted>'],
    ['enable password letmein', 'enable password <redacted>'],
    ['username ntc privilege 15 password 0 ntc123', 'username ntc privilege 15 password 0 <redacted>'],
    [' password 7 0822455D0A16', ' password 7 <redacted>'],
    ['snmp-server community public RO 5', 'snmp-server community <redacted> RO 5'],
    ['no snmp-server community public', 'no snmp-server community <redacted>'],
    ['snmp-server host 10.1.1.1 version 2c private', 'snmp-server host 10.1.1.1 version 2c <redacted>'],
    ['tacacs-server host 10.1.1.1 key 7 0822455D', 'tacacs-server host 10.1.1.1 key 7 <redacted>'],
    ['radius-server key s3cret', 'radius-server key <redacted>'],
    [' key 7 0822455D', ' key 7 <redacted>'],
    ['ntp authentication-key 1 md5 abc', 'ntp authentication-key 1 md5 <redacted>'],
    [
      'snmp-server user bob staff v3 auth sha authpass priv aes 128 privpass',
      'snmp-server user bob staff v3 auth sha <redacted> priv aes 128 <redacted>',
    ],
    [' neighbor 10.0.0.1 password 7 0822455D', ' neighbor 10.0.0.1 password 7 <redacted>'],
    ['crypto isakmp key s3cret address 10.0.0.1', 'crypto isakmp key <redacted> address 10.0.0.1'],
    ['enable secret {{secret:enable}}', 'enable secret {{secret:enable}}'],
    ['service password-encryption', 'service password-encryption'],
    [' description key to the door', ' description key to the door'],
  ])('of IOS: %s', (line, shown) => {
    expect(redactLine(line, ciscoIos)).toBe(shown)
  })

  it.each([
    [
      'snmpv3 user "bob" auth md5 "aaaa" priv des "bbbb"',
      'snmpv3 user "bob" auth md5 <redacted> priv des <redacted>',
    ],
    ['password manager plaintext "a b"', 'password manager plaintext <redacted>'],
    ['snmp-server community "public" unrestricted', 'snmp-server community <redacted> unrestricted'],
    ['radius-server host 10.1.1.1 encrypted-key abc', 'radius-server host 10.1.1.1 encrypted-key <redacted>'],
  ])('of ProCurve: %s', (line, shown) => {
    expect(redactLine(line, hpProcurve)).toBe(shown)
  })

  it.each([
    ['username admin password abc level 15', 'username admin password <redacted> level 15'],
    ['snmp-server community rw private', 'snmp-server community rw <redacted>'],
    [
      'radius server key auth 10.1.1.1 encrypted ab12',
      'radius server key auth 10.1.1.1 encrypted <redacted>',
    ],
  ])('of NETGEAR: %s', (line, shown) => {
    expect(redactLine(line, netgear)).toBe(shown)
  })

  it.each([
    ['SW1(config)#enable secret letmein\r', 'SW1(config)#enable secret <redacted>\r'],
    ['\rSW1(config-line)# password a>b#c', '\rSW1(config-line)# password <redacted>'],
    [
      '(GSM7248) (Config)#no username bob password abc',
      '(GSM7248) (Config)#no username bob password <redacted>',
    ],
    ['SW1#show running-config\r', 'SW1#show running-config\r'],
  ])('also as a console shows it: %j', (line, shown) => {
    expect(redactLine(line, ciscoIos)).toBe(shown)
  })

  it('of a dialect that nobody knows hides what any of them would', () => {
    for (const line of [
      'password manager Secret9',
      'users passwd admin Secret9',
      'enable passwd Secret9',
      'snmp-server community rw Secret9',
      'username admin password Secret9 level 15',
      'radius-server host 10.0.0.1 key Secret9',
    ])
      expect(redactLine(line, grammars.generic)).not.toContain('Secret9')
  })

  it('keeps the rest of a text byte by byte', () => {
    expect(redactConfig('hostname a\r\nenable secret x\r\n', ciscoIos)).toBe(
      'hostname a\r\nenable secret <redacted>\r\n',
    )
  })
})
