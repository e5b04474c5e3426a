/** Calls of the diagnosis. */
import { os } from './implementer.ts'

export const diagnoses = os.diagnosis.router({
  run: os.diagnosis.run.handler(({ context, input, signal }) =>
    context.services.diagnoses.run(input, signal),
  ),
})
