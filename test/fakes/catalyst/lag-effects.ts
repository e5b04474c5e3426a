/**
 * Bundling on an emulated Catalyst: a port is in one group at a time, a group speaks one protocol, and a port whose
 * VLANs are not those of its Port-channel is suspended with a message. The wording of refusals is assumed.
 */
import { type ConfigCall, type ConfigResult, rejected, store, targets } from './config-call.ts'
import { type Section, sectionOf } from './config-store.ts'
import type { Device } from './device.ts'

const protocolOf = (mode: string): string =>
  mode === 'active' || mode === 'passive' ? 'LACP' : mode === 'on' ? 'none' : 'PAgP'

const switchportOf = (section: Section): string =>
  [...section]
    .filter(([key]) => key.startsWith('switchport'))
    .map(([, text]) => text)
    .sort()
    .join(', ')

const groupOf = (section: Section): string | undefined =>
  section.get('channel-group') ?? section.get('port group')

function refusal(device: Device, section: Section, text: string): string | null {
  const group = groupOf(section)
  if (group !== undefined && group !== text)
    return 'Command rejected: the interface is already part of a channel.'
  const [, number = '', mode = ''] = /^channel-group (\d+) mode (\S+)$/.exec(text) ?? []
  const others = [...device.running.sections.values()].flatMap((other) => {
    const found = /^channel-group (\d+) mode (\S+)$/.exec(other.get('channel-group') ?? '')
    return found?.[1] === number && other !== section ? [found[2] ?? ''] : []
  })
  return others.some((other) => protocolOf(other) !== protocolOf(mode))
    ? `Command rejected: Channel protocol mismatch in channel-group ${number}.`
    : null
}

export function setChannelGroup(call: ConfigCall): ConfigResult {
  const { device, mode, text, isNegated, args } = call
  if (isNegated) {
    for (const section of targets(call)) {
      section.delete('channel-group')
      section.delete('port group')
    }
    return { mode, output: [] }
  }
  if (args.length === 0) return rejected(mode, '% Incomplete command.')
  for (const section of targets(call)) {
    const refused = refusal(device, section, text)
    if (refused) return rejected(mode, refused)
  }
  if (!device.model.features.has('dynamicTrunking')) return store(call)
  const header = `interface Port-channel${args[0]}`
  const [first] = targets(call)
  if (!device.running.sections.has(header)) {
    const made = sectionOf(device.running, header)
    for (const [key, line] of first ?? []) if (key.startsWith('switchport')) made.set(key, line)
  }
  const lag = sectionOf(device.running, header)
  const isUnlike = targets(call).some((section) => switchportOf(section) !== switchportOf(lag))
  const stored = store(call)
  return isUnlike
    ? {
        ...stored,
        output: [`%EC-5-CANNOT_BUNDLE2: not compatible with ${header.slice(10)} and will be suspended`],
      }
    : stored
}
