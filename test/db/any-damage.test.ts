/** Whatever happens to the bytes of a site file, it opens with a report, or is refused with a sentence: never a crash. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../main/db/content-check.ts'
import { checkPages, checkRows } from '../../main/db/integrity.ts'
import { WorkError } from '../../main/work-error.ts'
import { changesOf } from './random-edits.ts'
import { temporarySite } from './temporary-site.ts'

/** Where, evenly: unbiased, or nearly all damage would lie in the header. */
const fraction = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000)

type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'overwritten'; readonly at: number; readonly bytes: Uint8Array; readonly times: number }

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fraction }),
  fc.record({
    kind: fc.constant('overwritten' as const),
    at: fraction,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    times: fc.integer({ min: 1, max: 300 }),
  }),
)

/** A row whose length says more than SQLite takes: found here by chance, and opened to an error of SQLite's own. */
const longerThanAnyBlob: Damage = {
  kind: 'overwritten',
  at: 0.8837,
  bytes: Uint8Array.from([128, 128, 128, 0, 0, 8, 0, 169]),
  times: 32,
}

describe('a file damaged anywhere', () => {
  it('is opened or refused, and its plan can be read and checked', () => {
    const place = temporarySite()
    const made = place.create()
    for (let edit = 1; edit <= 8; edit += 1)
      made.commit(
        `Edit ${edit}`,
        changesOf(
          made,
          Array.from({ length: 60 }, () => ({ do: 'add', what: 'outlet' })),
          edit,
        ),
      )
    made.close()
    const sound = readFileSync(place.path)
    const damage = ({ at, ...how }: Damage): Buffer => {
      const position = Math.floor(at * (sound.length - 1))
      if (how.kind === 'cut') return sound.subarray(0, position)
      const bytes = Buffer.from(sound)
      bytes.set(
        Buffer.concat(Array.from({ length: how.times }, () => how.bytes)).subarray(
          0,
          bytes.length - position,
        ),
        position,
      )
      return bytes
    }
    let opened = 0
    fc.assert(
      fc.property(anyDamage, (how) => {
        writeFileSync(place.path, damage(how))
        rmSync(`${place.path}-wal`, { force: true })
        try {
          const site = place.open()
          opened += 1
          expect(site.plan().site.name.length).toBeGreaterThan(0)
          expect(site.plan().outlet.length).toBeLessThanOrEqual(480)
          expect(site.readOnly).toBe(site.integrity.length > 0)
          expect([
            ...checkPages(site.db, 'full'),
            ...checkRows(site.db),
            ...checkContent(site.db),
          ]).toBeInstanceOf(Array)
          site.close()
        } catch (error) {
          expect(error).toBeInstanceOf(WorkError)
        }
      }),
      { numRuns: 40, examples: [[longerThanAnyBlob]] },
    )
    expect(opened).toBeGreaterThan(20)
  })
})
