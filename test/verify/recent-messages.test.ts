/** A loop of last week is none today. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { deviceTime, withoutOldMessages } from '../../shared/verify/recent-messages.ts'

const FLAP =
  '%SW_MATM-4-MACFLAP_NOTIF: Host 0011.2233.0002 in vlan 102 is flapping between port Fa0/2 and port Fa0/7'
const rowsOf = (command: string, text: string) => parseShowOutput('cisco_ios', command, text)?.rows ?? []

const isKept = (stamp: string, clock: string, version = '') => {
  const time = deviceTime([...rowsOf('show clock', clock), ...rowsOf('show version', version)])
  const messages = rowsOf('show logging', `${stamp}: ${FLAP}\n`)
  expect(messages.filter(({ table }) => table === 'log message')).toHaveLength(1)
  return withoutOldMessages(messages, time).some(({ table }) => table === 'log message')
}

describe('a message with a date', () => {
  const clock = '*02:11:05.123 UTC Mon Mar 1 1993'

  it('counts for half an hour, by the clock of the switch itself', () => {
    expect(isKept('*Mar  1 01:50:00.000', clock)).toBe(true)
    expect(isKept('*Mar  1 01:30:00.000', clock)).toBe(false)
  })

  it('counts over midnight, the end of a month and of a year', () => {
    expect(isKept('Dec 31 23:50:00', '00:10:00.000 UTC Fri Jan 1 2027')).toBe(true)
  })

  it('of which nobody can tell how old it is proves nothing', () => {
    expect(isKept('*Mar  1 02:11:00.000', '')).toBe(false)
  })
})

describe('a message that counts from the start', () => {
  const version = (uptime: string) => `SW1 uptime is ${uptime}\n`

  it('is compared with how long the switch runs', () => {
    expect(isKept('1d02h', '', version('1 day, 2 hours, 10 minutes'))).toBe(true)
    expect(isKept('1d02h', '', version('3 days, 2 hours'))).toBe(false)
    expect(isKept('00:12:34', '', version('15 minutes'))).toBe(true)
  })
})
