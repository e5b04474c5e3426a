/** Calls about configurations that were read. */
import { os } from './implementer.ts'

const own = os.backup

export const backups = own.router({
  list: own.list.handler(({ context }) => context.services.backups.list()),
  text: own.text.handler(({ context, input }) => context.services.backups.text(input.id)),
  compare: own.compare.handler(({ context, input }) =>
    context.services.backups.compare(input.from, input.to),
  ),
})
