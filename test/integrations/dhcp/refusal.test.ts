import { describe, expect, it } from 'vitest'
import { noAddressOf, problemOf } from '../../../main/integrations/dhcp/refusal.ts'
import { catalogue } from '../../../shared/i18n/catalogue/index.ts'
import { fillText } from '../../../shared/i18n/plurals.ts'

const failed = (code: string, syscall = 'bind') => Object.assign(new Error('it failed'), { code, syscall })

describe('what the system refuses', () => {
  it.each([
    ['EACCES', 'linux', 'net.ipv4.ip_unprivileged_port_start=68'],
    ['EACCES', 'darwin', 'sudo brassage dhcp-watch'],
    ['EACCES', 'win32', 'administrator'],
    ['EADDRINUSE', 'linux', 'ss -lunp sport = :68'],
    ['EADDRINUSE', 'darwin', 'lsof -nP -iUDP:68'],
    ['EADDRINUSE', 'win32', 'net stop dhcp'],
    ['EACCES', 'freebsd', 'net.ipv4.ip_unprivileged_port_start=68'],
  ] as const)('%s on %s comes with what to do there', (code, platform, advice) => {
    const problem = problemOf(failed(code), null, platform)
    expect(fillText('en', catalogue[`dhcp.problem.${problem.code}`].en, problem.values)).toContain(advice)
  })

  it('is the firewall’s where a question does not get out, and the link’s where there is none', () => {
    expect(problemOf(failed('EPERM', 'send'), 'eth0', 'linux').code).toBe('send_refused')
    expect(problemOf(failed('ENETUNREACH', 'send'), 'eth0', 'linux').code).toBe('no_link')
  })

  it('is told in the system’s own words where nobody foresaw it', () => {
    expect(problemOf(failed('EWHATEVER'), 'eth0', 'linux')).toMatchObject({
      code: 'system',
      values: { message: 'it failed' },
    })
  })

  it('names the card that has no address', () => {
    const { code, values } = noAddressOf('eth0.112', 'linux')
    expect(fillText('fr', catalogue[`dhcp.problem.${code}`].fr, values)).toContain('dev eth0.112')
  })
})
