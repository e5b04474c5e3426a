/** The core's side of the import desk: starts its worker when first needed, and asks it by numbered messages. */
import { Worker } from 'node:worker_threads'
import { WorkError } from '../work-error.ts'
import type { Desk } from './import-desk.ts'

export interface DeskRequest {
  readonly id: number
  readonly call: keyof Desk
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

export interface DeskClient {
  /** Rejects with the desk's WorkError, or with the bug. */
  ask<C extends keyof Desk>(call: C, ...args: Parameters<Desk[C]>): Promise<ReturnType<Desk[C]>>
  close(): Promise<void>
}

export function createDeskClient(): DeskClient {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let worker: Worker | null = null
  let last = 0

  const receive = ({ id, result, refusal, failure }: DeskReply) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (refusal) asked?.reject(new WorkError(refusal.code, refusal.message, refusal.values))
    else if (failure !== undefined) asked?.reject(new Error(failure))
    else asked?.resolve(result)
  }
  /** A worker that died takes its workbooks along: the next question starts another one, which says so. */
  const fail = (error: Error) => {
    worker = null
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./desk-worker.ts', import.meta.url))
    started.on('message', receive)
    started.on('error', fail)
    started.unref()
    return started
  }
  return {
    ask<C extends keyof Desk>(call: C, ...args: Parameters<Desk[C]>) {
      worker ??= start()
      last += 1
      const asked = Promise.withResolvers<ReturnType<Desk[C]>>()
      waiting.set(last, asked as PromiseWithResolvers<unknown>)
      worker.postMessage({ id: last, call, args } satisfies DeskRequest)
      return asked.promise
    },
    async close() {
      await worker?.terminate()
      worker = null
    },
  }
}
