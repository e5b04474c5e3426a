/**
 * The lines of one switch, a step at a time: its configuration is rendered from what it is for before and after each step,
 * and what differs is what the step sends; the other way round it is what takes the step back. So the order of lines, and
 * that no port is ever in no VLAN, is what every push relies on. Nothing that is no longer needed is taken away here.
 */
import type { ConfigLine, DeviceIntent, PortIntent, VlanIntent } from '../config/intent.ts'
import { remediate } from '../config/remediate.ts'
import { renderConfig } from '../config/render/render-config.ts'
import { renderTemplate } from '../config/templates/template.ts'
import { type ConfigTree, formatLines, loadConfig, type TextLine } from '../config/tree.ts'
import type { DeviceType } from '../device-types/device-type.ts'
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { deviceIntent } from '../plan/device-intent.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { capabilitiesOf, profileFor, templateFor } from '../plan/render-device.ts'

/** What a step sends, and what takes it back. */
export interface StageLines {
  readonly lines: readonly TextLine[]
  readonly back: readonly TextLine[]
}

export interface SwitchStages {
  readonly device: Device
  readonly type: DeviceType | null
  /** Null: nobody writes for its model, somebody does it by hand. */
  readonly platform: ConfigTree['platform'] | null
  readonly vlan: StageLines
  /** It had the VLAN before, as far as the plan knows. */
  readonly hadVlan: boolean
  readonly uplinks: readonly PortStage[]
  readonly ports: readonly PortStage[]
  readonly before: DeviceIntent
}

export interface PortStage extends StageLines {
  /** Full interface name. */
  readonly name: string
  /** Null: it was planned for nothing. */
  readonly was: PortIntent | null
}

interface Ends {
  readonly before: Plan
  readonly after: Plan
}

/** Null where the VLAN has nothing to do with this switch. `moved`: full names of its ports that move. */
export function stagesOf(
  { before, after }: Ends,
  device: Device,
  vid: number,
  moved: readonly string[],
): SwitchStages | null {
  const [was, is] = [deviceIntent(before, device.id), deviceIntent(after, device.id)]
  const vlan = is.vlans.find((one) => one.vid === vid)
  const isMoved = new Set(moved)
  const carrying = is.ports.filter(
    ({ name, tagged }) =>
      tagged.includes(vid) && !isMoved.has(name) && !portIn(was, name)?.tagged.includes(vid),
  )
  if (!vlan || (moved.length === 0 && carrying.length === 0)) return null
  const type = deviceTypeOf(after.deviceType, device.typeSlug)
  const render = type?.platform ? rendererOf(after, device, type, was, is, isMoved) : null
  const made = { ...was, vlans: withVlan(was.vlans, vlan, type?.limits.vlanName) }
  const stage = (name: string, next: PortIntent | undefined): PortStage => ({
    name,
    was: portIn(was, name) ?? null,
    ...(render
      ? differenceOf(
          render(withPorts(made, groupOf(was, portIn(was, name)))),
          render(withPorts(made, groupOf(is, next))),
        )
      : nothing),
  })
  return {
    device,
    type,
    platform: type?.platform ?? null,
    before: was,
    hadVlan: was.vlans.some((one) => one.vid === vid),
    vlan: render ? vlanLines(render, was, made, vid) : nothing,
    uplinks: carrying.map((port) => stage(port.name, taggedToo(portIn(was, port.name), port, vid))),
    ports: is.ports.filter(({ name }) => isMoved.has(name)).map((port) => stage(port.name, port)),
  }
}

const nothing: StageLines = { lines: [], back: [] }

const portIn = (intent: DeviceIntent, name: string): PortIntent | undefined =>
  intent.ports.find((port) => port.name === name)

/** A LAG is told by its members too. */
const groupOf = ({ ports }: DeviceIntent, port: PortIntent | undefined): PortIntent[] =>
  port ? [port, ...ports.filter(({ lag }) => lag === port.name)] : []

const withPorts = (intent: DeviceIntent, ports: readonly PortIntent[]): DeviceIntent => ({ ...intent, ports })

/** As it was, with the VLAN besides: what else it will no longer need is taken off by the next push, not by this. */
const taggedToo = (was: PortIntent | undefined, is: PortIntent, vid: number): PortIntent =>
  was?.mode === 'tagged' ? { ...was, tagged: [...was.tagged, vid].toSorted((a, b) => a - b) } : is

/** In its place, and by a name that no other has. */
function withVlan(vlans: readonly VlanIntent[], vlan: VlanIntent, longest = 32): VlanIntent[] {
  const others = vlans.filter(({ vid }) => vid !== vlan.vid)
  const isTaken = others.some(({ name }) => name.toLowerCase() === vlan.name.toLowerCase())
  const suffix = `-${vlan.vid}`
  const name = isTaken ? `${vlan.name.slice(0, longest - suffix.length)}${suffix}` : vlan.name
  return [...others, { ...vlan, name }].toSorted((a, b) => a.vid - b.vid)
}

type Render = (intent: DeviceIntent, isBefore?: boolean) => ConfigTree

/**
 * The base part asks for what ports are in (`ip dhcp snooping vlan`): from the first step on it is that of before and after
 * together, so that no port's step says anything but of its port.
 */
function rendererOf(
  plan: Plan,
  device: Device,
  type: DeviceType,
  was: DeviceIntent,
  is: DeviceIntent,
  moved: ReadonlySet<string>,
): Render {
  const platform = type.platform ?? 'cisco_ios'
  const capabilities = capabilitiesOf(type, device)
  const profile = profileFor(platform, type.limits)
  const base = (intent: DeviceIntent): ConfigLine[] =>
    renderTemplate(templateFor(plan, platform), intent, capabilities, profile)
  const both = { ...was, ports: [...was.ports, ...is.ports.filter(({ name }) => moved.has(name))] }
  const [first, later] = [base(was), base(both)]
  return (intent, isBefore = false) =>
    loadConfig(formatLines(renderConfig(intent, capabilities, isBefore ? first : later, profile)), platform)
}

const differenceOf = (before: ConfigTree, after: ConfigTree): StageLines => ({
  lines: remediate(before, after).lines,
  back: remediate(after, before).lines,
})

/** Where the plan has the VLAN already, the device may lack it all the same: it is told, and not taken back. */
function vlanLines(render: Render, was: DeviceIntent, made: DeviceIntent, vid: number): StageLines {
  const without = { ...was, vlans: was.vlans.filter((one) => one.vid !== vid) }
  const before = render(withPorts(was, []), true)
  const { lines } = differenceOf(render(withPorts(without, []), true), render(withPorts(made, [])))
  return { lines, back: remediate(render(withPorts(made, [])), before).lines }
}
