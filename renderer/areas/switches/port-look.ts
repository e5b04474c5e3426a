/**
 * How a port is drawn: by its VLAN or by its state, and whether the legend's filter leaves it in the light. Pure. Every
 * look has a sign besides its colour, so that a print in black and white says the same.
 */
import type { PanelPicturePort } from '../../../shared/contract/plan.ts'
import type { WorkState } from '../../../shared/model/plan.ts'
import type { LiveState, LiveStateName } from '../../../shared/verify/live-states.ts'
import { inkOn, vlanColor } from '../../ui/vlan-color.ts'

/** `live`: what the switch said last. */
export type ColorBy = 'vlan' | 'state' | 'live'

/** By interface id. */
export type LivePorts = Readonly<Record<number, LiveState>>

/** What a legend entry stands for: `vlan:112`, `state:tested`, `live:up`, `tagged`, `unused`. */
export type LegendKey = string

export interface PortLook {
  readonly fill: string
  readonly ink: string
  readonly isHollow: boolean
  /** Second line in the port: VLAN number, `T` for tagged, nothing for unused. */
  readonly text: string
}

const stateColors: Readonly<Record<WorkState, string>> = {
  planned: '#d5dbe1',
  connected: '#74b1dc',
  tested: '#58b374',
  fault: '#d6363d',
}

/** With a sign each, so that a print in black and white says the same. */
const liveLooks: Readonly<Record<LiveStateName, { readonly fill: string; readonly sign: string }>> = {
  up: { fill: '#58b374', sign: '▲' },
  down: { fill: '#d5dbe1', sign: '▽' },
  wrong: { fill: '#d6363d', sign: '✖' },
  unknown: { fill: 'none', sign: '?' },
}

export const liveColor = (state: LiveStateName): string => liveLooks[state].fill
export const liveSign = (state: LiveStateName): string => liveLooks[state].sign

export const liveStateOf = ({ interfaceId }: PanelPicturePort, live: LivePorts | null): LiveStateName =>
  live?.[interfaceId]?.state ?? 'unknown'

export const stateColor = (state: WorkState): string => stateColors[state]

export function portText(port: PanelPicturePort): string {
  if (port.mode === 'tagged') return port.vlan === null ? 'T' : `T ${port.vlan}`
  if (port.mode === 'routed') return 'R'
  return port.vlan === null ? '' : String(port.vlan)
}

export function portLook(port: PanelPicturePort, colorBy: ColorBy, live: LivePorts | null = null): PortLook {
  if (colorBy === 'live') {
    const { fill, sign } = liveLooks[liveStateOf(port, live)]
    const isHollow = fill === 'none'
    return { fill, ink: isHollow ? 'currentColor' : inkOn(fill), isHollow, text: sign }
  }
  const text = portText(port)
  if (colorBy === 'state' && port.mode !== 'unused') {
    const fill = stateColors[port.state]
    return { fill, ink: inkOn(fill), isHollow: false, text }
  }
  if (port.vlan !== null && port.mode !== 'unused') {
    const fill = vlanColor(port.vlan, port.color)
    return { fill, ink: inkOn(fill), isHollow: false, text }
  }
  return { fill: 'none', ink: 'currentColor', isHollow: true, text }
}

export function legendKeyOf(
  port: PanelPicturePort,
  colorBy: ColorBy,
  live: LivePorts | null = null,
): LegendKey {
  if (colorBy === 'live') return `live:${liveStateOf(port, live)}`
  if (port.mode === 'unused') return 'unused'
  if (colorBy === 'state') return `state:${port.state}`
  if (port.mode === 'tagged') return 'tagged'
  return port.vlan === null ? 'unused' : `vlan:${port.vlan}`
}

export interface LegendEntry {
  readonly key: LegendKey
  readonly ports: number
  readonly vlan: number | null
  readonly color: string | null
}

/** The legend of some ports: VLANs with most ports first, then by number. */
export function legendOf(
  ports: readonly PanelPicturePort[],
  colorBy: ColorBy,
  live: LivePorts | null = null,
): LegendEntry[] {
  const entries = new Map<LegendKey, LegendEntry>()
  for (const port of ports) {
    const key = legendKeyOf(port, colorBy, live)
    const known = entries.get(key)
    const vlan = key.startsWith('vlan:') ? port.vlan : null
    entries.set(key, { key, ports: (known?.ports ?? 0) + 1, vlan, color: known?.color ?? port.color })
  }
  return [...entries.values()].sort(
    (a, b) =>
      Number(a.vlan !== null) - Number(b.vlan !== null) || b.ports - a.ports || (a.vlan ?? 0) - (b.vlan ?? 0),
  )
}
