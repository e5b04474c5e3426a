/**
 * When a push is killed: a phase, and how far into it. The program tells each phase as it enters it, so the moment
 * means the same on a slow machine; a moment drawn over the whole time would hardly ever fall into the short phases.
 */
import type { Random } from '../fakes/random.ts'

/** In their order; `starting` lasts until the line is dialled, `reading` is told who answers and what it has. */
export const phases = ['starting', 'reading', 'sending', 'verifying', 'saving'] as const
export type Phase = (typeof phases)[number]

/** Milliseconds of each phase, measured in a push that nothing disturbed. */
export type PhaseLengths = Readonly<Record<Phase, number>>

export interface Moment {
  readonly phase: Phase
  /** Milliseconds after the phase was told. */
  readonly after: number
}

/** Half of all kills fall into the sending. */
const turns: readonly Phase[] = [
  'sending',
  'reading',
  'sending',
  'saving',
  'sending',
  'starting',
  'sending',
  'verifying',
  'sending',
  'reading',
]

/** The phase a line of progress announces; null: another line. */
export const phaseOf = (line: string): Phase | null =>
  phases.find((phase) => line.trim() === `${phase} ...`) ?? null

export function momentOf(turn: number, lengths: PhaseLengths, random: Random): Moment {
  const phase = turns[turn % turns.length] ?? 'sending'
  return { phase, after: lengths[phase] * random.next() }
}

/** `told`: each phase with the time at which it was announced; `ended`: when the program was done. */
export function lengthsOf(told: ReadonlyMap<Phase, number>, ended: number): PhaseLengths {
  const begun = phases.map((phase) => ({ phase, at: told.get(phase) ?? ended }))
  const lengths = begun.map(({ phase, at }, i) => [phase, (begun[i + 1]?.at ?? ended) - at])
  return Object.fromEntries(lengths) as Record<Phase, number>
}
