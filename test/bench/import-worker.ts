/** An import of 20 000 rows away from the event loop, for the bench of consoles: started by a message, says when done. */
import { parentPort, workerData } from 'node:worker_threads'
import { importOnce } from './import-once.ts'

parentPort?.once('message', () => {
  importOnce(String(workerData), 20_000)
  parentPort?.postMessage('done')
})
