import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capabilities, ConfigLine, DeviceIntent, Platform } from '../../shared/config/intent.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { defaultProfile } from '../../shared/config/render/profile.ts'
import { renderConfig } from '../../shared/config/render/render-config.ts'
import { defaultTemplates } from '../../shared/config/templates/index.ts'
import { renderTemplate } from '../../shared/config/templates/template.ts'
import { applyLines, formatLines, linesOf, loadConfig } from '../../shared/config/tree.ts'
import { arbitraryCapabilities, arbitraryIntent, keptBy } from './arbitrary-intent.ts'

const platforms: readonly Platform[] = ['cisco_ios', 'hp_procurve', 'netgear', 'netgear_smart']

function render(platform: Platform, intent: DeviceIntent, capabilities: Partial<Capabilities>): ConfigLine[] {
  const profile = { ...defaultProfile, platform }
  const base = renderTemplate(defaultTemplates[platform], intent, capabilities, profile)
  return renderConfig(intent, capabilities, base, profile)
}

const load = (platform: Platform, lines: readonly ConfigLine[]) => loadConfig(formatLines(lines), platform)

const sorted = (tree: ReturnType<typeof loadConfig>): string[] => {
  const path: string[] = []
  return linesOf(tree.nodes)
    .map(({ depth, text }) => {
      path.length = depth
      path.push(text)
      return path.join(' / ')
    })
    .sort()
}

describe.each(platforms)('what is rendered for %s', (platform) => {
  it('is read back as the same intention', () => {
    fc.assert(
      fc.property(arbitraryIntent(platform), arbitraryCapabilities, (intent, capabilities) => {
        const read = readIntent(load(platform, render(platform, intent, capabilities)))
        expect(read).toEqual(keptBy(platform, capabilities, intent))
      }),
      { numRuns: 200 },
    )
  })

  it('differs in nothing from itself', () => {
    fc.assert(
      fc.property(arbitraryIntent(platform), arbitraryCapabilities, (intent, capabilities) => {
        const tree = load(platform, render(platform, intent, capabilities))
        expect(remediate(tree, tree).lines).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('is reached from any other configuration, and back', () => {
    fc.assert(
      fc.property(
        arbitraryIntent(platform),
        arbitraryIntent(platform),
        arbitraryCapabilities,
        (from, to, capabilities) => {
          const running = load(platform, render(platform, from, capabilities))
          const intended = load(platform, render(platform, to, capabilities))
          const after = applyLines(running, remediate(running, intended).lines)
          expect(remediate(after, intended).lines).toEqual([])
          const read = readIntent(after).ports
          for (const port of keptBy(platform, capabilities, to).ports) {
            const found = read.find(({ name }) => name === port.name)
            // A port of which nothing is said is in VLAN 1, or in none.
            if (port.mode !== 'unused' || port.lag !== null) expect(found).toEqual(port)
          }
          const shared = new Set(to.ports.map((port) => `interface ${port.name}`))
          const isCompared = (line: string) =>
            !/no shutdown|enable$|untagged vlan 1$|include 1$|no port-channel static$|^interface g\d+$/.test(
              line,
            ) &&
            (!line.startsWith('interface ') ||
              shared.has(line.split(' / ')[0] ?? '') ||
              line.includes('Vlan'))
          expect(sorted(after).filter(isCompared)).toEqual(
            expect.arrayContaining(sorted(intended).filter(isCompared)),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
