/**
 * Where verdicts are made: at once while that is quick, in a worker where it would hold up the core, which keeps the echo
 * clock of consoles. How much there is to read decides, and nothing else: the first verdict of a site warms up and is the
 * slowest, so how long one took says little of the next.
 */
import { Worker } from 'node:worker_threads'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Verdict } from '../../../shared/verify/finding.ts'
import type { Evidence, SwitchReading } from '../../../shared/verify/reading.ts'
import { verifyPlan } from '../../../shared/verify/verify-plan.ts'

/** For whoever waits for a verdict that takes long. */
export interface Waiting {
  readonly signal?: AbortSignal
  /** How much is done, 0 to 1; never called for a verdict that is made at once. */
  readonly report?: (share: number) => void
}

export interface VerdictDesk {
  /** Rejects with the reason of `signal` when it aborts. */
  verify(plan: Plan, evidence: Evidence, waiting?: Waiting): Promise<Verdict>
}

export interface VerdictInput {
  readonly plan: Plan
  readonly evidence: Evidence
}

export type VerdictReply = { readonly share: number } | { readonly verdict: Verdict }

/** Rows of a plan and its evidence that are judged within 50 ms or so on a slow laptop. */
const QUICK_ROWS = 15_000

/** What no check looks at is not handed over. */
const slim = (plan: Plan): Plan => ({
  ...plan,
  ...{ mapping: [], setAside: [], template: [], runbook: [], placement: [], pathway: [], floorPlan: [] },
})

const rowsOf = (readings: readonly SwitchReading[]): number =>
  readings.reduce((sum, { macs, ports }) => sum + (macs?.length ?? 0) + (ports?.length ?? 0), 0)

const isQuick = ({ outlet }: Plan, { now, earlier }: Evidence): boolean =>
  outlet.length + rowsOf(now) + rowsOf(earlier) <= QUICK_ROWS

export function createVerdictDesk(): VerdictDesk {
  return {
    verify: async (plan, evidence, waiting = {}) =>
      isQuick(plan, evidence)
        ? verifyPlan(plan, evidence)
        : verifyInWorker({ plan: slim(plan), evidence }, waiting),
  }
}

function verifyInWorker(input: VerdictInput, { signal, report }: Waiting): Promise<Verdict> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./verdict-worker.ts', import.meta.url), { workerData: input })
  const { promise, resolve, reject } = Promise.withResolvers<Verdict>()
  const stop = () => reject(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  worker
    .on('message', (reply: VerdictReply) =>
      'verdict' in reply ? resolve(reply.verdict) : report?.(reply.share),
    )
    .on('error', reject)
    .on('exit', (code) => reject(new Error(`the verdict ended early (${code})`)))
  return promise.finally(() => {
    signal?.removeEventListener('abort', stop)
    void worker.terminate()
  })
}
