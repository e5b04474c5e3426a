/** Clean lines out of bytes: the same whatever way they are chopped. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPrompt } from '../../main/driver-engine/prompt.ts'
import { currentLine, emptyScreen, feedScreen, type ScreenEvent } from '../../main/driver-engine/screen.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'
import { hpProcurve } from '../../main/drivers/hp-procurve.ts'

const startsWithPrompt = (text: string) => readPrompt(ciscoIos.prompt, ['SW1'], text) !== null

function show(chunks: readonly string[]) {
  let screen = emptyScreen
  const events: ScreenEvent[] = []
  for (const chunk of chunks) {
    const output = feedScreen(screen, Buffer.from(chunk, 'latin1'), startsWithPrompt)
    screen = output.screen
    events.push(...output.events)
  }
  const lines = events.filter((event) => event.kind === 'line').map((event) => event.text)
  return {
    lines,
    messages: events.filter((event) => event.kind === 'message').length,
    current: currentLine(screen, startsWithPrompt),
  }
}

const message = '*Mar  1 00:10:23.515: %LINK-3-UPDOWN: Interface FastEthernet0/1, changed state to up'

test('a message in the middle of an echo is lifted out', () => {
  for (const between of [`\r\n${message}\r\n`, `${message}\r\n`]) {
    const shown = show([`SW1(config-if)#switchport mo${between}de access\r\nSW1(config-if)#`])
    expect(shown).toMatchObject({
      lines: ['SW1(config-if)#switchport mode access'],
      messages: 1,
      current: 'SW1(config-if)#',
    })
  }
})

test('after a message the prompt before it still stands', () => {
  expect(show([`SW1#\r\n${message}\r\n`]).current).toBe('SW1#')
  expect(show([`SW1#\r\n${message}\r\nSW1#`]).current).toBe('SW1#')
})

test('a pager that erases itself leaves nothing', () => {
  const erased = `${'\b'.repeat(10)}${' '.repeat(10)}${'\b'.repeat(10)}`
  expect(show([`one\r\n --More-- ${erased}two\r\nSW1#`]).lines).toEqual(['one', 'two'])
})

test('VT100 of a ProCurve: the prompt once', () => {
  const bytes =
    '\x1b[1;24r\x1b[24;1H\x1b[24;1H\x1b[2K\x1b[24;1H\x1b[?25h\x1b[24;1HSW1# \x1b[24;1H\x1b[24;6H\x1b[24;1H\x1b[?25h\x1b[24;6H'
  expect(show([bytes]).current).toBe('SW1# ')
  expect(readPrompt(hpProcurve.prompt, ['SW1'], 'SW1# SW1# show')).toMatchObject({ rest: 'show' })
})

test('bytes may be chopped anywhere', () => {
  const session = [
    'SW1#show running-config\r\nBuilding configuration...\r\n\r\nhostname SW1\r\n',
    `SW1#\r\n${message}\r\nSW1#configure ter\r\n${message}\r\nminal\r\nEnter configuration commands\r\n`,
    'SW1(config)#inter\b\b\b\b\b     \b\b\b\b\bhostname X\r\n\x1b[24;1H% Invalid\r\nSW1(config)#',
  ].join('')
  const whole = show([session])
  fc.assert(
    fc.property(fc.array(fc.nat(session.length), { maxLength: 30 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), session.length]
      const chunks = at.slice(1).map((end, i) => session.slice(at[i], end))
      expect(show(chunks)).toEqual(whole)
    }),
    { numRuns: 300 },
  )
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      feedScreen(emptyScreen, bytes, startsWithPrompt)
    }),
  )
})
