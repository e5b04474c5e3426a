/** Whether a Windows is of 64 bit, by its answer to a bind. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askForNdr64, readNdr64 } from '../../shared/wapt/ndr64-bind.ts'
import { bindAnswer } from './bind-answer.ts'

describe('the question', () => {
  it('is a bind as long as it says', () => {
    const asked = Buffer.from(askForNdr64())
    expect(asked.length).toBe(asked.readUInt16LE(8))
    expect(asked.readUInt8(2)).toBe(11)
  })
})

describe('the answer', () => {
  const address = fc.string({ maxLength: 40, unit: 'binary-ascii' })

  it('is found behind an address of any length', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect(readNdr64(bindAnswer(0, text))).toBe('taken')
        expect(readNdr64(bindAnswer(2, text))).toBe('rejected')
      }),
    )
  })

  it('that is cut anywhere is waited for, never judged', () => {
    fc.assert(
      fc.property(address, fc.nat(), (text, at) => {
        const whole = bindAnswer(0, text)
        expect(readNdr64(whole.subarray(0, at % whole.length))).toBe('open')
      }),
    )
  })

  it('of anything else is no answer, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        expect(['other', 'open']).toContain(readNdr64(Uint8Array.from([4, ...bytes])))
        readNdr64(bytes)
      }),
    )
  })
})
