/** Worker: prints, one after the other. Drawing hundreds of pages would hold up the core for seconds. */
import { parentPort } from 'node:worker_threads'
import { WorkError } from '../work-error.ts'
import type { PrintReply } from './print-client.ts'
import { type PrintInput, printPdf } from './print-pdf.ts'

async function answer(input: PrintInput): Promise<PrintReply> {
  try {
    return { printed: await printPdf(input) }
  } catch (error) {
    if (error instanceof WorkError)
      return { refusal: { code: error.code, message: error.message, values: { ...error.values } } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const port = parentPort
if (!port) throw new Error('prints are made in a worker')
port.on('message', async (input: PrintInput) => port.postMessage(await answer(input)))
