/** What a look that is told step by step finds in the end. */
import { expect } from 'vitest'
import type { Looking } from '../../../shared/fog/looking.ts'

export async function foundBy<T>(stream: AsyncIterable<Looking<T>>): Promise<T> {
  for await (const { found } of stream) if (found !== null) return found
  return expect.unreachable('nothing was found')
}
