/** Calls of late changes. */
import { os } from './implementer.ts'

const own = os.lateChange

export const lateChanges = own.router({
  preview: own.preview.handler(({ context, input }) => context.services.lateChanges.preview(input.request)),
  apply: own.apply.handler(({ context, input }) =>
    context.services.lateChanges.apply(input.request, input.seen),
  ),
})
