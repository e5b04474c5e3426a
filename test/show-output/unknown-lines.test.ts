/** A line that no rule understands is reported, or kept in a text that goes on over lines: it is never dropped. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { CISCO_SAMPLES } from './cisco-ios/samples.ts'
import { DEVICE_SAMPLES } from './hp-procurve/device-samples.ts'
import { FEATURE_SAMPLES } from './hp-procurve/feature-samples.ts'
import { INTERFACE_SAMPLES } from './hp-procurve/interface-samples.ts'
import { NEIGHBOUR_SAMPLES } from './hp-procurve/neighbour-samples.ts'
import { VLAN_SAMPLES } from './hp-procurve/vlan-samples.ts'
import { layouts } from './layouts.ts'
import { FRR_SAMPLES } from './linux/frr-samples.ts'
import { LINUX_SAMPLES } from './linux/samples.ts'
import { NETWORK_SAMPLES } from './netgear/network-samples.ts'
import { PORT_SAMPLES } from './netgear/port-samples.ts'

const samples = [
  ...DEVICE_SAMPLES,
  ...FEATURE_SAMPLES,
  ...INTERFACE_SAMPLES,
  ...NEIGHBOUR_SAMPLES,
  ...VLAN_SAMPLES,
  ...PORT_SAMPLES,
  ...NETWORK_SAMPLES,
  ...LINUX_SAMPLES,
  ...FRR_SAMPLES,
  ...CISCO_SAMPLES,
  ...layouts,
]

const ODD_LINES = ['\u00a7unheard\u00a7', '  \u00a7unheard\u00a7 of', ' \u00a7unheard\u00a7  1  2  3']

describe('a line that nobody knows', () => {
  it.each(samples)('$what', ({ platform, command, text }) => {
    // Information about MIBs is nothing to keep, whatever stands there.
    const lines = (text.split('MIBs Supported')[0] ?? '').split('\n')
    for (const place of lines.keys())
      for (const odd of ODD_LINES) {
        const output = parseShowOutput(platform, command, lines.toSpliced(place, 0, odd).join('\n'))
        expect(JSON.stringify(output).toLowerCase(), `"${odd}" before line ${place}`).toContain('unheard')
      }
  })

  it.each(samples)('$what, cut anywhere', ({ platform, command, text }) => {
    const whole = parseShowOutput(platform, command, text)?.rows.length ?? 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (end) => {
        const cut = parseShowOutput(platform, command, text.slice(0, end))?.rows.length ?? 0
        expect(cut).toBeLessThanOrEqual(whole + 1)
      }),
      { numRuns: 40 },
    )
  })
})
