import { describe, expect, it } from 'vitest'
import { fieldsOfWords, parseSteps } from '../../main/demo/steps.ts'

describe('the steps of the demo', () => {
  it('are named by # and hold verbs with words', () => {
    expect(parseSteps('-- said\n# One\nadd; room; LT1; kind=room\n\n# Two\n')).toEqual([
      { label: 'One', edits: [{ verb: 'add', words: ['room', 'LT1', 'kind=room'], line: 3 }] },
      { label: 'Two', edits: [] },
    ])
  })

  it('need a name before the first edit', () => {
    expect(() => parseSteps('add; room; LT1')).toThrow('line 1')
  })

  it('have fields whose value may be empty', () => {
    expect(fieldsOfWords(['port=', 'note=a=b'])).toEqual({ port: '', note: 'a=b' })
    expect(() => fieldsOfWords(['port'])).toThrow('"port" is no field=value')
  })
})
