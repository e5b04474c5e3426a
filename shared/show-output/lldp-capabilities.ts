/** The letters of LLDP capabilities on Cisco, as words. Source: the legend of `show lldp neighbors`. */
import type { Row, Value } from './rows.ts'

const NAMES: Readonly<Record<string, string>> = {
  R: 'router',
  B: 'bridge',
  T: 'telephone',
  C: 'docsis cable device',
  W: 'wlan access point',
  P: 'repeater',
  S: 'station',
  O: 'other',
}

/** Lists of codes and of words beside `B,R`, where the row has such a field. */
export function lldpCapabilityNames(row: Row): Record<string, Value> {
  return {
    ...listOf(row, 'capabilities', 'capability'),
    ...listOf(row, 'systemCapabilities', 'systemCapability'),
  }
}

function listOf(row: Row, field: string, name: string): Record<string, Value> {
  const text = row[field]
  if (typeof text !== 'string' || !/^[A-Z](?:, ?[A-Z])*$/.test(text)) return {}
  const codes = text.split(/, ?/)
  return { [`${name}Codes`]: codes, [`${name}Names`]: codes.map((code) => NAMES[code] ?? code) }
}
