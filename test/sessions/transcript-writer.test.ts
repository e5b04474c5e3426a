import { expect, test } from 'vitest'
import { systemClock } from '../../main/clock.ts'
import type { TranscriptBlock } from '../../main/db/transcripts.ts'
import { createTranscriptWriter } from '../../main/sessions/transcript-writer.ts'
import { grammars } from '../../shared/config/grammar/index.ts'

function record(act: (writer: ReturnType<typeof createTranscriptWriter>) => void): string {
  const blocks: TranscriptBlock[] = []
  const append = (more: readonly TranscriptBlock[]) => void blocks.push(...more)
  const writer = createTranscriptWriter({ clock: systemClock, grammar: () => grammars.cisco_ios, append })
  act(writer)
  writer.close()
  return blocks.map(({ text }) => text).join('')
}

test('hides a secret whose line came in pieces', () => {
  const text = record((writer) => {
    writer.receive('enable sec')
    writer.receive('ret sesame\nhostname SW1\n')
  })
  expect(text).not.toContain('sesame')
  expect(text).toContain('hostname SW1')
})

test('hides what was typed for the person, wherever it shows', () => {
  const text = record((writer) => {
    writer.hide('grenouille')
    writer.receive('you typed grenouille\n')
  })
  expect(text).not.toContain('grenouille')
})

test('keeps an unfinished last line when the console is closed', () => {
  expect(record((writer) => writer.receive('SW1>'))).toBe('SW1>')
})

test('writes a line that never ends in pieces, so that it is not held in memory', () => {
  const blocks: TranscriptBlock[] = []
  const writer = createTranscriptWriter({
    clock: systemClock,
    grammar: () => grammars.cisco_ios,
    append: (more) => void blocks.push(...more),
  })
  for (let piece = 0; piece < 30; piece++) writer.receive('x'.repeat(10_000))
  writer.close()
  expect(blocks.length).toBeGreaterThan(2)
  expect(blocks.map(({ text }) => text).join('')).toBe('x'.repeat(300_000))
})
