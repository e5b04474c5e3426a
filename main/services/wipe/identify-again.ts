/**
 * After a device has started without its configuration: who is there, with the login of the factory, else with the one
 * given. Surprising: on a ProCurve the passwords outlive the configuration, so that the old ones may still be asked.
 */
import type { SessionSecrets } from '../../driver-engine/attach.ts'
import type { Console } from '../../driver-engine/console.ts'
import { type Identified, identify } from '../../driver-engine/identify.ts'
import { WorkError } from '../../work-error.ts'
import { numberOf } from './wipe-result.ts'

export interface AgainOptions {
  readonly factory: SessionSecrets
  readonly given: SessionSecrets
  /** The number the device had before. */
  readonly number: string
  readonly baud: number | null
  readonly signal?: AbortSignal | undefined
}

export interface FoundAgain {
  readonly identified: Identified
  /** It still asks for the password it had before. */
  readonly keptPassword: boolean
}

const REFUSALS = ['login_refused', 'login_needed', 'enable_refused', 'enable_needed']
const isLoginRefusal = (error: unknown): boolean =>
  error instanceof WorkError && REFUSALS.includes(error.code)

/** Throws WorkError `other_device`, and what identification throws. */
export async function identifyAgain(console: Console, options: AgainOptions): Promise<FoundAgain> {
  const { factory, given, number, baud, signal } = options
  const look = (secrets: SessionSecrets) => identify(console, { secrets, baud: baud ?? undefined, signal })
  let keptPassword = false
  let identified: Identified
  try {
    identified = await look(factory)
  } catch (error) {
    if (!isLoginRefusal(error)) throw error
    keptPassword = true
    identified = await look(given)
  }
  const now = numberOf(identified.identity)
  if (now === number) return { identified, keptPassword }
  throw new WorkError(
    'other_device',
    `${console.transport.peer}: this is ${now ?? 'a device without a number'} and no longer ${number}. Was the cable moved?`,
  )
}
