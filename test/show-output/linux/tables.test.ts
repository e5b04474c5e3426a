/** The tables of Debian routers and FRR on outputs of our own: what they hold, and that nothing is left over. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'
import { FRR_SAMPLES } from './frr-samples.ts'
import { LINUX_SAMPLES } from './samples.ts'

describe('tables of routers', () => {
  it.each([...LINUX_SAMPLES, ...FRR_SAMPLES])('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text)
    expect(output?.unparsed).toEqual([])
    expect(output?.rows).toMatchObject(rows)
  })
})
