/** Tasks of FOG: what their types and states are called, and what they mean (fog-api §5). */

/** Names as FOG 1.5.9 has them; there is no 9. */
export const fogTaskTypes: Readonly<Record<string, string>> = {
  ...{ 1: 'Deploy', 2: 'Capture', 3: 'Debug', 4: 'Memtest86+', 5: 'Test Disk', 6: 'Disk Surface Test' },
  ...{ 7: 'Recover', 8: 'Multi-Cast', 10: 'Hardware Inventory', 11: 'Password Reset', 12: 'All Snapins' },
  ...{ 13: 'Single Snapin', 14: 'Wake-Up', 15: 'Deploy - Debug', 16: 'Capture - Debug' },
  ...{ 17: 'Deploy - No Snapins', 18: 'Fast Wipe', 19: 'Normal Wipe', 20: 'Full Wipe' },
  ...{ 21: 'Virus Scan', 22: 'Virus Scan - Quarantine' },
}

export const DEPLOY = '1'
export const CAPTURE = '2'
/** Those that write an image: from a machine, and that with a shell on its screen. */
export const CAPTURES: ReadonlySet<string> = new Set([CAPTURE, '16'])
export const MULTICAST = '8'
export const SINGLE_SNAPIN = '13'
export const WAKE = '14'

/** Newer versions know 6, a failure; 1.5.9 has none: what fails there stays in progress. */
export const fogTaskStates: Readonly<Record<string, string>> = {
  ...{ 1: 'Queued', 2: 'Checked In', 3: 'In-Progress', 4: 'Complete', 5: 'Cancelled', 6: 'Failed' },
}

export const CANCELLED = '5'

/** Waiting or running, or in a state that is not known here: of that nobody may say that it has ended (fog-api §5). */
export const isActiveState = (stateId: string): boolean => !['4', '5', '6'].includes(stateId)

/** States are added with versions. */
export const isKnownState = (stateId: string): boolean => Object.hasOwn(fogTaskStates, stateId)

/** Of a host whose task is in a state that is not known; null: it is known. */
export const unknownStateOf = ({
  id,
  stateId,
}: {
  readonly id: string
  readonly stateId: string
}): string | null =>
  isKnownState(stateId)
    ? null
    : `FOG has task ${id} in state "${stateId}", which is not known here: it counts as open until FOG says how it ended.`
