/**
 * A port of a switch as planners write it, found among the ports of its type. While the model is assumed, a name of
 * another family is taken by its last number: the names are provisional, the places on the panel are not.
 */
import type { DeviceType } from '../../device-types/device-type.ts'
import { resolvePort } from '../../device-types/resolve-port.ts'
import { isPlacedByNaming, type PortNaming, placeByNaming } from './port-naming.ts'

const UPLINK = /^(?:uplink|montant|lien montant|sfp|combo)\s*n?°?\s*(\d)$/i
const NUMBERED = /^[a-z]{0,20}[\s-]*(?:\d+\/){0,2}(\d+)$/i

const within = (type: DeviceType, position: number): number | null =>
  position >= 1 && position <= type.ports.length ? position : null

/**
 * Position (1-based) of a port on the front panel, or null where the model has none of that name. `naming`: how the
 * workbook names the ports of a switch of unknown model, where not as the assumed type does.
 */
export function findPort(
  text: string,
  type: DeviceType,
  isAssumed: boolean,
  naming: PortNaming | null = null,
): number | null {
  if (isAssumed && naming && isPlacedByNaming(text, naming)) return placeByNaming(text, type, naming)
  const known = resolvePort(type, text)
  if (known) return known.position
  const uplink = UPLINK.exec(text.trim())
  if (uplink && type.uplinks > 0) {
    const number = Number(uplink[1])
    return number >= 1 && number <= type.uplinks ? type.ports.length - type.uplinks + number : null
  }
  const numbered = isAssumed ? NUMBERED.exec(text.trim()) : null
  return numbered ? within(type, Number(numbered[1])) : null
}
