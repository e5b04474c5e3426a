/** Writes a push down while it runs. Without a site file nothing is written, and nothing can be resumed. */
import type { Db } from '../../db/database.ts'
import { appendPushSteps, type PushStep, type RecordedLine } from '../../db/push-records.ts'
import { explainStorageError } from '../../db/storage-error.ts'
import type { SendRecord } from '../../driver-engine/run-sender.ts'
import { fromBytes } from '../../driver-engine/source-lines.ts'
import type { SourceLine, Step } from '../../driver-engine/steps.ts'
import { WorkError } from '../../work-error.ts'
import type { PushResult } from './push-result.ts'
import type { LineSealer } from './resume-key.ts'

/** Lines as they may be kept: a line with a secret only redacted, and sealed for this computer. */
export function recordLines(lines: readonly SourceLine[], sealer: LineSealer): RecordedLine[] {
  return lines.map(({ text, shown, line, depth, block }) => {
    const plain = fromBytes(text)
    const sealed = plain === shown ? {} : { sealed: sealer.seal(plain) }
    return { text: shown, line, depth, ...sealed, ...(block?.length ? { block } : {}) }
  })
}

const lineRange = (
  steps: readonly Step[],
  from: number,
  to: number,
): Pick<PushStep, 'fromLine' | 'toLine'> => {
  const numbers = steps.slice(from, to + 1).flatMap((step) => (step.line === null ? [] : [step.line]))
  return { fromLine: numbers[0] ?? 0, toLine: numbers.at(-1) ?? 0 }
}

/** The outcome of what was intended before is written with the next intent: one commit a section. */
export function openSendRecord(
  db: Db,
  pushId: string,
  timestamp: () => string,
): SendRecord & { confirmLast(): void } {
  let open: Pick<PushStep, 'fromLine' | 'toLine'> | null = null
  const confirmed = (): PushStep[] =>
    open && open.toLine > 0 ? [{ kind: 'confirmed', ...open, message: null }] : []
  return {
    intend(steps, from, to) {
      const range = lineRange(steps, from, to)
      const outcome = open && range.fromLine > (open.fromLine ?? 0) ? confirmed() : []
      appendPushSteps(db, pushId, [...outcome, { kind: 'intent', ...range, message: null }], timestamp())
      open = range
    },
    fail(step, as, message) {
      const number = step?.line ?? 0
      appendPushSteps(db, pushId, [{ kind: as, fromLine: number, toLine: number, message }], timestamp())
      open = null
    },
    confirmLast() {
      const steps = confirmed()
      if (steps.length > 0) appendPushSteps(db, pushId, steps, timestamp())
      open = null
    },
  }
}

/** Writes the end of a push down. Where the file takes nothing more, that is said with it and hides nothing. */
export function writeEnd(result: PushResult, write: () => void): PushResult {
  try {
    write()
    return result
  } catch (error) {
    const told = explainStorageError(error, 'the site file', '')
    if (!(told instanceof WorkError)) throw error
    const isSaid = result.error?.code === told.code || result.message.includes(told.message)
    const why = isSaid ? '' : ` ${told.message}`
    return { ...result, message: `${result.message} This end could not be written down.${why}` }
  }
}
