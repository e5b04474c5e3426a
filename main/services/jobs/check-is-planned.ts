/** Whether who answers is who the job means: a reading of another device under its name would be worse than none. */
import type { Identified } from '../../driver-engine/identify.ts'
import { WorkError } from '../../work-error.ts'
import type { JobTarget } from './find-targets.ts'

/** Throws WorkError `other_device`. A switch that is bound to no device yet takes whoever answers. */
export function checkIsPlanned({ device, address }: JobTarget, { identity }: Identified): void {
  if (!device?.serial || !identity.serial || device.serial === identity.serial) return
  throw new WorkError(
    'other_device',
    `${address} answers with serial number ${identity.serial}; ${device.name} is ${device.serial}.`,
    { device: device.name, serial: identity.serial },
  )
}
