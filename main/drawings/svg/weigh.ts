/**
 * How much there is to draw when every reference inside an SVG is followed: ten symbols that each use the next ten times
 * are ten thousand million shapes in a file of one page.
 */
import type { SvgNode } from './svg-node.ts'

const REFERENCE = /^#(.+)$|url\(\s*["']?#([^"'()\s]+)/

function* referencesOf(node: SvgNode): Generator<string> {
  for (const value of node.attributes.values()) {
    const found = REFERENCE.exec(value)
    if (found) yield found[1] ?? found[2] ?? ''
  }
}

/** Parts that hold or use one another, one in the next: no drawing program goes as far. */
const DEEPEST = 2000

/** Elements to draw, at most `most` + 1; a circle of references counts as too many. */
export function weigh(root: SvgNode, most: number): number {
  const byId = new Map<string, SvgNode>()
  const weights = new Map<SvgNode, number>()
  const open = new Set<SvgNode>()
  const index = (node: SvgNode) => {
    const id = node.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, node)
    for (const child of node.children) if (typeof child !== 'string') index(child)
  }
  const weightOf = (node: SvgNode): number => {
    const known = weights.get(node)
    if (known !== undefined) return known
    if (open.has(node) || open.size > DEEPEST) return most + 1
    open.add(node)
    let weight = 1
    for (const child of node.children) if (typeof child !== 'string') weight += weightOf(child)
    for (const id of referencesOf(node)) {
      const target = byId.get(id)
      if (target && weight <= most) weight += weightOf(target)
    }
    open.delete(node)
    weights.set(node, Math.min(weight, most + 1))
    return Math.min(weight, most + 1)
  }
  index(root)
  return weightOf(root)
}
