/** Late changes on screens: looked at with all that follows, then applied as one step. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { changeRequest } from '../late-change/change-request.ts'
import type { Consequences } from '../late-change/late-change.ts'
import { call } from './base.ts'

export interface LateChangePreview extends Consequences {
  /** Stands for exactly these edits: `apply` takes it, so that nothing is applied that nobody has looked at. */
  readonly seen: string
  /** Rows that are written; 0: everything is so already. */
  readonly rows: number
}

export const lateChangeContract = {
  preview: call.input(z.object({ request: changeRequest })).output(type<LateChangePreview>()),
  /** Refused with `plan_changed` where the plan was edited meanwhile and something else would happen. */
  apply: call
    .input(z.object({ request: changeRequest, seen: z.string().max(100) }))
    .output(type<Consequences>()),
}
