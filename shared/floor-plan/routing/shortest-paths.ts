/** Shortest ways from one node of the network to all others (Dijkstra), with a heap. */
import type { PathNetwork } from './network.ts'

export interface ShortestPaths {
  /** Metres; Infinity where no way leads. */
  readonly metres: Float64Array
  /** The node before, -1 at the start and where no way leads. */
  readonly before: Int32Array
}

interface Entry {
  readonly node: number
  readonly metres: number
}

function createHeap() {
  const entries: Entry[] = []
  const less = (a: number, b: number) => (entries[a]?.metres ?? 0) < (entries[b]?.metres ?? 0)
  const swap = (a: number, b: number) => {
    const [first, second] = [entries[a], entries[b]]
    if (first && second) [entries[a], entries[b]] = [second, first]
  }
  return {
    push(entry: Entry) {
      entries.push(entry)
      for (let at = entries.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!less(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    pop(): Entry | undefined {
      const top = entries[0]
      const last = entries.pop()
      if (!last || entries.length === 0) return top
      entries[0] = last
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        let least = at
        if (left < entries.length && less(left, least)) least = left
        if (right < entries.length && less(right, least)) least = right
        if (least === at) return top
        swap(at, least)
        at = least
      }
    },
  }
}

export function shortestPaths({ nodes }: PathNetwork, start: number): ShortestPaths {
  const metres = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(nodes.length).fill(-1)
  const heap = createHeap()
  metres[start] = 0
  heap.push({ node: start, metres: 0 })
  for (let next = heap.pop(); next; next = heap.pop()) {
    if (next.metres > (metres[next.node] ?? 0)) continue
    for (const edge of nodes[next.node]?.edges ?? []) {
      const reached = next.metres + edge.metres
      if (reached >= (metres[edge.to] ?? 0)) continue
      metres[edge.to] = reached
      before[edge.to] = next.node
      heap.push({ node: edge.to, metres: reached })
    }
  }
  return { metres, before }
}

/** Nodes from the start to `end`. */
export function pathTo({ before }: ShortestPaths, end: number): number[] {
  const path = [end]
  for (let at = before[end] ?? -1; at >= 0; at = before[at] ?? -1) path.push(at)
  return path.reverse()
}
