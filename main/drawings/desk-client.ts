/**
 * The side of the drawing desk that asks. The worker has so much memory and so much time for a file, and is ended when it
 * needs more: what a drawing program can write is not what a laptop can take.
 */
import { Worker } from 'node:worker_threads'
import { WorkError } from '../work-error.ts'
import type { DrawingDesk, DrawingSource } from './drawing-desk.ts'
import { unreadableDrawing } from './unreadable-drawing.ts'

export interface DeskRequest {
  readonly id: number
  readonly call: keyof DrawingDesk
  readonly args: readonly unknown[]
}

export interface DeskReply {
  readonly id: number
  readonly result?: unknown
  readonly refusal?: {
    readonly code: string
    readonly message: string
    readonly values: Record<string, unknown>
  }
  readonly failure?: string
}

export interface DrawingDeskClient extends DrawingDesk {
  close(): Promise<void>
}

const MEMORY_MB = 2048
const LONGEST_MS = 60_000

interface Waiting {
  readonly file: string
  readonly answer: PromiseWithResolvers<unknown>
  readonly timer: NodeJS.Timeout
}

const nameOf = (source: DrawingSource): string => (source.kind === 'path' ? source.path : source.name)

const tooMuch = (file: string) =>
  unreadableDrawing(
    file,
    'too_complex',
    'reading the drawing needs more memory or time than there is. Save only the layers of this floor, or save it as PDF or PNG.',
  )

export function createDrawingDesk(): DrawingDeskClient {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0

  const settle = (id: number): Waiting | undefined => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked) clearTimeout(asked.timer)
    if (waiting.size === 0) worker?.unref()
    return asked
  }
  const receive = ({ id, result, refusal, failure }: DeskReply) => {
    const answer = settle(id)?.answer
    if (refusal) answer?.reject(new WorkError(refusal.code, refusal.message, refusal.values))
    else if (failure !== undefined) answer?.reject(new Error(failure))
    else answer?.resolve(result)
  }
  const failAll = (reason: (file: string) => Error) => {
    worker = null
    for (const [id, { file, answer }] of [...waiting]) {
      settle(id)
      answer.reject(reason(file))
    }
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./desk-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      // A library that remarks on a file does so here: standard output is for the answer of a command.
      stdout: true,
    })
    started.stdout.resume()
    started.on('message', receive)
    started.on('error', (error: NodeJS.ErrnoException) => {
      if (worker === started)
        failAll((file) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(file) : error))
    })
    return started
  }
  const stop = async (reason: (file: string) => Error) => {
    const stopped = worker
    failAll(reason)
    await stopped?.terminate()
  }
  const ask = <C extends keyof DrawingDesk>(
    call: C,
    ...args: Parameters<DrawingDesk[C]>
  ): ReturnType<DrawingDesk[C]> => {
    worker ??= start()
    // While something is asked, the process stays for the answer.
    worker.ref()
    last += 1
    const answer = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => void stop(tooMuch), LONGEST_MS)
    waiting.set(last, { file: nameOf(args[0]), answer, timer })
    worker.postMessage({ id: last, call, args } satisfies DeskRequest)
    return answer.promise as ReturnType<DrawingDesk[C]>
  }
  return {
    inspect: (...args) => ask('inspect', ...args),
    take: (...args) => ask('take', ...args),
    contents: (...args) => ask('contents', ...args),
    propose: (...args) => ask('propose', ...args),
    close: () => stop((file) => new Error(`${file}: the program is ending`)),
  }
}
