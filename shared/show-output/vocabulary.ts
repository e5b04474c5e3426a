/**
 * The tables that programs read, and the fields they may look for in each: one name on all platforms. Rows carry more
 * than this, whatever the device printed; a field is absent where this device, or this layout, does not tell it.
 */
import type { Row, ShowOutput } from './rows.ts'

/** Where a port is and how it is called; on every row of a port. */
interface OfPort {
  /** In the device's words: `Gi1/0/1`, `A1`, `0/1`. */
  readonly interface: string
  /** `GigabitEthernet1/0/1`; absent where the maker has one spelling only. */
  readonly interfaceName: string
}

interface Neighbour extends OfPort {
  readonly neighborName: string
  readonly neighborInterface: string
  readonly neighborInterfaceName: string
  readonly neighborAddress: string
  readonly platform: string
  readonly capabilities: string
}

export interface RowsByTable {
  readonly version: {
    readonly hostname: string
    readonly model: string
    readonly serialNumber: string
    readonly softwareVersion: string
    readonly macAddress: string
    readonly mac: string
    readonly uptime: string
  }
  readonly inventory: { readonly description: string; readonly model: string; readonly serialNumber: string }
  readonly 'interface status': OfPort & {
    readonly name: string
    readonly status: string
    readonly isUp: boolean
    readonly vlanId: string
    readonly speed: string
    readonly speedMbps: number
    readonly duplexMode: 'full' | 'half' | 'auto'
  }
  readonly vlan: {
    readonly vlanId: string
    readonly vlanName: string
    readonly status: string
    readonly interfaces: readonly string[]
  }
  readonly 'mac table': OfPort & {
    readonly vlanId: string
    readonly macAddress: string
    readonly mac: string
  }
  readonly 'cdp neighbour': Neighbour
  readonly 'lldp neighbour': Neighbour & { readonly chassisId: string; readonly chassisMac: string }
  readonly 'spanning tree port': OfPort & {
    readonly instance: string
    readonly portState: string
    readonly stateName: string
    readonly roleName: string
  }
  readonly 'power over ethernet': OfPort & {
    readonly operationalState: string
    readonly power: string
    readonly watts: number
    readonly powerClass: string
  }
  readonly trunk: OfPort & {
    readonly nativeVlan: string
    readonly allowedVlans: string
    readonly forwardingVlans: string
  }
  readonly switchport: OfPort & {
    readonly operationalMode: string
    readonly accessVlan: string
    readonly nativeVlan: string
    readonly trunkingVlanIds: readonly string[]
  }
  readonly 'port security': OfPort & {
    readonly maximumAddresses: string
    readonly violations: string
    readonly violationMode: string
  }
  readonly 'log message': {
    readonly text: string
    readonly time: string
    readonly facility: string
    readonly severity: string
    readonly message: string
  }
}

export type TableName = keyof RowsByTable

export type RowOf<T extends TableName> = Omit<Row, keyof RowsByTable[T]> & Partial<RowsByTable[T]>

/** The rows of one kind: an output may hold several, as a summary below its table. */
export const rowsOf = <T extends TableName>({ rows }: ShowOutput, table: T): readonly RowOf<T>[] =>
  rows.filter((row) => row.table === table) as readonly unknown[] as readonly RowOf<T>[]
