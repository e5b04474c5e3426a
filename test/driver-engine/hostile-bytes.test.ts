/** Noise, and devices that print without end: whatever comes, the screen stays small and quick. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyScreen, feedScreen, type Screen } from '../../main/driver-engine/screen.ts'
import { emptyTerminal, feedTerminal, LONGEST_LINE } from '../../main/driver-engine/terminal-line.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const never = () => false

test('no bytes make the screen fail or grow', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .tuple(fc.constantFrom('\x1b[', '\x1b]', '\x1b(', '%', '*Mar  1 '), fc.string({ maxLength: 20 }))
      .map((parts) => bytes(parts.join(''))),
    fc
      .tuple(fc.nat(), fc.constantFrom('C', 'D', 'G', 'H', 'P', '@', 'K', 'J', 'L', 'n'))
      .map(([count, verb]) => bytes(`\x1b[${count}${verb}x`)),
  )
  fc.assert(
    fc.property(fc.array(noise), (pieces) => {
      let screen: Screen = emptyScreen
      for (const piece of pieces) screen = feedScreen(screen, piece, never).screen
      expect(screen.terminal.text.length).toBeLessThanOrEqual(LONGEST_LINE)
      expect(screen.terminal.escape?.length ?? 0).toBeLessThanOrEqual(300)
    }),
  )
})

test.each(['\x1b[999999999Cx', '\x1b[999999999@x', '\x1b[1;999999999Hx'])(
  'a cursor sent far away takes no memory: %j',
  (sequence) => {
    const { state } = feedTerminal(emptyTerminal, bytes(sequence.repeat(3)))
    expect(state.text.length).toBeLessThanOrEqual(LONGEST_LINE)
  },
)

test('a sequence that never ends eats no line after it', () => {
  const { lines } = feedTerminal(emptyTerminal, bytes(`\x1b]${'x'.repeat(2000)}\nSwitch#\n`))
  expect(lines.at(-1)).toBe('Switch#')
})

test('of a line that never ends the newest part is kept, with the prompt', () => {
  let state = emptyTerminal
  for (let sent = 0; sent < 5_000_000; sent += 50_000)
    state = feedTerminal(state, bytes('x'.repeat(50_000))).state
  state = feedTerminal(state, bytes('Switch#')).state
  expect(state.text.length).toBeLessThanOrEqual(LONGEST_LINE)
  expect(state.text.endsWith('Switch#')).toBe(true)
})
