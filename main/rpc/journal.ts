/** Calls of the journal. */
import { os } from './implementer.ts'

const own = os.journal

export const journal = own.router({
  entries: own.entries.handler(({ context }) => context.services.journal.entries()),
  find: own.find.handler(({ context, input }) => context.services.journal.find(input.text)),
  write: own.write.handler(({ context, input }) => context.services.journal.write(input)),
  change: own.change.handler(({ context, input }) => context.services.journal.change(input)),
  place: own.place.handler(({ context, input }) => context.services.journal.place(input)),
})
