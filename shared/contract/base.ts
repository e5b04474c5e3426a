/** The start of every call: the one error a user can act on, declared once. Bugs are not errors here, they throw. */
import { oc } from '@orpc/contract'
import { z } from 'zod'

/** `code` chooses the translated text, `message` is English and complete, `values` fill the text's placeholders. */
export const refusal = z.object({ code: z.string(), values: z.record(z.string(), z.unknown()) })

export const call = oc.errors({ REFUSED: { status: 422, data: refusal } })
