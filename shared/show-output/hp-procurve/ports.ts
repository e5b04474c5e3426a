/**
 * Port names of ProCurve: `1`, `A1`, `1/A1`, `Trk1`; in tables with what stands for the aggregation behind them
 * (`49-Trk2`, cut to `1/28-...`) or a star for a setting of the port's own.
 */
import type { Row } from '../rows.ts'

/** Loose on purpose: whatever has a number and no blank, under a title that says port. */
export const PORT = /^(?=\S{0,20}\d)[A-Za-z0-9*/.-]{1,20}$|^(?:mesh|oobm|cpu)\S{0,4}$/i

/** The port by itself, its aggregation, and what the mode in the speed (`100FDx`) says. */
export function portFields(row: Row): Row {
  return { ...row, ...bareName(row.interface), ...halves(row.speed), ...linkOf(row.status) }
}

function bareName(text: string | undefined) {
  const match = /^([^*-]{1,12})(?:\*|-(.{1,12}))?$/.exec(text ?? '')
  if (!match?.[1]) return {}
  return { interfaceName: match[1], ...(match[2] && match[2] !== '...' ? { portChannel: match[2] } : {}) }
}

function halves(speed: string | undefined) {
  const match = /(FD|HD)x?$/i.exec(speed ?? '')
  return match ? ({ duplexMode: /FD/i.test(match[1] ?? '') ? 'full' : 'half' } as const) : {}
}

const linkOf = (status: string | undefined) =>
  /^(?:up|down)$/i.test(status ?? '') ? { isUp: /^up$/i.test(status ?? '') } : {}
