/** Which names FOG can take without harm: the emulated FOG is the judge. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFogName } from '../../shared/fog/fog-name.ts'
import { addHost, isUsable, newWorld } from '../fakes/fog/fog-world.ts'

describe('a name for a host in FOG', () => {
  it('that passes leaves a host FOG can use', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[\w.-]{1,18}$/)), (name) => {
        const world = newWorld()
        const host = addHost(world, name.slice(0, 16), ['00:11:22:33:44:01'])
        if (isFogName(name)) expect(isUsable(world, host) && host.name === name).toBe(true)
      }),
    )
  })

  it.each(['01-G', 'A', 'stand.B2_reserve', 'a'.repeat(15)])(
    '%s passes where it has 15 characters or fewer',
    (name) => {
      expect(isFogName(name)).toBe(name.length <= 15)
    },
  )
})
