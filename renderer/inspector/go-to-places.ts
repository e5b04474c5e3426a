/** What an object's traces say of where it is worked on. Pure. */
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'

/** Where its cords are: of the last panel or the switch. */
export const technicalRoom = (traces: readonly Trace[]): string | null =>
  traces
    .flatMap(({ segments }) => segments)
    .findLast(({ kind, location }) => location !== null && (kind === 'panel_port' || kind === 'interface'))
    ?.location ?? null

/** An address has its bounds. */
const MOST = 150

/** Keys by which the checklist finds what is about the object: itself and all it is connected through. */
export function aboutTraces(point: PlanPoint, traces: readonly Trace[]): string[] {
  const own = `${point.kind}:${point.id}`
  const keys = traces.flatMap(({ segments }) =>
    segments.map(({ kind, id }) => `${kind === 'panel_port' ? 'panelPort' : kind}:${id}`),
  )
  return [...new Set([own, ...keys])].slice(0, MOST)
}
