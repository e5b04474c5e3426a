/**
 * What a family of models has in common: dialect, capabilities, limits. Facts differ by software train, so what a
 * probe of the very device answers always wins; a capability that is absent here must be probed.
 */
import type { Capability, Platform } from '../config/intent.ts'
import type { DeviceType, TypeLimits } from './device-type.ts'

export interface Family {
  readonly platform: Platform | null
  readonly capabilities: Partial<Record<Capability, boolean>>
  readonly limits: TypeLimits
  readonly console: DeviceType['console']
}

/** A group of ports by name: `{1-48}` counts, `{01-24}` counts with zeros. Second: NetBox media slug. */
export type PortGroup = readonly [pattern: string, media: string]

/** One model as the library's data files write it. */
export interface LibraryEntry {
  readonly model: string
  readonly part?: string
  /** Default: from the part number for Cisco, from the model elsewhere. */
  readonly slug?: string
  /** Other spellings people use: older part numbers, names printed on the box. */
  readonly also?: readonly string[]
  readonly family: Family
  readonly ports: readonly PortGroup[]
  /** Ports from the end meant as uplinks; default: those of the last group when there are several. */
  readonly uplinks?: number
  /** Null where the model has none; absent: as the family. */
  readonly console?: DeviceType['console']
  readonly kind?: DeviceType['kind']
  readonly limits?: TypeLimits
  readonly origin?: 'library' | 'ours'
}

export interface MakerLibrary {
  readonly manufacturer: string
  readonly entries: readonly LibraryEntry[]
}
