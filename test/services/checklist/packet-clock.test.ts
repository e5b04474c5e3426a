/** A packet from the future: the clock of its laptop is ahead, and what it read would count as the newest. */
import { expect, it } from 'vitest'
import { clockAhead } from '../../../main/services/checklist/packet-clock.ts'

const packetOf = (at: string) => `${JSON.stringify({ format: 'brassage packet', station: 'van', at })}\n`

it.each([
  ['is told by how much', '2026-11-30T10:42:00.000Z', { station: 'van', minutes: 42 }],
  ['of a minute is nothing', '2026-11-30T10:01:00.000Z', null],
  ['behind ours may be the way the packet took', '2026-11-29T10:00:00.000Z', null],
])('a clock ahead %s', (_, at, expected) => {
  expect(clockAhead(packetOf(at), '2026-11-30T10:00:00.000Z')).toEqual(expected)
})
