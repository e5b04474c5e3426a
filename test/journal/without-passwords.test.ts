import { describe, expect, it } from 'vitest'
import { withoutPasswords } from '../../shared/journal/without-passwords.ts'

describe('on paper there is no password', () => {
  it.each([
    ['mot de passe : Calanque-26', 'mot de passe : •••'],
    [
      'Le mot de passe de SW2 est Calanque-26, essayé deux fois',
      'Le mot de passe de SW2 est •••, essayé deux fois',
    ],
    ['mdp Calanque26 sur la borne', 'mdp ••• sur la borne'],
    ['password for the console is blue horse. Try again.', 'password for the console is •••. Try again.'],
    ['passphrase: four words by chance', 'passphrase: •••'],
    ['clé Wi-Fi = sardine', 'clé Wi-Fi = •••'],
    ['WPA2 key: sardine', 'WPA2 key: •••'],
    ['enable secret 5 $1$abcd$xyz on SW1', 'enable secret 5 ••• on SW1'],
    ['username admin privilege 15 secret 0 sardine', 'username admin privilege 15 secret 0 •••'],
    ['snmp-server community sardine RO', 'snmp-server community ••• RO'],
    ['hash $1$abcd$xyz seen', 'hash ••• seen'],
  ])('%s', (text, shown) => {
    expect(withoutPasswords(text)).toBe(shown)
  })

  it.each([
    'mot de passe perdu sur SW3',
    'B17: crossed patch with B18, mended',
    'passage bloqué : voir la régie',
    'the password of SW3 is {{secret:enable}}',
    'secret santa at stand B17',
  ])('but all else stays: %s', (text) => {
    expect(withoutPasswords(text)).toBe(text)
  })
})
