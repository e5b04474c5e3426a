/** The tables of NETGEAR on outputs of our own: what they hold, and that nothing is left over. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'
import { NETWORK_SAMPLES } from './network-samples.ts'
import { PORT_SAMPLES } from './port-samples.ts'

describe('tables of NETGEAR', () => {
  it.each([...PORT_SAMPLES, ...NETWORK_SAMPLES])('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text)
    expect(output?.unparsed).toEqual([])
    expect(output?.rows).toMatchObject(rows)
  })
})
