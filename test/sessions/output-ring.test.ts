import { expect, test } from 'vitest'
import { createOutputRing } from '../../main/sessions/output-ring.ts'

test('gives what came from a number on', () => {
  const ring = createOutputRing(10)
  ring.append('abc')
  ring.append('def')
  expect(ring.read(2)).toEqual({ from: 2, text: 'cdef' })
  expect(ring.end).toBe(6)
})

test('keeps the newest, and says by the number that the beginning is gone', () => {
  const ring = createOutputRing(4)
  ring.append('0123456789')
  expect(ring.read(0)).toEqual({ from: 6, text: '6789' })
  expect(ring.end).toBe(10)
})
