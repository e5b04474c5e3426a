/**
 * Emulated switches into which lines are typed as a push does, without a console in between: what each refused or asked is
 * what comes back. Their command semantics are written from manuals and share no code with the engine.
 */
import type { Platform } from '../../shared/config/intent.ts'
import { type ConfigTree, loadConfig, type TextLine } from '../../shared/config/tree.ts'
import { configure as configureCatalyst } from '../fakes/catalyst/configure.ts'
import { createDevice } from '../fakes/catalyst/device.ts'
import { type ModelName as CatalystModel, models as catalysts } from '../fakes/catalyst/models.ts'
import { showRunning } from '../fakes/catalyst/show.ts'
import { editDatabase, openDatabase } from '../fakes/catalyst/vlan-database.ts'
import * as fastpath from '../fakes/fastpath/configure.ts'
import { makeSwitch as makeFastpath } from '../fakes/fastpath/fastpath.ts'
import { type ModelName as FastpathModel, printConfig as printFastpath } from '../fakes/fastpath/switch.ts'
import * as netgearSmart from '../fakes/netgear-smart/configure.ts'
import { makeSwitch as makeNetgearSmart } from '../fakes/netgear-smart/netgear-smart.ts'
import { printConfig as printNetgearSmart } from '../fakes/netgear-smart/switch.ts'
import * as procurve from '../fakes/procurve/configure.ts'
import { printConfig as printProcurve } from '../fakes/procurve/print-config.ts'
import { makeSwitch as makeProcurve } from '../fakes/procurve/procurve.ts'
import type { Switch as Procurve, ModelName as ProcurveModel } from '../fakes/procurve/switch.ts'

export interface Emulated {
  readonly platform: Platform
  /** Types lines as a push does; what was refused, and what was asked. */
  type(lines: readonly TextLine[]): string[]
  /** As a push reads it: VLANs that are not in the configuration come from the VLAN table. */
  read(): ConfigTree
  /** `show running-config` and the VLAN database, as the switch itself tells them. */
  state(): { readonly running: readonly string[]; readonly vlans: Readonly<Record<number, string>> }
}

const isRefusal = (output: readonly string[]) =>
  output.some((line) =>
    /^Command rejected|^% (?!Access VLAN)|CANNOT_BUNDLE|already exists|failed|does not exist/i.test(line),
  )

export function emulateCatalyst(name: CatalystModel): Emulated {
  const device = createDevice(catalysts[name], 'FOC0001')
  return {
    platform: 'cisco_ios',
    type(lines) {
      const refused: string[] = []
      let mode: Parameters<typeof configureCatalyst>[1] = { kind: 'config' }
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
          configureCatalyst(device, mode, 'end')
          mode = { kind: 'config' }
          database = openDatabase(device)
          isInDatabase = true
          continue
        }
        const result = isInDatabase
          ? editDatabase(device, database, text)
          : configureCatalyst(device, mode, text)
        if ('invalidAt' in result || isRefusal(result.output))
          refused.push(`${text}: ${result.output.join(' ')}`)
        if (isInDatabase) database = result.mode as typeof database
        else mode = result.mode as typeof mode
      }
      if (isInDatabase) leaveDatabase()
      configureCatalyst(device, mode, 'end')
      return refused
    },
    read() {
      const vlans = [...device.vlans].map(([vid, vlan]) => `vlan ${vid}\n name ${vlan}\n`).join('')
      return loadConfig(`${vlans}${showRunning(device).join('\n')}`, 'cisco_ios')
    },
    state: () => ({ running: showRunning(device), vlans: Object.fromEntries(device.vlans) }),
  }
}

export function emulateProcurve(model: ProcurveModel): Emulated & { readonly device: Procurve } {
  const device = makeProcurve(model)
  const running = () => printProcurve(device.running, device.model)
  return {
    device,
    platform: 'hp_procurve',
    type(lines) {
      const session: procurve.Session = { context: { kind: 'config' } }
      return lines.flatMap(({ depth, text }) => {
        if (depth === 0 && session.context?.kind !== 'config') procurve.configure(device, session, 'exit')
        const { output = [], ask } = procurve.configure(device, session, text)
        return [...output, ...(ask ? [ask.prompt] : [])].map((line) => `${text}: ${line}`)
      })
    },
    read: () => loadConfig(running().join('\n'), 'hp_procurve'),
    state: () => ({
      running: running(),
      vlans: Object.fromEntries([...device.running.vlans].map(([vid, { name }]) => [vid, name])),
    }),
  }
}

export function emulateFastpath(model: FastpathModel): Emulated {
  const device = makeFastpath(model)
  const running = () => printFastpath(device.running, device.model)
  return {
    platform: 'netgear',
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
    read: () => loadConfig(running().join('\n'), 'netgear'),
    state: () => ({ running: running(), vlans: Object.fromEntries(device.running.vlans) }),
  }
}

export function emulateNetgearSmart(): Emulated {
  const device = makeNetgearSmart('gs752tpp')
  const running = () => printNetgearSmart(device.running, device)
  return {
    platform: 'netgear_smart',
    type(lines) {
      const session: netgearSmart.Session = { context: { kind: 'config' } }
      return lines.flatMap(({ depth, text }) => {
        if (depth === 0 && session.context?.kind !== 'config') netgearSmart.configure(device, session, 'exit')
        const { output = [] } = netgearSmart.configure(device, session, text)
        return output.map((line) => `${text}: ${line}`)
      })
    },
    read: () => loadConfig(running().join('\n'), 'netgear_smart'),
    state: () => ({ running: running(), vlans: Object.fromEntries(device.running.vlans) }),
  }
}
