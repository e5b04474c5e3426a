/**
 * The core's side of the import desk: starts its worker when first needed, and asks it by numbered messages. What is
 * large goes over in slices with a breath between, because the core also keeps the echo clock of the consoles.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { planTables } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { changeOf, type EditRecord, type PreparedEdit } from '../db/prepared-edit.ts'
import { WorkError } from '../work-error.ts'
import type { Desk, PlanPart, ReadyEdit } from './import-desk.ts'

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
  /** The same about `plan`, of which only the tables that are not the desk's yet are sent. */
  askOf<C extends keyof Desk>(plan: Plan, call: C, ...args: Parameters<Desk[C]>): Promise<ReturnType<Desk[C]>>
  /** Brings an edit over that is ready on the desk, and takes it off. */
  take(ready: ReadyEdit): Promise<PreparedEdit>
  close(): Promise<void>
}

/** Rows of the plan, or records of an edit, in one message: about two milliseconds of the core. */
const SLICE = 500

const tableNames = (Object.keys(planTables) as (keyof typeof planTables)[]).filter(
  (table) => table !== 'site',
)

/** What of `plan` differs from what the desk holds. Nothing where it is the same object. */
function* partsOf(plan: Plan, held: Plan | null): Generator<PlanPart> {
  if (plan === held) return
  for (const table of tableNames) {
    const rows = plan[table]
    if (rows === held?.[table]) continue
    for (let from = 0; from === 0 || from < rows.length; from += SLICE)
      yield { table, rows: rows.slice(from, from + SLICE), isFirst: from === 0 }
  }
  const { site, nextIds, workStates } = plan
  yield { rest: { site, nextIds, workStates } }
}

export function createDeskClient(): DeskClient {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let worker: Worker | null = null
  let last = 0
  /** The plan the worker holds, and the last handing over: a question is asked of the plan it came with. */
  let held: Plan | null = null
  let handing: Promise<unknown> = Promise.resolve()

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
    held = null
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
  const ask = <C extends keyof Desk>(call: C, ...args: Parameters<Desk[C]>): Promise<ReturnType<Desk[C]>> => {
    worker ??= start()
    last += 1
    const asked = Promise.withResolvers<ReturnType<Desk[C]>>()
    waiting.set(last, asked as PromiseWithResolvers<unknown>)
    worker.postMessage({ id: last, call, args } satisfies DeskRequest)
    return asked.promise
  }
  const handOver = async (plan: Plan) => {
    const known = held
    // Cut in the middle, the worker holds a mixture: the next time it gets all.
    held = null
    for (const part of partsOf(plan, known)) {
      await ask('hold', part)
      await breathe()
    }
    held = plan
  }
  return {
    ask,
    async askOf(plan, call, ...args) {
      // The question itself is posted in the same turn as the last part; its answer keeps nobody waiting.
      const handed = handing.then(() => handOver(plan)).then(() => ({ answer: ask(call, ...args) }))
      handing = handed.catch(() => {})
      return (await handed).answer
    },
    async take({ key, changed, digest, tableDigests }) {
      const records: EditRecord[] = []
      const changes = []
      while (records.length < changed) {
        const slice = await ask('records', key, records.length, SLICE)
        if (slice.length === 0) throw new Error('the desk no longer has the edit it made ready')
        for (const record of slice) {
          records.push(record)
          changes.push(changeOf(record))
        }
      }
      await ask('drop', key)
      return { changes, records, digest, tableDigests }
    },
    async close() {
      await worker?.terminate()
      worker = null
      held = null
    },
  }
}
