/** The tables of ProCurves on outputs of our own: what they hold, and that nothing is left over, whatever the terminal adds. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'
import { DEVICE_SAMPLES } from './device-samples.ts'
import { FEATURE_SAMPLES } from './feature-samples.ts'
import { INTERFACE_SAMPLES } from './interface-samples.ts'
import { NEIGHBOUR_SAMPLES } from './neighbour-samples.ts'
import { VLAN_SAMPLES } from './vlan-samples.ts'

const samples = [
  ...DEVICE_SAMPLES,
  ...INTERFACE_SAMPLES,
  ...FEATURE_SAMPLES,
  ...NEIGHBOUR_SAMPLES,
  ...VLAN_SAMPLES,
]

/** As a ProCurve sends it: every line painted, the prompt twice, a pager rubbed out in the midst. */
function painted(command: string, text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !line.includes('#'))
    .map((line, place) =>
      place === 6
        ? `-- MORE --, next page: Space, next line: Enter, quit: Control-C\u001b[2K\r${line}`
        : line,
    )
  return [
    `\u001b[1;24r\u001b[24;1Hsw 1# \u001b[24;1H\u001b[?25hsw 1# ${command}\u001b[24;20H`,
    ...lines.map((line) => `${line}\u001b[24;1H`),
    '\u001b[1;24r\u001b[24;1Hsw 1# \u001b[24;1Hsw 1# ',
  ].join('\u001bE')
}

describe('tables of ProCurves', () => {
  it.each(samples)('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text)
    expect(output?.unparsed).toEqual([])
    expect(output?.rows).toMatchObject(rows)
  })

  it.each(samples)('$what, with cursor codes, doubled prompts and a pager', ({ platform, command, text }) => {
    const plain = text
      .split('\n')
      .filter((line) => !line.includes('#'))
      .join('\n')
    expect(parseShowOutput(platform, command, painted(command, text))).toEqual(
      parseShowOutput(platform, command, plain),
    )
  })

  it('keeps a column that no rule foresaw, under its own title', () => {
    const text = `
  Port  Type       | Quantum
                   | Flux    Enabled
  ----- ---------- + ------- -------
  1     100/1000T  | 12      Yes
`
    expect(parseShowOutput('hp_procurve', 'show interfaces brief', text)?.rows).toMatchObject([
      { interface: '1', quantumFlux: '12', isEnabled: true },
    ])
  })

  it('reports a line that is no row', () => {
    const text = `
  MAC Address   Port  VLAN
  ------------- ----- ----
  001122-334455 1     10
  001122-33zz55 1     10
`
    const output = parseShowOutput('hp_procurve', 'show mac-address', text)
    expect(output?.rows).toHaveLength(1)
    expect(output?.unparsed).toEqual(['  001122-33zz55 1     10'])
  })
})
