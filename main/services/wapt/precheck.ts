/** Whether WAPT can be installed on a machine, as far as is seen from outside. */
import { lookup } from 'node:dns/promises'
import type { WaptPrecheck } from '../../../shared/contract/wapt.ts'
import { lookAtPort, WAPT_PORTS } from '../../integrations/wapt/free-ports.ts'
import { lookAtWordSize } from '../../integrations/wapt/word-size.ts'
import { WorkError } from '../../work-error.ts'

/** Throws WorkError `no_address`, `silent_host`. Rejects with the signal's reason. */
export async function precheckHost(host: string, signal?: AbortSignal): Promise<WaptPrecheck> {
  await expectAddress(host)
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

/** A name that leads nowhere is no machine that is switched off. */
async function expectAddress(host: string): Promise<void> {
  try {
    await lookup(host)
  } catch (error) {
    throw new WorkError(
      'no_address',
      `${host} has no address in the DNS (${(error as NodeJS.ErrnoException).code}): type it otherwise, or its address.`,
      { host },
    )
  }
}
