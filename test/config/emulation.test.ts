/** Rendered and remediated configurations typed into emulated switches that share no code with the engine. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSecret } from '../../main/secrets/verify-cisco.ts'
import type { Capabilities, ConfigLine, DeviceIntent } from '../../shared/config/intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { defaultProfile } from '../../shared/config/render/profile.ts'
import { renderConfig } from '../../shared/config/render/render-config.ts'
import { ciscoIosTemplate } from '../../shared/config/templates/cisco-ios.ts'
import { renderTemplate } from '../../shared/config/templates/template.ts'
import { formatLines, loadConfig } from '../../shared/config/tree.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { models } from '../fakes/catalyst/models.ts'
import { arbitraryIntent } from './arbitrary-intent.ts'
import { emulateCatalyst } from './emulated.ts'

const typeOf = {
  '2950-48': 'ws-c2950t-48-si',
  '3548xl': 'ws-c3548-xl-en',
  '3560': 'ws-c3560-48ts-s',
  '9200l': 'c9200l-24p-4g',
} as const

const plain = (text: string) => text.replace(/\{\{secret:\w+\}\}/, 'Secret9')

function render(intent: DeviceIntent, capabilities: Partial<Capabilities>): ConfigLine[] {
  const base = renderTemplate(ciscoIosTemplate, intent, capabilities, defaultProfile)
  return renderConfig(intent, capabilities, base, defaultProfile).map((line) => ({
    ...line,
    text: plain(line.text),
  }))
}

const names = Object.keys(typeOf) as (keyof typeof typeOf)[]

/** Intentions for a model: the newest name their ports by stack member and module. */
const intents = (name: keyof typeof typeOf) =>
  arbitraryIntent('cisco_ios').map((intent) => ({
    ...intent,
    ports: intent.ports.map((port) =>
      'ports' in models[name]
        ? { ...port, name: port.name.replace('FastEthernet0/', 'GigabitEthernet1/0/') }
        : port,
    ),
  }))

describe.each(names)('an emulated %s', (name) => {
  const capabilities = { ...deviceTypeBySlug(typeOf[name])?.capabilities }
  // Without LACP a planner takes what there is; the checks say so.
  const hasLacp: boolean = models[name].features.has('lacp')
  const arbitrary = intents(name).map((intent) => ({
    ...intent,
    ports: intent.ports.map((port) =>
      port.protocol === 'lacp' && !hasLacp ? { ...port, protocol: 'pagp' as const } : port,
    ),
  }))

  it('takes every line of a rendered configuration, and then differs in nothing', () => {
    fc.assert(
      fc.property(arbitrary, (intent) => {
        const device = emulateCatalyst(name)
        const lines = render(intent, capabilities)
        expect(device.type(lines)).toEqual([])
        const wanted = loadConfig(formatLines(lines), 'cisco_ios')
        expect(formatLines(remediate(device.read(), wanted, { scope: 'managed', sameSecret }).lines)).toBe('')
      }),
      { numRuns: 20 },
    )
  })

  it('is taken from any plan to any other by lines that it accepts', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (before, after) => {
        const device = emulateCatalyst(name)
        device.type(render(before, capabilities))
        const wanted = loadConfig(formatLines(render(after, capabilities)), 'cisco_ios')
        const { lines } = remediate(device.read(), wanted, { scope: 'managed', sameSecret })
        expect(device.type(lines)).toEqual([])
        expect(formatLines(remediate(device.read(), wanted, { scope: 'managed', sameSecret }).lines)).toBe('')
      }),
      { numRuns: 30 },
    )
  })
})
