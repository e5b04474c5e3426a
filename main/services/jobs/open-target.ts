/** One device of a job, whichever way it is reached: called over the network, or on a console that is open in a tab. */
import type { JobLogin } from '../../../shared/contract/job.ts'
import type { Clock } from '../../clock.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { Console } from '../../driver-engine/console.ts'
import { type Identified, identify } from '../../driver-engine/identify.ts'
import type { OpenedVault } from '../push/push-planned.ts'
import type { PushSession } from '../push/push-service.ts'
import { withVaultSecrets } from '../session-secrets.ts'
import type { JobTarget } from './find-targets.ts'
import { withDevice } from './open-device.ts'

export interface OpenTarget {
  readonly site: SiteFile
  readonly clock: Clock
  readonly vault: OpenedVault | null
  readonly login: JobLogin
  readonly session: (id: string) => PushSession
  /** What a tab shows meanwhile. */
  readonly kind: 'identifying' | 'pushing'
  readonly signal: AbortSignal
}

/** Runs `work` where the device stands at its prompt, and it is known who it is. Rejects with the WorkError of what went wrong. */
export async function onTarget<T>(
  { address, session: id }: JobTarget,
  open: OpenTarget,
  work: (console: Console, identified: Identified) => Promise<T>,
): Promise<T> {
  const { signal } = open
  if (id !== null) {
    const session = open.session(id)
    const identified = await session.identify(signal)
    try {
      return await session.work(open.kind, (console) => work(console, identified))
    } finally {
      session.lookAtName()
    }
  }
  const { user, password, enable } = open.login
  const secrets = withVaultSecrets({ user, password, enable }, open.vault)
  return withDevice(open.site, open.clock, address, { login: open.login, secrets }, async (console) =>
    work(console, await identify(console, { secrets, signal })),
  )
}
