/** Commands that enter a context, and what leaving `config-vlan` does. */
import type { ConfigCall, ConfigMode, ConfigResult } from './config-call.ts'
import { rejected } from './config-call.ts'
import { defaultVlanName, sectionOf } from './config-store.ts'
import { addVlan, type Device } from './device.ts'
import { parseInterfaceRange } from './lists.ts'

const config: ConfigMode = { kind: 'config' }

/** Commits what was typed in `config-vlan`; IOS does it when the mode is left. */
export function leaveVlan(device: Device, mode: ConfigMode): string[] {
  if (mode.kind !== 'vlan') return []
  const name = mode.name ?? device.vlans.get(mode.vid) ?? defaultVlanName(mode.vid)
  const isNameTaken = [...device.vlans].some(([vid, taken]) => taken === name && vid !== mode.vid)
  if (isNameTaken) return [`% A VLAN named ${name} already exists.`]
  if (addVlan(device, mode.vid, name)) return []
  return [`% Failed to create VLANs ${mode.vid}`, 'VLAN(s) not available in Port Manager.']
}

export function enterVlan(call: ConfigCall): ConfigResult {
  const { device, args, isNegated, mode } = call
  const vid = Number(args[0])
  if (isNegated && vid === 1) return rejected(mode, 'Default VLAN 1 may not be deleted.')
  if (isNegated) device.vlans.delete(vid)
  if (isNegated) return { mode: config, output: [], isVlanWork: true }
  const isNew = !device.vlans.has(vid)
  return { mode: { kind: 'vlan', vid, name: null, isNew }, output: [], isVlanWork: true }
}

export function enterInterface(call: ConfigCall): ConfigResult {
  const { device, args, isNegated } = call
  const header = `interface ${args[0]}`
  if (isNegated) {
    device.running.sections.delete(header)
    return { mode: config, output: [] }
  }
  const isNew = !device.running.sections.has(header)
  const section = sectionOf(device.running, header)
  if (isNew && !device.model.features.has('routing')) section.set('shutdown', 'shutdown')
  return { mode: { kind: 'interface', headers: [header], isRange: false }, output: [] }
}

export function enterRange({ device, args, mode }: ConfigCall): ConfigResult {
  const names = parseInterfaceRange(args[0] ?? '', device)
  if (!names) return { mode, output: [], invalidAt: 'interface range '.length }
  return {
    mode: { kind: 'interface', headers: names.map((n) => `interface ${n}`), isRange: true },
    output: [],
  }
}

export function enterLine({ text, args }: ConfigCall): ConfigResult {
  const header = text.startsWith('line vty') ? `line vty ${args[0]} ${args[1] ?? args[0]}` : 'line con 0'
  return { mode: { kind: 'line', header }, output: [] }
}
