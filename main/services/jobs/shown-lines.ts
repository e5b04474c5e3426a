/** Whether lines are among those that a person was shown: by their section, not by their place. */
interface Line {
  readonly depth: number
  readonly text: string
}

/** `interface X / description Y`: a line with the sections around it. */
function pathsOf(lines: readonly Line[]): string[] {
  const open: string[] = []
  return lines.map(({ depth, text }) => {
    open.splice(depth)
    open[depth] = text
    return JSON.stringify(open)
  })
}

/** A device that took some of them already lacks fewer; one that lacks others has changed. */
export function isWithin(lines: readonly Line[], shown: readonly Line[]): boolean {
  const known = new Set(pathsOf(shown))
  return pathsOf(lines).every((path) => known.has(path))
}
