/** Rendered and remediated configurations typed into emulated switches that are no Catalysts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceIntent, Platform } from '../../shared/config/intent.ts'
import { comparePorts } from '../../shared/config/ranges.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { defaultProfile } from '../../shared/config/render/profile.ts'
import { renderConfig } from '../../shared/config/render/render-config.ts'
import { defaultTemplates } from '../../shared/config/templates/index.ts'
import { renderTemplate } from '../../shared/config/templates/template.ts'
import { type ConfigTree, formatLines, loadConfig } from '../../shared/config/tree.ts'
import { arbitraryIntent, keptBy } from './arbitrary-intent.ts'
import { type Emulated, emulateFastpath, emulateNetgearSmart, emulateProcurve } from './emulated.ts'

interface Kind {
  readonly title: string
  readonly platform: Platform
  readonly emulate: () => Emulated
  readonly arbitrary: fc.Arbitrary<DeviceIntent>
}

/** Ports are called otherwise on each FASTPATH, and LAGs too. */
const renamed = (slot: string, lag: (number: number) => string) =>
  arbitraryIntent('netgear', lag).map((intent) => {
    const rename = (name: string) => name.replace(/^0\/(?=\d+$)/, slot)
    const ports = intent.ports.map((port) => ({ ...port, name: rename(port.name) }))
    return { ...intent, ports: ports.sort((a, b) => comparePorts(a.name, b.name)) }
  })

/** That switch numbers its LAGs itself, from 1. */
const isWithoutGap = ({ ports }: DeviceIntent): boolean =>
  ports.some(({ name }) => name === '0/3/1') || ports.every(({ lag }) => lag === null)

const kinds: readonly Kind[] = [
  {
    title: 'ProCurve',
    platform: 'hp_procurve',
    emulate: () => emulateProcurve('2910al-48'),
    arbitrary: arbitraryIntent('hp_procurve'),
  },
  {
    title: 'FASTPATH with LAG interfaces',
    platform: 'netgear',
    emulate: () => emulateFastpath('gsm7228s'),
    arbitrary: renamed('1/0/', (number) => `lag ${number}`),
  },
  {
    title: 'FASTPATH that makes LAGs',
    platform: 'netgear',
    emulate: () => emulateFastpath('fsm7328s'),
    arbitrary: renamed('0/', (number) => `0/3/${number}`).filter(isWithoutGap),
  },
  {
    title: 'NETGEAR smart',
    platform: 'netgear_smart',
    emulate: emulateNetgearSmart,
    arbitrary: arbitraryIntent('netgear_smart'),
  },
]

describe.each(kinds)('an emulated $title', ({ platform, emulate, arbitrary }) => {
  const render = (intent: DeviceIntent) => {
    const profile = { ...defaultProfile, platform }
    const base = renderTemplate(defaultTemplates[platform], intent, {}, profile)
    return renderConfig(intent, {}, base, profile)
  }
  const remaining = (from: ConfigTree, to: ConfigTree) =>
    formatLines(remediate(from, to, { scope: 'managed' }).lines)

  it('takes every line of a rendered configuration, and then differs in nothing', () => {
    fc.assert(
      fc.property(arbitrary, (intent) => {
        const device = emulate()
        const lines = render(intent)
        expect(device.type(lines)).toEqual([])
        expect(remaining(device.read(), loadConfig(formatLines(lines), platform))).toBe('')
      }),
      { numRuns: 40 },
    )
  })

  it('is read back as what it was meant to be', () => {
    fc.assert(
      fc.property(arbitrary, (intent) => {
        const device = emulate()
        device.type(render(intent))
        const read = readIntent(device.read())
        for (const port of keptBy(platform, {}, intent).ports.filter(({ mode }) => mode !== 'unused'))
          expect(read.ports.find(({ name }) => name === port.name)).toEqual(port)
        expect(read.vlans.filter(({ vid }) => vid !== 1)).toEqual(intent.vlans)
        expect(read).toMatchObject({ hostname: intent.hostname, management: intent.management })
      }),
      { numRuns: 40 },
    )
  })

  it('is taken from any plan to any other by lines that it accepts, and asks nothing', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (before, after) => {
        const device = emulate()
        device.type(render(before))
        const wanted = loadConfig(formatLines(render(after)), platform)
        expect(device.type(remediate(device.read(), wanted, { scope: 'managed' }).lines)).toEqual([])
        expect(remaining(device.read(), wanted)).toBe('')
      }),
      { numRuns: 60 },
    )
  })

  it('is taken back whole, VLANs that are gone included', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (before, after) => {
        const device = emulate()
        device.type(render(before))
        const old = device.read()
        device.type(remediate(device.read(), loadConfig(formatLines(render(after)), platform), {}).lines)
        expect(device.type(remediate(device.read(), old).lines)).toEqual([])
        expect(formatLines(remediate(device.read(), old).lines)).toBe('')
      }),
      { numRuns: 60 },
    )
  })
})
