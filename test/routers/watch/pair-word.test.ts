/** Kea's word on its pair: answers of Kea 2.2 in a laboratory of this project's own, and whatever else a socket may say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKeaStatus } from '../../../shared/routers/watch/pair-word.ts'

/** As Kea writes it, shortened to what counts and some of what does not. */
const status = (local: string, scopes: string, remote: string, isInterrupted: boolean) =>
  `{ "arguments": { "high-availability": [ { "ha-mode": "hot-standby", "ha-servers": { "local": { "role": "primary", "scopes": [ ${scopes} ], "state": "${local}" }, "remote": { "age": 3, "communication-interrupted": ${isInterrupted}, "in-touch": true, "last-scopes": [  ], "last-state": "${remote}", "role": "standby" } } } ], "pid": 1 }, "result": 0 }`

describe('what Kea says of its pair', () => {
  it('is its state, whether it answers devices, and what it last heard of its partner', () => {
    expect(readKeaStatus(status('hot-standby', '"R1"', 'hot-standby', false))).toEqual({
      ...{ failover: 'hot-standby', serves: true, partner: 'hot-standby', untold: null, deaf: [] },
    })
    expect(readKeaStatus(status('waiting', '', '', false))).toEqual({
      ...{ failover: 'waiting', serves: false, partner: null, untold: null, deaf: [] },
    })
    expect(readKeaStatus(status('partner-down', '"R1"', 'unavailable', true))).toMatchObject({
      ...{ failover: 'partner-down', serves: true, partner: 'unavailable' },
    })
  })

  it('is not normal where it hears nobody any more', () => {
    expect(readKeaStatus(status('hot-standby', '"R1"', 'unavailable', true)).failover).toBe(
      'communication-interrupted',
    )
  })

  it('is what it cannot listen on, in its words', () => {
    // Of Kea 2.2.0, whole.
    const text =
      '{ "arguments": { "multi-threading-enabled": false, "pid": 12, "reload": 3, "sockets": { "errors": [ "the interface p20 has no usable IPv4 addresses configured", "the interface v30 is down" ], "status": "retrying" }, "uptime": 3 }, "result": 0 }'
    expect(readKeaStatus(text)).toMatchObject({
      failover: 'single',
      deaf: ['the interface p20 has no usable IPv4 addresses configured', 'the interface v30 is down'],
    })
  })

  it('is that it has no partner where high availability is not loaded', () => {
    expect(readKeaStatus('{ "arguments": { "pid": 1 }, "result": 0 }').failover).toBe('single')
  })

  it('is nothing, with the reason, where it refuses or says something else', () => {
    expect(readKeaStatus('{ "result": 2, "text": "unknown command" }')).toMatchObject({
      ...{ failover: null, untold: 'unknown command' },
    })
    expect(readKeaStatus('').untold).toBe('no answer')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { failover, untold } = readKeaStatus(text)
        expect(failover === null).toBe(untold !== null)
      }),
    )
  })
})
