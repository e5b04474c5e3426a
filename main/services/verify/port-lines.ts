/** The planned lines of one port, for a finding that a push mends: nothing else of the switch is touched by them. */
import type { ConfigLine } from '../../../shared/config/intent.ts'
import { renderConfig } from '../../../shared/config/render/render-config.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import type { RenderedDevice } from '../../../shared/plan/render-device.ts'
import type { Explanation, FindingKind } from '../../../shared/verify/finding.ts'
import { renderSwitch } from '../render-switch.ts'

export interface PortLines {
  readonly switch: string
  /** As they are typed in configuration mode, indented. */
  readonly lines: readonly string[]
}

/**
 * Null where only the switch as a whole can be sent: the finding is about no single port, the port is in a LAG, or its
 * memberships would have to be taken away and only the switch knows which. Throws WorkError where it cannot be rendered.
 */
export function portLines(plan: Plan, { kind, interfaceId }: Explanation): PortLines | null {
  const index = indexPlan(plan)
  const port = index.interface.get(interfaceId ?? 0)
  const device = index.device.get(port?.deviceId ?? 0)
  if (!port || !device) return null
  const rendered = renderSwitch(plan, device.name)
  // What switched itself off stays off until it is shut and opened again.
  const off = kind === 'err_disabled' ? { depth: 1, text: OFF[rendered.platform], source: null } : null
  const lines = STAYS_MEMBER[rendered.platform].includes(kind) ? [] : linesOf(rendered, port.name)
  const again = off ? lines.flatMap((line) => (isHead(line, port.name) ? [line, off] : [line])) : lines
  return again.length === 0
    ? null
    : { switch: device.name, lines: again.map(({ depth, text }) => ' '.repeat(depth) + text) }
}

/** Where the planned lines of a port would leave it in the VLANs that it is in by mistake. */
const STAYS_MEMBER: Readonly<Record<RenderedDevice['platform'], readonly FindingKind[]>> = {
  cisco_ios: [],
  hp_procurve: ['wrong_mode'],
  netgear: ['wrong_mode', 'wrong_vlan'],
  netgear_smart: ['wrong_mode', 'wrong_vlan'],
}

/** Shuts a port, before its planned lines open it again. */
const OFF: Readonly<Record<RenderedDevice['platform'], string>> = {
  cisco_ios: 'shutdown',
  hp_procurve: 'disable',
  netgear: 'shutdown',
  netgear_smart: 'shutdown',
}

const linesOf = (rendered: RenderedDevice, port: string): readonly ConfigLine[] =>
  rendered.platform === 'hp_procurve' ? ownLines(rendered, port) : sectionOf(rendered.lines, port)

const isHead = ({ depth, text }: ConfigLine, port: string): boolean =>
  depth === 0 && text === `interface ${port}`

function sectionOf(lines: readonly ConfigLine[], port: string): readonly ConfigLine[] {
  const from = lines.findIndex((line) => isHead(line, port))
  if (from < 0) return []
  const end = lines.findIndex(({ depth }, at) => at > from && depth === 0)
  return lines.slice(from, end < 0 ? undefined : end)
}

/**
 * Where ports are named in their VLANs (ProCurve): the switch rendered as if this were its only port. Becoming
 * untagged in a VLAN takes a port out of the one it was in.
 */
function ownLines({ intent, capabilities, profile, lines }: RenderedDevice, name: string): ConfigLine[] {
  const port = intent.ports.find((one) => one.name === name)
  if (!port || port.lag !== null || port.protocol !== null) return []
  const own = new Set([port.untagged, ...port.tagged, ...port.forbidden])
  const alone = { ...intent, ports: [port], vlans: intent.vlans.filter(({ vid }) => own.has(vid)) }
  // What the whole switch has on may ask something of each port.
  const base = lines.filter(({ depth, text }) => depth === 0 && text === 'gvrp')
  return renderConfig(alone, capabilities, base, profile).filter((line) => !base.includes(line))
}
