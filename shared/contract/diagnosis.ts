/** "B17 has no network": the whole chain looked at by one call, as it goes. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { DiagnosisView } from '../diagnosis/diagnosis-view.ts'
import { call } from './base.ts'

export const diagnosisContract = {
  /** Ends with the whole diagnosis, written into the journal; whoever stops following stops it, and nothing is written. */
  run: call
    .input(
      z.object({
        point: z.object({ kind: z.enum(['stand', 'outlet']), id: z.int().positive() }),
        /** The laptop is plugged in there. */
        isHere: z.boolean(),
        /** In whose name it is written down; absent: the user of this computer. */
        by: z.string().trim().min(1).max(120).optional(),
        /** Of the entry in the journal. */
        language: z.enum(['en', 'fr']),
      }),
    )
    .output(eventIterator(type<DiagnosisView>())),
}
