/** Where something stands in a YAML text, for errors that name the line. */
import type { LineCounter, ParsedNode, parseDocument } from 'yaml'

/** The line of what lies at `path`, or of the nearest thing above it that exists. */
export function lineOfNode(
  root: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length--) {
    const node = root.getIn(path.slice(0, length), true) as ParsedNode | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
