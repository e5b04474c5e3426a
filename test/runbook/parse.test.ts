import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_RUNBOOK } from '../../renderer/areas/runbooks/new-runbook.ts'
import { parseRunbook } from '../../shared/runbook/parse.ts'

const HEAD = 'name: trial\ntitle: Trial\nabout: For tests.\nsteps:\n'
const faultOf = (steps: string) => {
  const { faults } = parseRunbook(HEAD + steps)
  return faults.map(({ line, message }) => `${line}: ${message}`)
}

describe('a runbook', () => {
  it('takes one text for both languages', () => {
    const { runbook } = parseRunbook(`${HEAD}  - {id: a, title: Plug in}\n`)
    expect(runbook?.steps[0]?.title).toEqual({ fr: 'Plug in', en: 'Plug in' })
  })

  it.each([
    ['  - {id: a}', '5: steps 1, title is missing'],
    ['  - {id: a, title: x, colour: red}', '5: steps 1: "colour" is no word of a runbook'],
    ['  - {id: A b, title: x}', '5: steps 1, id: small letters, digits and hyphens, as in check-uplinks'],
    ['  - {id: a, title: x, ask: mood}', /^5: steps 1, ask: expected one of text, number/],
    ['  - {id: a, title: {fr: x}}', '5: steps 1, title: write a text, or a text for fr and one for en'],
    ['  - {id: a, title: x}\n  - {id: a, title: y}', '6: there is a step "a" already: step 1'],
    ['  - {id: a, title: x, next: b}', '5: there is no step "b" to go to'],
    [
      '  - {id: a, title: x, ask: yes-no, branch: {maybe: end}}',
      '5: "maybe" is no answer to this step; answers are yes, no',
    ],
    ['  - {id: a, title: x, ask: text, branch: {yes: end}}', '5: only yes-no and choice can branch'],
    [
      '  - {id: a, title: x}\n  - {id: b, title: y, next: a}',
      '6: "a" comes before: only a branch may lead back',
    ],
    ['  - {id: a, title: x, ask: choice}', '5: a choice needs "choices"'],
    ['  - {id: a, title: x, ask: number, least: few}', '5: "few" is no number'],
    ['  - {id: a, title: x, open: fridge}', /^5: there is no screen "fridge"; there are: import/],
    ['  - {id: a, title: x, open: switch b}', '5: "b" is no step that asks for switch'],
    ['  - {id: a, title: x, open: table cats}', /^5: "cats" is not known here/],
    ['  - {id: a, title: Plug into <b>}', '5: "<b>" names no step that asks something'],
    ['  - {id: a, title: x\n', /^\d+: this is no YAML/],
    ['  - {id: a, title: *b}', /^5: a text that begins with \* stands in quotes/],
    ['  []', '5: steps is too short: at least 1'],
  ])('with %j is refused, naming the line', (steps, said) => {
    const [first = ''] = faultOf(steps)
    if (typeof said === 'string') expect(first).toBe(said)
    else expect(first).toMatch(said)
  })

  it('is sound as the guide shows it, and as a new one begins', () => {
    const guide = readFileSync(new URL('../../docs/runbooks.md', import.meta.url), 'utf8')
    const shown = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
    expect([parseRunbook(shown).faults, parseRunbook(NEW_RUNBOOK).faults]).toEqual([[], []])
  })

  it('names every fault at once', () => {
    expect(faultOf('  - {id: a, title: x, next: b}\n  - {id: c, title: y, open: fridge}')).toHaveLength(2)
  })

  it('is read or refused with lines inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'name: x\n',
      'steps:\n',
      '  - id: a\n',
      '    title: x\n',
      '&a [*a',
      '{',
      ': ',
      '|\n',
      '- ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const { runbook, faults } = parseRunbook(text)
        expect(runbook === null).toBe(faults.length > 0)
        for (const { line } of faults) expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length)
      }),
    )
  })
})
