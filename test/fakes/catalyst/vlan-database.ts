/** `vlan database`: entered from EXEC, kept as a draft until `exit` or `apply`, dropped by `abort`. */
import { defaultVlanName } from './config-store.ts'
import type { Device } from './device.ts'
import { matchLine } from './grammar.ts'

export interface DatabaseMode {
  readonly kind: 'database'
  readonly draft: ReadonlyMap<number, string>
  readonly vtp: string | null
}

export interface DatabaseResult {
  readonly mode: DatabaseMode | 'privileged'
  readonly output: readonly string[]
  readonly invalidAt?: number
}

const commands = [
  { syntax: 'vlan VLAN name WORD', does: 'name' },
  { syntax: 'vlan VLAN', does: 'add' },
  { syntax: 'vtp {transparent|server|client}', does: 'vtp' },
  { syntax: 'vtp domain WORD', does: 'domain' },
  { syntax: 'apply', does: 'apply' },
  { syntax: 'exit', does: 'exit' },
  { syntax: 'abort', does: 'abort' },
  { syntax: 'show', does: 'show' },
] as const

export const openDatabase = (device: Device): DatabaseMode => ({
  kind: 'database',
  draft: new Map(device.vlans),
  vtp: null,
})

function commit(device: Device, mode: DatabaseMode): string {
  if (mode.draft.size > device.model.maxVlans) return 'APPLY failed: too many VLANs for this switch.'
  device.vlans = new Map(mode.draft)
  if (mode.vtp === 'transparent') device.running.global.set('vtp mode', 'vtp mode transparent')
  if (mode.vtp && mode.vtp !== 'transparent') device.running.global.delete('vtp mode')
  return 'APPLY completed.'
}

function put(mode: DatabaseMode, vid: number, name: string): DatabaseResult {
  const isTaken = [...mode.draft].some(([other, taken]) => other !== vid && taken === name)
  if (isTaken) return { mode, output: [`A VLAN named ${name} already exists. Choose another name.`] }
  const verb = mode.draft.has(vid) ? 'modified' : 'added'
  return {
    mode: { ...mode, draft: new Map(mode.draft).set(vid, name) },
    output: [`VLAN ${vid} ${verb}:`, `    Name: ${name}`],
  }
}

function remove(mode: DatabaseMode, vid: number): DatabaseResult {
  if (vid === 1) return { mode, output: ['A default VLAN may not be deleted.'] }
  if (!mode.draft.has(vid)) return { mode, output: [`VLAN ${vid} does not exist.`] }
  const draft = new Map(mode.draft)
  draft.delete(vid)
  return { mode: { ...mode, draft }, output: [`Deleting VLAN ${vid}...`] }
}

/** Executes one line of `H(vlan)#`. Extended VLANs (above 1005) do not exist here on any train. */
export function editDatabase(device: Device, mode: DatabaseMode, line: string): DatabaseResult {
  if (line.trim() === '') return { mode, output: [] }
  const negation = /^\s*no\s+/i.exec(line)?.[0] ?? ''
  const match = matchLine(
    line.slice(negation.length),
    commands,
    { ...device, highestVid: 1005 },
    negation !== '',
  )
  if (match.kind === 'ambiguous') return { mode, output: [`% Ambiguous command:  "${line.trim()}"`] }
  if (match.kind === 'incomplete') return { mode, output: ['% Incomplete command.', ''] }
  if (match.kind === 'invalid') return { mode, output: [], invalidAt: negation.length + match.at }
  const vid = Number(match.args[0])
  const { does } = match.command
  if (negation) return remove(mode, vid)
  if (does === 'name') return put(mode, vid, match.args[1] ?? '')
  if (does === 'add') return put(mode, vid, mode.draft.get(vid) ?? defaultVlanName(vid))
  if (does === 'vtp') {
    const vtp = match.args[0] ?? 'server'
    return { mode: { ...mode, vtp }, output: [`Setting device to VTP ${vtp.toUpperCase()} mode.`] }
  }
  if (does === 'domain') return { mode, output: [`Changing VTP domain name from NULL to ${match.args[0]}`] }
  if (does === 'apply') return { mode, output: [commit(device, mode)] }
  if (does === 'exit') return { mode: 'privileged', output: [commit(device, mode), 'Exiting....'] }
  if (does === 'abort') return { mode: 'privileged', output: ['Aborting....'] }
  return {
    mode,
    output: [...mode.draft].map(([number, name]) => `  VLAN ISL Id: ${number}\r\n    Name: ${name}`),
  }
}
