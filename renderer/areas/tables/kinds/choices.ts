/** The fixed words of some columns, as `brassage set` takes them, with their labels. */
import type { Choice } from '../../../ui/data-table/column.ts'

export const modes: readonly Choice[] = [
  { value: 'access', label: 'mode.access' },
  { value: 'tagged', label: 'mode.tagged' },
  { value: 'routed', label: 'mode.routed' },
  { value: 'unused', label: 'mode.unused' },
]

export const services: readonly Choice[] = [
  { value: 'network', label: 'service.network' },
  { value: 'telephone', label: 'service.telephone' },
  { value: 'other', label: 'service.other' },
]

export const sources: readonly Choice[] = [
  { value: 'scheme', label: 'source.scheme' },
  { value: 'explicit', label: 'source.explicit' },
]

export const cableKinds: readonly Choice[] = [
  { value: 'cable', label: 'cable.cable' },
  { value: 'cord', label: 'cable.cord' },
  { value: 'link', label: 'cable.link' },
]

export const cableStatuses: readonly Choice[] = [
  { value: 'planned', label: 'cableStatus.planned' },
  { value: 'connected', label: 'cableStatus.connected' },
  { value: 'decommissioning', label: 'cableStatus.decommissioning' },
]

export const wirings: readonly Choice[] = [
  { value: 'straight', label: 'wiring.straight' },
  { value: 'crossover', label: 'wiring.crossover' },
]

export const standings: readonly Choice[] = [
  { value: 'primary', label: 'standing.primary' },
  { value: 'secondary', label: 'standing.secondary' },
]

export const placeKinds: readonly Choice[] = [
  { value: 'room', label: 'place.room' },
  { value: 'floor', label: 'place.floor' },
  { value: 'area', label: 'place.area' },
]

export const lagProtocols: readonly Choice[] = [
  { value: 'lacp', label: 'lag.lacp' },
  { value: 'static', label: 'lag.static' },
  { value: 'pagp', label: 'lag.pagp' },
]
