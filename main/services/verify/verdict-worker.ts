/** Worker: one verdict, then it ends. Says on the way how much is done. */
import { parentPort, workerData } from 'node:worker_threads'
import { verifyInSteps } from '../../../shared/verify/verify-plan.ts'
import type { VerdictInput, VerdictReply } from './verdict-desk.ts'

/** Less than this more is no news. */
const NEWS = 0.02

const { plan, evidence } = workerData as VerdictInput
const tell = (reply: VerdictReply) => parentPort?.postMessage(reply)
const work = verifyInSteps(plan, evidence)
let told = 0
let step = work.next()
for (; !step.done; step = work.next()) {
  if (step.value - told < NEWS) continue
  told = step.value
  tell({ share: told })
}
tell({ verdict: step.value })
