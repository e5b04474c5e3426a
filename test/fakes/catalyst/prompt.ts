/** The prompt of each mode. */
import { type Device, hostnameOf } from './device.ts'
import type { Mode } from './exec-answer.ts'

const suffixes: Record<Mode['kind'], string> = {
  user: '>',
  privileged: '#',
  config: '(config)#',
  interface: '(config-if)#',
  line: '(config-line)#',
  vlan: '(config-vlan)#',
  database: '(vlan)#',
}

/** In configuration modes old trains cut long host names. */
export function promptOf(device: Device, mode: Mode): string {
  const suffix = mode.kind === 'interface' && mode.isRange ? '(config-if-range)#' : suffixes[mode.kind]
  const host = hostnameOf(device)
  return (suffix.startsWith('(') ? host.slice(0, 20) : host) + suffix
}

export const isConfigMode = (
  mode: Mode,
): mode is Extract<Mode, { kind: 'config' | 'interface' | 'line' | 'vlan' }> =>
  mode.kind === 'config' || mode.kind === 'interface' || mode.kind === 'line' || mode.kind === 'vlan'
