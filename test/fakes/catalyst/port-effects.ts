/** Commands of a port that check, warn or merge before they store: VLANs, modes, portfast, addresses. */
import { type ConfigCall, type ConfigResult, keyOf, rejected, store, targets } from './config-call.ts'
import { defaultVlanName } from './config-store.ts'
import { addVlan } from './device.ts'
import { parseVlanList, printVlanList } from './lists.ts'

export function setAccessVlan(call: ConfigCall): ConfigResult {
  const { device, args, isNegated } = call
  const stored = store(call)
  const vid = Number(args[0])
  const makes = !isNegated && !device.vlans.has(vid) && device.model.features.has('vlanConfig')
  if (!makes) return stored
  if (!addVlan(device, vid, defaultVlanName(vid)))
    return rejected(call.mode, `% Failed to create VLANs ${vid}`)
  return { ...stored, output: [`% Access VLAN does not exist. Creating vlan ${vid}`], isVlanWork: true }
}

export function setAllowedVlans(call: ConfigCall): ConfigResult {
  const [first = '', rest = ''] = (call.args[0] ?? '').split(/\s+/, 2)
  const isWord = 'add'.startsWith(first) || 'remove'.startsWith(first)
  if (call.isNegated || first === 'all' || first === 'none')
    return store({ ...call, isNegated: first !== 'none' })
  const given = parseVlanList(isWord ? rest : first, call.device.highestVid)
  if (!given) return rejected(call.mode, 'Command rejected: Bad VLAN allowed list')
  for (const section of targets(call)) {
    const key = keyOf(call.command)
    const before = parseVlanList(section.get(key)?.slice(key.length + 1) ?? '', call.device.highestVid)
    const all = before ?? Array.from({ length: call.device.highestVid }, (_, i) => i + 1)
    const next = !isWord
      ? given
      : 'add'.startsWith(first)
        ? [...new Set([...all, ...given])]
        : all.filter((vid) => !given.includes(vid))
    section.set(key, `${key} ${printVlanList(next)}`)
  }
  return { mode: call.mode, output: [] }
}

/** A list that each line adds to and each negation takes from: `ip dhcp snooping vlan`. */
export function addVlans(call: ConfigCall): ConfigResult {
  const { device, args, isNegated, mode } = call
  const key = keyOf(call.command)
  const given = parseVlanList(args[0] ?? '', device.highestVid)
  if (!given) return rejected(mode, 'Command rejected: Bad VLAN list')
  const before =
    parseVlanList(device.running.global.get(key)?.slice(key.length + 1) ?? '', device.highestVid) ?? []
  const next = isNegated ? before.filter((vid) => !given.includes(vid)) : [...new Set([...before, ...given])]
  if (next.length > 0) device.running.global.set(key, `${key} ${printVlanList(next)}`)
  else device.running.global.delete(key)
  return { mode, output: [] }
}

const trunkKey = 'switchport trunk encapsulation'

export function setMode(call: ConfigCall): ConfigResult {
  const { device, args, mode, isNegated } = call
  const needsEncapsulation =
    args[0] === 'trunk' &&
    device.model.features.has('trunkEncapsulation') &&
    device.model.features.has('dynamicTrunking')
  if (!isNegated && needsEncapsulation && targets(call).some((section) => !section.has(trunkKey)))
    return rejected(
      mode,
      'Command rejected: An interface whose trunk encapsulation is "Auto" can not be configured to "trunk" mode.',
    )
  const key = 'switchport mode'
  const hidden = device.model.defaultMode
  for (const section of targets(call)) {
    if (isNegated || call.text === `${key} ${hidden}`) section.delete(key)
    else section.set(key, call.text)
  }
  return { mode, output: [] }
}

export function setNonegotiate(call: ConfigCall): ConfigResult {
  const isDynamic = targets(call).some((section) => !section.has('switchport mode'))
  if (!call.isNegated && isDynamic)
    return rejected(call.mode, "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status.")
  return store(call)
}

/** One thing, whichever way it is said; the newest trains say it in three words. */
function storePortfast(call: ConfigCall): ConfigResult {
  const saysEdge = call.device.model.features.has('portfastEdge')
  for (const section of targets(call)) {
    if (call.isNegated) section.delete('spanning-tree portfast')
    else section.set('spanning-tree portfast', `spanning-tree portfast${saysEdge ? ' edge' : ''}`)
  }
  return { mode: call.mode, output: [] }
}

export function setPortfast(call: ConfigCall): ConfigResult {
  const stored = storePortfast(call)
  if (call.isNegated || call.mode.kind !== 'interface') return stored
  const name = call.mode.headers[0]?.slice('interface '.length)
  return {
    ...stored,
    output: [
      '%Warning: portfast should only be enabled on ports connected to a single host.',
      ' Connecting hubs, concentrators, switches,  bridges, etc.to this interface',
      ' when portfast is enabled, can cause temporary bridging loops.',
      ' Use with CAUTION',
      '',
      `%Portfast has been configured on ${name} but will only`,
      ' have effect when the interface is in a non-trunking mode.',
    ],
  }
}

export function setAddress(call: ConfigCall): ConfigResult {
  if (!call.isNegated) return store(call)
  for (const section of targets(call)) section.set('ip address', 'no ip address')
  return { mode: call.mode, output: [] }
}
