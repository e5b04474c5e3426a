/** Which port an arrow key goes to on a front panel: the nearest one that way, measured on the picture. Pure. */
import type { PanelPicturePort } from '../../../shared/contract/plan.ts'

type Place = Pick<PanelPicturePort, 'x' | 'y'>

const ways: Readonly<Record<string, (from: Place, to: Place) => { ahead: number; aside: number }>> = {
  ArrowRight: (from, to) => ({ ahead: to.x - from.x, aside: to.y - from.y }),
  ArrowLeft: (from, to) => ({ ahead: from.x - to.x, aside: to.y - from.y }),
  ArrowDown: (from, to) => ({ ahead: to.y - from.y, aside: to.x - from.x }),
  ArrowUp: (from, to) => ({ ahead: from.y - to.y, aside: to.x - from.x }),
}

/** Index of the port the key leads to; null where the key is no movement or nothing lies that way. */
export function stepPort(ports: readonly Place[], from: number, key: string): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return ports.length - 1
  const way = ways[key]
  const start = ports[from]
  if (!way || !start) return null
  let best: { index: number; distance: number } | null = null
  for (const [index, port] of ports.entries()) {
    const { ahead, aside } = way(start, port)
    if (ahead < 0.5) continue
    const distance = ahead + 3 * Math.abs(aside)
    if (!best || distance < best.distance) best = { index, distance }
  }
  return best?.index ?? null
}
