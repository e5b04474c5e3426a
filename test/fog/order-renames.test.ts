/** Renaming many hosts: never to a name that another one still has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderRenames, type Rename } from '../../shared/fog/order-renames.ts'

/** Does the steps as FOG would, refusing a name that is taken. */
function carry(names: ReadonlyMap<string, string>, steps: readonly Rename[]): Map<string, string> {
  const now = new Map(names)
  for (const { id, from, to } of steps) {
    expect(now.get(id)).toBe(from)
    for (const [other, name] of now) if (other !== id) expect(name.toLowerCase()).not.toBe(to.toLowerCase())
    now.set(id, to)
  }
  return now
}

describe('renames in order', () => {
  it('reach what is wanted, whoever exchanges names with whom', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1 })
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (letters, picks) => {
        const wanted = [...letters]
        for (let at = wanted.length - 1; at > 0; at--) {
          const other = (picks.next().value ?? 0) % (at + 1)
          ;[wanted[at], wanted[other]] = [wanted[other] ?? '', wanted[at] ?? '']
        }
        const before = new Map(letters.map((name, id) => [`${id}`, name]))
        const renames = letters.map((from, id) => ({ id: `${id}`, from, to: wanted[id] ?? '' }))
        const after = carry(before, orderRenames(renames, letters))
        expect([...after.values()]).toEqual(wanted)
      }),
    )
  })

  it('leave alone what another host keeps', () => {
    expect(orderRenames([{ id: '1', from: 'a', to: 'b' }], ['a', 'b'])).toEqual([])
    expect(orderRenames([{ id: '1', from: 'a', to: 'A' }], ['a'])).toEqual([{ id: '1', from: 'a', to: 'A' }])
  })
})
