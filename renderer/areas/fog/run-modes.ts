/** What runs of FOG are of, and how far a host is in one. */
import type { RunStanding } from '../../../shared/fog/run-standing.ts'
import type { StepsWhat } from '../../../shared/fog/step-run.ts'

/** What is done to groups, not to hosts. */
export const groupModes = [
  'make-group',
  'rename-group',
  'remove-groups',
] as const satisfies readonly StepsWhat[]

/** Small acts, one after the other. */
export const stepModes = [
  ...(['apply', 'wake', 'cancel', 'assign'] as const),
  ...groupModes,
] as const satisfies readonly StepsWhat[]

export const runModes = ['unicast', 'multicast', 'capture', 'snapin', ...stepModes] as const

/** What is not known yet because it is on its way at this moment is no cut. */
export const shownState = (state: string, { doing }: RunStanding): string =>
  state === 'unsure' && doing === 'send' ? 'sending' : state
