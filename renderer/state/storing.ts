/** Edits on their way to the core: whoever undoes before the answer means them, so undoing waits for it. */
let underWay: ReadonlySet<Promise<unknown>> = new Set()

/** Counts `work` as an edit that is being stored, until it ends in whichever way. Returns `work`. */
export function storing<T>(work: Promise<T>): Promise<T> {
  underWay = new Set([...underWay, work])
  const end = () => {
    underWay = new Set([...underWay].filter((one) => one !== work))
  }
  work.then(end, end)
  return work
}

/** Resolves once nothing is being stored; true where something was. */
export async function allStored(): Promise<boolean> {
  const wasStoring = underWay.size > 0
  while (underWay.size > 0) await Promise.allSettled(underWay)
  return wasStoring
}
