/** Where the ports of a LAG lie on the front panel: one frame round them where they lie together, else one round each. */
import type { PanelPicturePort } from '../../../shared/contract/plan.ts'

export interface LagFrame {
  readonly lag: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** In the drawing's units of one socket. */
export function lagFrames(ports: readonly PanelPicturePort[]): LagFrame[] {
  const groups = Map.groupBy(
    ports.filter((port) => port.lag !== null),
    (port) => port.lag ?? '',
  )
  return [...groups].flatMap(([lag, members]) => {
    const [left, top] = [Math.min(...members.map(({ x }) => x)), Math.min(...members.map(({ y }) => y))]
    const width = Math.max(...members.map(({ x }) => x)) - left + 1
    const height = Math.max(...members.map(({ y }) => y)) - top + 1
    if (width * height === members.length) return [{ lag, x: left, y: top, width, height }]
    return members.map(({ x, y }) => ({ lag, x, y, width: 1, height: 1 }))
  })
}
