/** The form of a device type: ports by name and media, console, platform and limits. Data is in ./library. */
import type { Capability, Platform } from '../config/intent.ts'

export interface TypePort {
  /** Full interface name as the device writes it. */
  readonly name: string
  /** NetBox media slug: 100base-tx, 1000base-t, 1000base-x-sfp ... */
  readonly media: string
  /** What is printed beside the port on the front panel. */
  readonly label: string
}

export interface TypeLimits {
  readonly vlans?: number
  /** ProCurve: VLANs it accepts before its maximum is raised and the switch rebooted. */
  readonly vlansUntilReboot?: number
  readonly highestVid?: number
  readonly stpInstances?: number
  readonly managementInterfaces?: number
  /** Ports in one LAG. */
  readonly lagPorts?: number
  /** The highest number of a LAG. */
  readonly lags?: number
  /** Longest VLAN, host and port names the device keeps. */
  readonly vlanName?: number
  readonly hostname?: number
  readonly description?: number
}

export interface DeviceType {
  /** Lower case, unique: ws-c2950t-48-si. */
  readonly slug: string
  readonly manufacturer: string
  readonly model: string
  readonly partNumber: string | null
  readonly kind: 'switch' | 'panel' | 'router'
  /** Null: no driver renders this type (web-managed, or unknown). */
  readonly platform: Platform | null
  /** Front-panel order: access ports first, uplinks after. For a panel: its positions. */
  readonly ports: readonly TypePort[]
  /** How many of `ports`, from the end, are meant as uplinks. */
  readonly uplinks: number
  readonly console: { readonly connector: string; readonly baud: number } | null
  readonly capabilities: Partial<Record<Capability, boolean>>
  readonly limits: TypeLimits
  /** `library`: from the CC0 device-type collection; `ours`: written for this project; `site`: added to a site. */
  readonly origin: 'library' | 'ours' | 'site'
}
