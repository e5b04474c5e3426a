/** In which order hosts are renamed, so that no name is asked for while another host still has it: FOG refuses a name that is taken. */
import { isFogName } from './fog-name.ts'

export interface Rename {
  readonly id: string
  readonly from: string
  readonly to: string
}

const key = (name: string): string => name.toLowerCase()

/**
 * Hosts that exchange names go by a name in between. `taken`: every name FOG has now. A rename whose name is held by a host that
 * keeps it is left out.
 */
export function orderRenames(renames: readonly Rename[], taken: readonly string[]): Rename[] {
  const held = new Map(taken.map((name) => [key(name), name]))
  const waiting = new Map(renames.filter(({ from, to }) => from !== to).map((one) => [one.id, one]))
  const steps: Rename[] = []
  const take = (step: Rename) => {
    held.delete(key(step.from))
    held.set(key(step.to), step.to)
    steps.push(step)
  }
  const isFree = ({ from, to }: Rename) => !held.has(key(to)) || key(from) === key(to)
  while (waiting.size > 0) {
    const free = [...waiting.values()].find(isFree)
    if (free) {
      take(free)
      waiting.delete(free.id)
      continue
    }
    const inCircle = [...waiting.values()].find((one) => isInCircle(one, waiting))
    if (!inCircle) break
    const between = freeName(inCircle.id, held)
    take({ ...inCircle, to: between })
    waiting.set(inCircle.id, { ...inCircle, from: between })
  }
  return steps
}

/** Whether following who holds the name that is wanted leads back to where it began. */
function isInCircle(start: Rename, waiting: ReadonlyMap<string, Rename>): boolean {
  const passed = new Set<string>()
  for (let at: Rename | undefined = start; at && !passed.has(at.id); ) {
    passed.add(at.id)
    const wanted: string = key(at.to)
    at = [...waiting.values()].find((one) => key(one.from) === wanted)
    if (at?.id === start.id) return true
  }
  return false
}

function freeName(id: string, held: ReadonlyMap<string, string>): string {
  for (let n = 0; ; n++) {
    const name = `tmp-${id}${n === 0 ? '' : `-${n}`}`.slice(0, 15)
    if (isFogName(name) && !held.has(key(name))) return name
  }
}
