/**
 * Port names of NETGEAR: `0/1`, `1/0/1`, `lag 1` on FASTPATH; `g1`, `xg25`, `LAG1`, `ch1` on the smart ones. Speeds are
 * said with their duplex (`1000 Full`).
 */
import type { Row } from '../rows.ts'

export const PORT =
  /^(?:(?:\d{1,2}\/){1,2}\d{1,3}|(?:mg|xmg|xg|g|te|gi|fa|e|t|l|lag|po|ch|cpu|vlan) ?\d{1,4}(?:\/\d{1,3}){0,2})$/i

export function portFields(row: Row): Row {
  const duplex = /\b(full|half)\b/i.exec(row.speed ?? '')?.[1]?.toLowerCase()
  return {
    ...row,
    ...(duplex === 'full' || duplex === 'half' ? { duplexMode: duplex } : {}),
    ...(typeof row.adminState === 'string' ? { isEnabled: /^enable/i.test(row.adminState) } : {}),
  }
}
