/** Rendered and remediated configurations typed into an emulated ProCurve and an emulated FASTPATH switch. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceIntent, Platform } from '../../shared/config/intent.ts'
import { readIntent } from '../../shared/config/read-intent.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { defaultProfile } from '../../shared/config/render/profile.ts'
import { renderConfig } from '../../shared/config/render/render-config.ts'
import { defaultTemplates } from '../../shared/config/templates/index.ts'
import { renderTemplate } from '../../shared/config/templates/template.ts'
import { type ConfigTree, formatLines, loadConfig, type TextLine } from '../../shared/config/tree.ts'
import * as fastpath from '../fakes/fastpath/configure.ts'
import { makeSwitch as makeFastpath } from '../fakes/fastpath/fastpath.ts'
import { printConfig as printFastpath } from '../fakes/fastpath/switch.ts'
import * as procurve from '../fakes/procurve/configure.ts'
import { printConfig as printProcurve } from '../fakes/procurve/print-config.ts'
import { makeSwitch as makeProcurve } from '../fakes/procurve/procurve.ts'
import { arbitraryIntent } from './arbitrary-intent.ts'

interface Emulated {
  /** Types lines as a push does; what was refused, and what was asked. */
  type(lines: readonly TextLine[]): string[]
  read(): ConfigTree
}

function emulateProcurve(): Emulated {
  const device = makeProcurve('2910al-48')
  return {
    type(lines) {
      const session: procurve.Session = { context: { kind: 'config' } }
      return lines.flatMap(({ depth, text }) => {
        if (depth === 0 && session.context?.kind !== 'config') procurve.configure(device, session, 'exit')
        const { output = [], ask } = procurve.configure(device, session, text)
        return [...output, ...(ask ? [ask.prompt] : [])].map((line) => `${text}: ${line}`)
      })
    },
    read: () => loadConfig(printProcurve(device.running, device.model).join('\n'), 'hp_procurve'),
  }
}

function emulateFastpath(): Emulated {
  const device = makeFastpath('fsm7328s')
  return {
    type(lines) {
      const session: fastpath.Session = { context: null }
      const leave = () => {
        while (session.context) fastpath.configure(device, session, 'exit')
      }
      const refused = lines.flatMap(({ depth, text }) => {
        if (depth > 0) return answer(text)
        leave()
        if (text === 'vlan database') {
          session.context = { kind: 'database' }
          return []
        }
        const told = fastpath.tellAtPrivileged(device, text)
        if (told) return (told.output ?? []).map((line) => `${text}: ${line}`)
        session.context = { kind: 'config' }
        return answer(text)
      })
      function answer(text: string): string[] {
        const { output = [] } = fastpath.configure(device, session, text)
        return output.map((line) => `${text}: ${line}`)
      }
      leave()
      return refused
    },
    read: () => loadConfig(printFastpath(device.running, device.model).join('\n'), 'netgear'),
  }
}

const kinds: readonly [Platform, () => Emulated][] = [
  ['hp_procurve', emulateProcurve],
  ['netgear', emulateFastpath],
]

describe.each(kinds)('an emulated %s', (platform, emulate) => {
  const render = (intent: DeviceIntent) => {
    const profile = { ...defaultProfile, platform }
    const base = renderTemplate(defaultTemplates[platform], intent, {}, profile)
    return renderConfig(intent, {}, base, profile)
  }
  const remaining = (from: ConfigTree, to: ConfigTree) =>
    formatLines(remediate(from, to, { scope: 'managed' }).lines)

  it('takes every line of a rendered configuration, and then differs in nothing', () => {
    fc.assert(
      fc.property(arbitraryIntent(platform), (intent) => {
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
      fc.property(arbitraryIntent(platform), (intent) => {
        const device = emulate()
        device.type(render(intent))
        const read = readIntent(device.read())
        for (const port of intent.ports.filter(({ mode }) => mode !== 'unused'))
          expect(read.ports.find(({ name }) => name === port.name)).toEqual(port)
        expect(read.vlans.filter(({ vid }) => vid !== 1)).toEqual(intent.vlans)
        expect(read).toMatchObject({ hostname: intent.hostname, management: intent.management })
      }),
      { numRuns: 40 },
    )
  })

  it('is taken from any plan to any other by lines that it accepts, and asks nothing', () => {
    fc.assert(
      fc.property(arbitraryIntent(platform), arbitraryIntent(platform), (before, after) => {
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
      fc.property(arbitraryIntent(platform), arbitraryIntent(platform), (before, after) => {
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
