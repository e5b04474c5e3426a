/** Whether a name server answers. That it knows no such name is an answer; that it refuses or fails is none. */
import { Resolver } from 'node:dns/promises'
import type { Probe } from '../../../shared/diagnosis/facts.ts'
import { CHECK_HOST } from './reach-internet.ts'

const PATIENCE_MS = 2000
const TRIES = 2
/** What a server says that works. */
const ANSWERS: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA'])

export interface NameQuestion {
  /** `10.1.0.53`, or with a port. */
  readonly server: string
  /** The address that the question leaves from; null: the system chooses. */
  readonly from: string | null
}

export async function askName({ server, from }: NameQuestion, signal?: AbortSignal): Promise<Probe> {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES })
  resolver.setServers([server])
  if (from !== null) resolver.setLocalAddress(from)
  const cancel = () => resolver.cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  const begun = performance.now()
  try {
    await resolver.resolve4(CHECK_HOST)
    return { kind: 'answered', ms: performance.now() - begun }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return ANSWERS.has(code) ? { kind: 'answered', ms: performance.now() - begun } : { kind: 'silent' }
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
