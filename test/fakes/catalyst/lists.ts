/** The list notations of IOS: `1,10-12` for VLANs, `fastethernet0/1 - 8, gigabitethernet0/1` for interfaces. */
import type { GrammarContext } from './grammar.ts'

/** Ascending numbers, or null where the text is no list. An empty text is null: nothing was said. */
export function parseVlanList(text: string, highest: number): number[] | null {
  const vids = new Set<number>()
  for (const part of text.split(',')) {
    const found = /^(\d+)(?:-(\d+))?$/.exec(part.trim())
    if (!found) return null
    const low = Number(found[1])
    const high = Number(found[2] ?? found[1])
    if (low < 1 || high > highest || low > high) return null
    for (let vid = low; vid <= high; vid++) vids.add(vid)
  }
  return [...vids].sort((a, b) => a - b)
}

export function printVlanList(vids: readonly number[]): string {
  const runs: [number, number][] = []
  for (const vid of [...vids].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === vid - 1) last[1] = vid
    else runs.push([vid, vid])
  }
  return runs
    .map(([low, high]) => (low === high ? `${low}` : high === low + 1 ? `${low},${high}` : `${low}-${high}`))
    .join(',')
}

/** Old trains want the blank before the hyphen; without it this returns null, as they do. */
export function parseInterfaceRange(text: string, context: GrammarContext): string[] | null {
  const names: string[] = []
  for (const part of text.split(/\s*,\s*/)) {
    const found = /^([a-z-]+)\s*((?:\d+\/)*)(\d+)(?:\s+-\s*(\d+))?$/i.exec(part.trim())
    if (!found) return null
    for (let n = Number(found[3]); n <= Number(found[4] ?? found[3]); n++) {
      const name = context.findInterface(`${found[1]}${found[2] ?? ''}${n}`)
      if (!name) return null
      names.push(name)
    }
  }
  return names.length > 0 ? names : null
}
