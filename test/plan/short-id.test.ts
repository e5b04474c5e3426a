import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readShortId, shortIdOf } from '../../shared/model/short-id.ts'

const ids = fc.integer({ min: 1, max: 500_000_000 })

test('a short code is at most 8 signs that cannot be taken for one another, and reads back', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const code = shortIdOf('cable', id)
      expect(code).toMatch(/^C[2-9A-HJKMNP-TW-Z]{3,7}$/)
      expect(readShortId(code)).toEqual({ kind: 'cable', id })
      expect(readShortId(` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `)).toEqual({
        kind: 'cable',
        id,
      })
    }),
  )
})

test('one wrong sign never makes another code of the same length', () => {
  const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ'
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(signs.length - 1), (id, where, sign) => {
      const code = shortIdOf('cable', id)
      const at = where % code.length
      const wrong = code.slice(0, at) + signs[sign] + code.slice(at + 1)
      if (wrong !== code) expect(readShortId(wrong)).toBeNull()
    }),
  )
})

test('codes of two objects differ, also where their ids are the same', () => {
  const codes = [1, 2, 3].flatMap((id) =>
    (['cable', 'outlet', 'panel', 'device', 'stand'] as const).map((kind) => shortIdOf(kind, id)),
  )
  expect(new Set(codes).size).toBe(codes.length)
})
