/** The differing lines of a comparison with the heads of their sections, so that each says where it stands. */
import type { DiffLine } from './diff.ts'

/** Unchanged lines go, but for the heads of sections in which something differs. */
export function changedLines<L extends Pick<DiffLine, 'kind' | 'depth'>>(lines: readonly L[]): L[] {
  const kept: L[] = []
  let heads: L[] = []
  for (const line of lines) {
    heads = heads.filter((head) => head.depth < line.depth)
    if (line.kind === 'unchanged') heads.push(line)
    else {
      kept.push(...heads, line)
      heads = []
    }
  }
  return kept
}
