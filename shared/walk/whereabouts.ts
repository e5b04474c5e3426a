/**
 * Where a laptop is plugged in: what was seen, and what follows from it. A place is always a port of a switch first; the
 * outlet is the one that the plan leads to that port, so two crossed cords show as the wrong outlet.
 */
import type { EvidenceCode, EvidenceValues } from '../i18n/walk-evidence.ts'
import type { SwitchReading } from '../verify/reading.ts'
import type { OwnAddress } from './own-interface.ts'
import type { OutletName, PlannedPlace } from './planned-place.ts'

/** A switch that told on the wire who it is. */
export interface HeardNeighbour {
  readonly protocol: 'cdp' | 'lldp'
  /** As it calls itself, without its domain. */
  readonly name: string | null
  /** Lower case, colons. */
  readonly mac: string | null
  readonly address: string | null
  readonly port: string | null
  /** Untagged VLAN of that port. */
  readonly vlan: number | null
}

/** What a laptop knows of where it is. Empty lists and nulls: nobody looked, or there was nothing. */
export interface Seen {
  readonly addresses: readonly OwnAddress[]
  readonly gateway: string | null
  readonly dhcpServer: string | null
  readonly macs: readonly string[]
  readonly readings: readonly SwitchReading[]
  readonly heard: readonly HeardNeighbour[]
  /** When the cable was plugged in, UTC: older tables tell of another outlet. Null: not known, all count. */
  readonly since: string | null
  /** The address was there before the cable was plugged in here. */
  readonly isOldAddress: boolean
}

export const nothingSeen: Seen = {
  addresses: [],
  gateway: null,
  dhcpServer: null,
  macs: [],
  readings: [],
  heard: [],
  since: null,
  isOldAddress: false,
}

export interface WalkEvidence {
  readonly source: 'address' | 'table' | 'neighbour' | 'lease'
  readonly code: EvidenceCode
  readonly values: EvidenceValues
  /** It speaks against the place found, or against the plan. */
  readonly isAgainst: boolean
}

export interface Whereabouts {
  readonly deviceId: number | null
  readonly switch: string | null
  readonly interfaceId: number | null
  /** Full name where the plan has the port, else as the switch calls it. */
  readonly interface: string | null
  readonly vlanId: number | null
  /** VLAN number, as the address or the switch tells it. */
  readonly vlan: number | null
  /** Null: not known, or one of `candidates`. */
  readonly outlet: OutletName | null
  /** All that fit where it is not known which; empty otherwise. */
  readonly candidates: readonly OutletName[]
  /** That the outlet is right, or else the switch and VLAN; 0 where nothing is known. */
  readonly confidence: number
  readonly evidence: readonly WalkEvidence[]
  /** What the plan says of where the person is, said to be, or else of the outlet found. */
  readonly expected: PlannedPlace | null
  /** Null: nothing to compare, or not enough seen. */
  readonly isAsPlanned: boolean | null
}

/** The place found, before it is compared with what should be there. */
export type Place = Omit<Whereabouts, 'expected' | 'isAsPlanned'>
