/** What a recovered device is told, and which of its interfaces were left shut by the recovery itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ciscoRecovery } from '../../../main/drivers/recovery/cisco-ios.ts'
import { asleepInterfaces, fillSecrets, secretLines } from '../../../main/services/recovery/new-secrets.ts'

const rule = ciscoRecovery.secrets
if (!rule) throw new Error('a Catalyst takes new secrets')
const texts = (running: string) =>
  secretLines(rule, running).map((either) =>
    'text' in either ? either.text : either.map(({ text }) => text),
  )

describe('new secrets', () => {
  it('go to enable and to every line there is', () => {
    expect(texts('hostname A\nline con 0\n login\nline vty 0 4\nline vty 5 15\nend')).toEqual([
      'enable secret {enable}',
      ...['line con 0', 'password {password}', 'line vty 0 4', 'password {password}'],
      ...['line vty 5 15', 'password {password}'],
    ])
  })

  it('make a user where logins are by name, as a password where the train knows no secret of users', () => {
    expect(texts('line con 0\n login local')).toContainEqual([
      'username {user} privilege 15 secret {password}',
      'username {user} privilege 15 password {password}',
    ])
  })

  it('are filled in as they are, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (password, enable) => {
        expect(fillSecrets('password {password}', { password, enable })).toBe(`password ${password}`)
        expect(fillSecrets('enable secret {enable}', { password, enable })).toBe(`enable secret ${enable}`)
      }),
    )
  })
})

describe('interfaces left shut', () => {
  const startup = 'interface Vlan1\n ip address 10.0.0.1 255.0.0.0\n!\ninterface Vlan2\n shutdown\nend'

  it('are those that the saved configuration does not shut', () => {
    const running = 'interface Vlan1\n shutdown\n!\ninterface Vlan2\n shutdown\nend'
    expect(asleepInterfaces(running, startup)).toEqual(['Vlan1'])
  })

  it('are none of interfaces that the saved configuration does not know', () => {
    expect(asleepInterfaces('interface Vlan9\n shutdown\nend', startup)).toEqual([])
  })

  it('are none when everything runs as saved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4094 }), fc.boolean())), (vlans) => {
        const text = vlans
          .map(([vid, isShut]) => `interface Vlan${vid}${isShut ? '\n shutdown' : ''}`)
          .join('\n')
        expect(asleepInterfaces(text, text)).toEqual([])
      }),
    )
  })
})
