/**
 * Twelve faults on four switches of 48 ports, of which the last four are planned for nobody: on each switch two crossed
 * cords, one cord in the last port, and a row that is off by one and so ends in port 45. Far enough from each other that
 * nobody who knew all cords could tell another story of them.
 */
import { CERTAIN, type Finding } from '../../shared/verify/finding.ts'
import { seedRandom } from '../fakes/random.ts'
import type { PatchedSite } from './patched-site.ts'

/** Changes the cords of the site; returns what should be said of them, as `swap A-2 A-5`, sorted. */
export function plantFaults(site: PatchedSite, seed: number): string[] {
  const random = seedRandom(seed)
  const whole = (low: number, high: number) => Math.floor(random.between(low, high))
  const planted: string[] = []
  for (const letter of ['A', 'B', 'C', 'D']) {
    const n = whole(1, 8)
    const other = n + whole(2, 8)
    site.swap(`${letter}-${n}`, `${letter}-${other}`)
    planted.push(`swap ${letter}-${n} ${letter}-${other}`)
    const alone = `${letter}-${whole(17, 25)}`
    site.cords.set(alone, `SW${letter.charCodeAt(0) - 64} 48`)
    planted.push(`on_unplanned_port ${alone}`)
    const from = whole(30, 42)
    const run = Array.from({ length: 45 - from }, (_, at) => `${letter}-${from + at}`)
    site.shift(run, 1)
    planted.push(`shift_by_one ${run.join(' ')}`)
  }
  return planted.sort()
}

/** Outlets that a finding calls certain although their cords are where they belong. */
export function innocentsIn(site: PatchedSite, findings: readonly Finding[]): readonly number[] {
  const certain = findings
    .filter(({ confidence }) => confidence >= CERTAIN)
    .flatMap(({ outletIds }) => outletIds)
  const names = new Map(site.plan.outlet.map(({ id, name }) => [id, name]))
  return certain.filter((id) => {
    const [letter = '', n] = (names.get(id) ?? '').split('-')
    return site.cords.get(`${letter}-${n}`) === `SW${letter.charCodeAt(0) - 64} ${n}`
  })
}
