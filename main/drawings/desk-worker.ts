/** Worker: the drawing desk, asked by ./desk-client.ts. */
import { parentPort } from 'node:worker_threads'
import { WorkError } from '../work-error.ts'
import type { DeskReply, DeskRequest } from './desk-client.ts'
import { drawingDesk, type TakenDrawing } from './drawing-desk.ts'

const port = parentPort
if (!port) throw new Error('the drawing desk runs as a worker')

async function answer({ id, call, args }: DeskRequest): Promise<DeskReply> {
  try {
    // The client's types bind name and arguments; a message carries them apart.
    const method = drawingDesk[call] as (...given: unknown[]) => Promise<unknown>
    return { id, result: await method(...args) }
  } catch (error) {
    if (error instanceof WorkError)
      return { id, refusal: { code: error.code, message: error.message, values: { ...error.values } } }
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The bytes that are to be kept are handed over, not copied: a drawing may have hundreds of megabytes. */
function handedOver({ result }: DeskReply): ArrayBuffer[] {
  const { original, shown } = (result ?? {}) as Partial<TakenDrawing>
  const buffers = [original, shown].flatMap((one) =>
    one?.data.buffer instanceof ArrayBuffer && one.data.byteLength === one.data.buffer.byteLength
      ? [one.data.buffer]
      : [],
  )
  return [...new Set(buffers)]
}

port.on(
  'message',
  (request: DeskRequest) => void answer(request).then((reply) => port.postMessage(reply, handedOver(reply))),
)
