/** The error of a service that does not answer as it should: a WorkError whose code is the reason. */
import type { ReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { reachMessage } from '../../../shared/lan-services/reach-sentences.ts'
import { WorkError } from '../../work-error.ts'

export interface ReachValues {
  readonly url: string
  /** What the server or the system said, in its own words. */
  readonly detail?: string
  readonly [name: string]: string | number | boolean | undefined
}

/**
 * `mayHaveArrived` in the values: the request may have reached the server, so that what it asks for may be under way;
 * whoever sent it looks before sending it again.
 */
export function reachError(reason: ReachReason, values: ReachValues): WorkError {
  const words = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  )
  return new WorkError(reason, reachMessage(reason, words), values)
}

/** Whether a request that failed like this may have reached the server. */
export const mayHaveArrived = (error: unknown): boolean =>
  error instanceof WorkError && error.values.mayHaveArrived === true
