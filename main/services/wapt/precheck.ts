/** Whether WAPT can be installed on a machine, as far as is seen from outside. */
import type { WaptPrecheck } from '../../../shared/contract/wapt.ts'
import { lookAtPort, WAPT_PORTS } from '../../integrations/wapt/free-ports.ts'
import { lookAtWordSize } from '../../integrations/wapt/word-size.ts'
import { WorkError } from '../../work-error.ts'

/** Throws WorkError `silent_host`. Rejects with the signal's reason. */
export async function precheckHost(host: string, signal?: AbortSignal): Promise<WaptPrecheck> {
  const [ports, wordSize] = await Promise.all([
    Promise.all(WAPT_PORTS.map((port) => lookAtPort(host, port, signal))),
    lookAtWordSize(host, signal),
  ])
  if (wordSize === null && ports.every(({ state }) => state === 'silent'))
    throw new WorkError(
      'silent_host',
      `${host} does not answer on ports 80 and 443: it is off, elsewhere, or behind a firewall. Nothing can be said of it from here.`,
      { host },
    )
  return { host, isFree: ports.every(({ state }) => state === 'free'), ports, wordSize }
}
