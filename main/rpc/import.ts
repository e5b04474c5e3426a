/** Calls of the import. */
import { os } from './implementer.ts'

export const imports = os.import.router({
  inspect: os.import.inspect.handler(({ context, input }) => context.services.imports.inspect(input.paths)),
  upload: os.import.upload.handler(({ context, input }) => context.services.imports.upload(input.files)),
  rows: os.import.rows.handler(({ context, input }) => context.services.imports.rows(input)),
  preview: os.import.preview.handler(({ context, input }) => context.services.imports.preview(input)),
  apply: os.import.apply.handler(({ context, input }) => context.services.imports.apply(input)),
  forget: os.import.forget.handler(({ context, input }) => context.services.imports.forget(input.token)),
})
