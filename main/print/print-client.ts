/**
 * The core's side of printing: a worker a print, kept warm for the next one, because a person turns from choice to choice
 * and its libraries take longer to load than a page to draw. A print that nobody wants any more ends with its worker.
 */
import { Worker } from 'node:worker_threads'
import type { Plan } from '../../shared/model/plan.ts'
import type { Clock } from '../clock.ts'
import { WorkError } from '../work-error.ts'
import type { PrintedPdf, PrintInput } from './print-pdf.ts'

export interface PrintReply {
  readonly printed?: PrintedPdf
  readonly refusal?: {
    readonly code: string
    readonly message: string
    readonly values: Record<string, unknown>
  }
  readonly failure?: string
}

export interface PrintClient {
  /** Rejects with the WorkError of the print, or when `signal` aborts. */
  print(input: PrintInput, signal?: AbortSignal): Promise<PrintedPdf>
  close(): Promise<void>
}

/** How long a worker waits for another print. */
const WARM_MS = 120_000

/** What no sheet tells is not handed over. */
const slim = (plan: Plan): Plan => ({ ...plan, mapping: [], setAside: [], template: [] })

export function createPrintClient(clock: Clock): PrintClient {
  let warm: Worker | null = null
  let cool = () => {}
  const busy = new Set<Worker>()

  const start = (): Worker => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url))
    // Whoever waits for its print hears of it as well; one that waits for work is only taken no more.
    worker.on('error', () => {
      if (warm === worker) warm = null
    })
    return worker
  }
  const take = (): Worker => {
    cool()
    const worker = warm ?? start()
    warm = null
    worker.ref()
    busy.add(worker)
    return worker
  }
  const keep = (worker: Worker) => {
    busy.delete(worker)
    worker.unref()
    cool()
    const before = warm
    warm = worker
    void before?.terminate()
    const forget = clock.after(WARM_MS, () => {
      if (warm === worker) warm = null
      void worker.terminate()
    })
    cool = () => {
      cool = () => {}
      forget()
    }
  }
  const drop = (worker: Worker) => {
    busy.delete(worker)
    void worker.terminate()
  }

  return {
    async print(input, signal) {
      signal?.throwIfAborted()
      const worker = take()
      const { promise, resolve, reject } = Promise.withResolvers<PrintReply>()
      const stop = () => reject(signal?.reason)
      const fail = (code: number) => reject(new Error(`the print ended early (${code})`))
      signal?.addEventListener('abort', stop, { once: true })
      worker.on('message', resolve).on('error', reject).on('exit', fail)
      worker.postMessage({ ...input, plan: slim(input.plan) } satisfies PrintInput)
      try {
        const { printed, refusal, failure } = await promise
        keep(worker)
        if (printed) return printed
        if (refusal) throw new WorkError(refusal.code, refusal.message, refusal.values)
        throw new Error(failure ?? 'the print gave no answer')
      } catch (error) {
        if (busy.has(worker)) drop(worker)
        throw error
      } finally {
        signal?.removeEventListener('abort', stop)
        worker.off('message', resolve).off('error', reject).off('exit', fail)
      }
    },
    async close() {
      cool()
      await Promise.all([...busy, ...(warm ? [warm] : [])].map((worker) => worker.terminate()))
      warm = null
    },
  }
}
