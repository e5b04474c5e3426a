/**
 * No secret of any configuration stays in a redacted text: of every line with a secret that these devices write, by the
 * dialect's own rules and by those for devices that nobody knows. What is no secret stays as it is.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'
import { grammars } from '../../shared/config/grammar/index.ts'
import { redactConfig } from '../../shared/config/redact.ts'
import { DIALECTS, SECRET_LINES } from './secret-lines.ts'

const HARMLESS: Readonly<Record<Exclude<GrammarName, 'generic'>, readonly string[]>> = {
  cisco_ios: [
    'service password-encryption',
    'password encryption aes',
    'security passwords min-length 8',
    'no service password-recovery',
    'aaa authentication password-prompt Word:',
    'aaa authentication login default local',
    'key chain EIGRP',
    ' key 1',
    ' description the secret 5 doors, password on the wall',
    ' name KEY',
    'snmp-server location secret garden',
    'snmp-server contact password office',
    'hostname SECRET-1',
    'username admin nopassword',
    ' neighbor 10.0.0.2 remote-as 65000',
    'crypto pki certificate chain TP-self-signed-1',
    ' tunnel key 5',
    'mpls ldp password required',
    ' path tftp://10.0.0.1/backup',
    'ip ssh version 2',
    ' standby 1 priority 110',
  ],
  hp_procurve: [
    'password minimum-length 8',
    '   name "key to the door"',
    'ip authorized-managers 10.0.0.1 255.255.255.255 access manager',
    'aaa authentication ssh login local',
    'aaa port-access authenticator 1-24',
    'front-panel-security password-clear',
    'crypto key generate ssh rsa',
    'radius-server host 10.0.0.1 auth-port 1812',
    'include-credentials',
  ],
  netgear: [
    "description 'key 5'",
    'snmptrap mode enable',
    'users name guest',
    'passwords min-length 8',
    'username admin nopassword',
  ],
  netgear_smart: [
    "description 'key 5'",
    'snmp location secret garden',
    'ip ssh server',
    'passwords min-length 8',
  ],
}

/** What rules look for, many times in a line that a console may give: a line is searched once, not once a word. */
const HOSTILE = ['a ', 'key ', 'password ', 'x pre-shared-key ', 'auth md5 ', 'http://a:', 'secret 5 ']

/** Words no configuration holds by chance, with signs that devices take. */
const secret = fc.stringMatching(/^[A-Za-z0-9$!%&+.,;_-]{8,24}$/).map((word) => `Zq9${word}`)

describe.each(DIALECTS)('a configuration of %s', (dialect) => {
  it.each(SECRET_LINES[dialect])('hides the secret of: %s', (line) => {
    const text = line.replace('@', 'Zq9-Hush.2026')
    expect(redactConfig(text, grammars[dialect])).not.toContain('Zq9-Hush.2026')
    expect(redactConfig(text, grammars.generic)).not.toContain('Zq9-Hush.2026')
  })

  it.each(HARMLESS[dialect])('keeps as it is: %s', (line) => {
    expect(redactConfig(line, grammars[dialect])).toBe(line)
  })

  it('hides any secret in any order of lines, typed at a prompt or printed', () => {
    const lines = fc.array(
      fc.tuple(fc.constantFrom(...SECRET_LINES[dialect]), secret, fc.constantFrom('', 'SW1(config)#', 'no ')),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (parts, end) => {
        const text = parts.map(([line, word, before]) => `${before}${line.replace('@', word)}`).join(end)
        const shown = redactConfig(text, grammars[dialect])
        for (const [, word] of parts) expect(shown).not.toContain(word)
        expect(shown.split(end)).toHaveLength(parts.length)
      }),
    )
  })
})

describe('a line without end', () => {
  it.each(HOSTILE)('of "%s" takes time that grows with its length only', (words) => {
    const cost = (length: number): number => {
      const line = `snmp-server user ${words.repeat(length / words.length)}`
      const start = performance.now()
      redactConfig(line, grammars.generic)
      return performance.now() - start
    }
    const best = (length: number) => Math.min(...Array.from({ length: 3 }, () => cost(length)))
    // Eight times as long: what tries every word from every word takes 64 times.
    expect(best(64_000) / Math.max(best(8_000), 0.2)).toBeLessThan(30)
  })
})
