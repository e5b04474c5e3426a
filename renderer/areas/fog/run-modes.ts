/** What runs of FOG are of. */
import type { StepsWhat } from '../../../shared/fog/step-run.ts'

/** Small acts, one after the other. */
export const stepModes = ['apply', 'wake', 'cancel', 'assign'] as const satisfies readonly StepsWhat[]

export const runModes = ['unicast', 'multicast', 'capture', 'snapin', ...stepModes] as const
