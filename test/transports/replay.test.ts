/** Recordings played back: faithful in text and pauses, strict about what is typed. */
import { expect, test } from 'vitest'
import { openReplay, type ReplayEvent } from '../../main/transports/replay.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { talkTo } from '../fakes/talk.ts'

const events: readonly ReplayEvent[] = [
  { at: 0, direction: 'out', text: '\r' },
  { at: 40, direction: 'in', text: '\r\nsw1>' },
  { at: 900, direction: 'out', text: 'enable\r' },
  { at: 940, direction: 'in', text: 'enable\r\nsw1#' },
]

const play = () => {
  const clock = createSimulatedClock()
  const transport = openReplay({ source: 'drawn', events }, clock)
  const reasons: unknown[] = []
  transport.onClose((reason) => reasons.push(reason))
  return { clock, transport, talk: talkTo(transport), reasons }
}

test('says what the device said, when the same was typed, in any pieces or ahead of time', async () => {
  const { clock, talk, reasons } = play()
  talk.send('\ren')
  await clock.run(talk.until(/sw1>/))
  talk.send('able\r')
  await clock.run(talk.until(/sw1#/))
  expect(clock.now()).toBe(80)
  expect(reasons).toEqual([{ kind: 'ended' }])
})

test('closes with both texts where something else is typed', async () => {
  const { clock, talk, reasons } = play()
  talk.send('\rdisable\r')
  await clock.advance(100)
  expect(reasons).toEqual([
    { kind: 'failed', message: 'the recording has "enable\\r" typed here, not "disable\\r"' },
  ])
})
