/** What an emulated switch is, apart from its console: configuration, VLANs, what is plugged into it. */
import { type ConfigStore, createConfig } from './config-store.ts'
import type { GrammarContext } from './grammar.ts'
import { type Model, physicalPorts } from './models.ts'

export interface Neighbor {
  readonly name: string
  readonly port: string
  readonly platform: string
}

/** What hangs on a port: without one, the port has no link. */
export interface Link {
  readonly macs: readonly string[]
  readonly neighbor?: Neighbor
}

export interface Device extends GrammarContext {
  readonly model: Model
  readonly serial: string
  running: ConfigStore
  startup: ConfigStore | null
  /** vlan.dat: survives a reload, and even `write erase`. Number -> name. */
  vlans: Map<number, string>
  /** Of vlan.dat too. */
  vtp: { domain: string; revision: number }
  /** Configurations in flash beside config.text, which is the startup configuration. */
  readonly files: Map<string, ConfigStore>
  readonly links: Map<string, Link>
  /** Whom the management address has talked to: address -> MAC. */
  readonly arp: Map<string, string>
  /** `no service password-recovery`: the MODE button leads to a question instead of the loader. */
  isRecoveryDisabled: boolean
  terminalLength: number
  terminalWidth: number
  /** `reload in`: minutes told; null where no restart is set. */
  reloadIn: number | null
  /** `archive` with a `path`, which a timed revert needs. */
  hasArchive: boolean
  /** `configure terminal revert timer`: minutes told; null where none runs. */
  revertIn: number | null
  /** Looks for a configuration in the network, and says so, until it has one or is told to stop. */
  seeksConfig: boolean
}

/** IOS cuts long names off in lists: Fa0/1. */
export const shortName = (name: string): string =>
  name.replace(/^(FastEthernet|GigabitEthernet|VLAN|Vlan)/, (kind) => kind.slice(0, 2))

const kinds = ['FastEthernet', 'GigabitEthernet', 'Vlan', 'Port-channel'] as const

function findInterface(model: Model, ports: ReadonlySet<string>, typed: string): string | null {
  const parts = /^([a-z-]+)\s*(\d+(?:\/\d+){0,2})$/i.exec(typed)
  const begun = parts?.[1]?.toLowerCase()
  if (!parts || !begun) return null
  const kind = kinds.find((name) => name.toLowerCase().startsWith(begun))
  if (!kind) return null
  if (kind === 'Vlan') {
    const vid = Number(parts[2])
    return vid >= 1 && vid <= model.highestVid ? `${model.svi}${vid}` : null
  }
  if (kind === 'Port-channel')
    return model.features.has('dynamicTrunking') && /^([1-9]|[1-3]\d|4[0-8])$/.test(parts[2] ?? '')
      ? `${kind}${parts[2]}`
      : null
  const name = `${kind}${parts[2]}`
  return ports.has(name) ? name : null
}

export function createDevice(model: Model, serial: string): Device {
  const ports = new Set(physicalPorts(model))
  return {
    model,
    serial,
    highestVid: model.highestVid,
    findInterface: (typed) => findInterface(model, ports, typed),
    running: createConfig(model),
    startup: null,
    vlans: new Map([[1, 'default']]),
    vtp: { domain: '', revision: 0 },
    files: new Map(),
    links: new Map(),
    arp: new Map(),
    isRecoveryDisabled: false,
    terminalLength: 24,
    terminalWidth: 80,
    reloadIn: null,
    hasArchive: false,
    revertIn: null,
    seeksConfig: false,
  }
}

export const hostnameOf = (device: Device): string =>
  device.running.global.get('hostname')?.slice('hostname '.length) ?? 'Switch'

/** Makes a VLAN; false where the model holds no more. */
export function addVlan(device: Device, vid: number, name: string): boolean {
  if (!device.vlans.has(vid) && device.vlans.size >= device.model.maxVlans) return false
  device.vlans.set(vid, name)
  return true
}
