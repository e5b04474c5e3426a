/** A check of a service, as the plan keeps it. */
import { z } from 'zod'
import { checkKindNames } from './check-kinds.ts'

export const serviceCheckSchema = z.object({
  id: z.int().positive(),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(checkKindNames),
  /** A host of the site by its name, else an address or a name for the DNS. */
  target: z.string().trim().min(1).max(255),
  /** Null: the kind's own. */
  port: z.int().min(1).max(65535).nullable(),
  /** By kind: a path, a name to ask for, an exported folder. */
  detail: z.string().max(500).nullable(),
  note: z.string().max(2000).nullable(),
})

export type ServiceCheck = z.infer<typeof serviceCheckSchema>
