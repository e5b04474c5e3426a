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
import { type ConfigTree, formatLines, loadConfig, type TextLine } from '../../shared/config/tree.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { configure } from '../fakes/catalyst/configure.ts'
import { createDevice, type Device } from '../fakes/catalyst/device.ts'
import { models } from '../fakes/catalyst/models.ts'
import { showRunning } from '../fakes/catalyst/show.ts'
import { editDatabase, openDatabase } from '../fakes/catalyst/vlan-database.ts'
import { arbitraryIntent } from './arbitrary-intent.ts'

type ConfigMode = Parameters<typeof configure>[1]

const isRefusal = (output: readonly string[]) =>
  output.some((line) =>
    /^Command rejected|^% (?!Access VLAN)|already exists|failed|does not exist/i.test(line),
  )

/** Types the lines as a push does; what the switch refused. */
function typeInto(device: Device, lines: readonly TextLine[]): string[] {
  const refused: string[] = []
  let mode: ConfigMode = { kind: 'config' }
  let database = openDatabase(device)
  let isInDatabase = false
  const leaveDatabase = () => {
    const { output } = editDatabase(device, database, 'exit')
    if (isRefusal(output)) refused.push(`exit: ${output.join(' ')}`)
    isInDatabase = false
  }
  for (const { depth, text } of lines) {
    if (depth === 0 && isInDatabase) leaveDatabase()
    if (text === 'vlan database') {
      configure(device, mode, 'end')
      mode = { kind: 'config' }
      database = openDatabase(device)
      isInDatabase = true
      continue
    }
    const result = isInDatabase ? editDatabase(device, database, text) : configure(device, mode, text)
    if ('invalidAt' in result || isRefusal(result.output)) refused.push(`${text}: ${result.output.join(' ')}`)
    if (isInDatabase) database = result.mode as typeof database
    else mode = result.mode as ConfigMode
  }
  if (isInDatabase) leaveDatabase()
  configure(device, mode, 'end')
  return refused
}

/** As a push reads a switch: where VLANs are not in the configuration they come from the VLAN table. */
function read(device: Device): ConfigTree {
  const vlans = [...device.vlans].map(([vid, name]) => `vlan ${vid}\n name ${name}\n`).join('')
  return loadConfig(`${vlans}${showRunning(device).join('\n')}`, 'cisco_ios')
}

const typeOf = {
  '2950-48': 'ws-c2950t-48-si',
  '3548xl': 'ws-c3548-xl-en',
  '3560': 'ws-c3560-48ts-s',
} as const

const plain = (text: string) => text.replace(/\{\{secret:\w+\}\}/, 'Secret9')

function render(intent: DeviceIntent, capabilities: Partial<Capabilities>): ConfigLine[] {
  const base = renderTemplate(ciscoIosTemplate, intent, capabilities, defaultProfile)
  return renderConfig(intent, capabilities, base, defaultProfile).map((line) => ({
    ...line,
    text: plain(line.text),
  }))
}

const names = Object.keys(models) as (keyof typeof models)[]

describe.each(names)('an emulated %s', (name) => {
  const capabilities = { ...deviceTypeBySlug(typeOf[name])?.capabilities }

  it('takes every line of a rendered configuration, and then differs in nothing', () => {
    fc.assert(
      fc.property(arbitraryIntent('cisco_ios'), (intent) => {
        const device = createDevice(models[name], 'FOC0001')
        const lines = render(intent, capabilities)
        expect(typeInto(device, lines)).toEqual([])
        const wanted = loadConfig(formatLines(lines), 'cisco_ios')
        expect(formatLines(remediate(read(device), wanted, { scope: 'managed', sameSecret }).lines)).toBe('')
      }),
      { numRuns: 20 },
    )
  })

  it('is taken from any plan to any other by lines that it accepts', () => {
    fc.assert(
      fc.property(arbitraryIntent('cisco_ios'), arbitraryIntent('cisco_ios'), (before, after) => {
        const device = createDevice(models[name], 'FOC0001')
        typeInto(device, render(before, capabilities))
        const wanted = loadConfig(formatLines(render(after, capabilities)), 'cisco_ios')
        const { lines } = remediate(read(device), wanted, { scope: 'managed', sameSecret })
        expect(typeInto(device, lines)).toEqual([])
        expect(formatLines(remediate(read(device), wanted, { scope: 'managed', sameSecret }).lines)).toBe('')
      }),
      { numRuns: 30 },
    )
  })
})
