/** A console that prints without end, through the whole core: bounded, recorded, and quiet after Ctrl-C. */
import { expect, test } from 'vitest'
import { runFlood } from '../bench/flood/run-flood.ts'

test('holds no more the longer it prints, records it all, and ends with Ctrl-C', async () => {
  const { early, late, afterStop, kept, recorded } = await runFlood(4e6, 16e6)
  expect(late.heapUsed - early.heapUsed).toBeLessThan(16e6)
  expect(kept).toBeLessThan(1e6)
  expect(recorded).toBeGreaterThan(16e6)
  expect(afterStop).toBeLessThan(16e6)
})
