/** Calls that print. */
import { os } from './implementer.ts'

const own = os.print

export const prints = own.router({
  pdf: own.pdf.handler(({ context, input, signal }) => context.services.prints.pdf(input, signal)),
  table: own.table.handler(({ context, input }) =>
    context.services.prints.table(input.request, input.format),
  ),
})
