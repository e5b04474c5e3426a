/** Worker: the import desk, asked one thing at a time by ./desk-client.ts. */
import { parentPort } from 'node:worker_threads'
import { WorkError } from '../work-error.ts'
import type { DeskReply, DeskRequest } from './desk-client.ts'
import { createImportDesk } from './import-desk.ts'

const desk = createImportDesk()
const port = parentPort
if (!port) throw new Error('the import desk runs as a worker')

function answer({ id, call, args }: DeskRequest): DeskReply {
  try {
    // The client's types bind name and arguments; a message carries them apart.
    const method = desk[call] as (...given: unknown[]) => unknown
    return { id, result: method(...args) }
  } catch (error) {
    if (error instanceof WorkError)
      return { id, refusal: { code: error.code, message: error.message, values: { ...error.values } } }
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', (request: DeskRequest) => port.postMessage(answer(request)))
