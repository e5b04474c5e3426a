/**
 * What a person wants of a migration, by the names of things: which outlets, ports and hosts move to which VLAN, and who
 * hands out its addresses. It is the file of `brassage migrate --change`, and what the screen composes.
 */
import { z } from 'zod'
import { refuse } from '../plan/edits/edit-error.ts'

const name = z.string().trim().min(1).max(200)
const address = z.string().trim().min(1).max(40)

export const migrationRequest = z.strictObject({
  name,
  to: z.strictObject({
    /** Its range is checked with the rest, so that a wrong number is refused as one. */
    vlan: z.int(),
    name: z.string().trim().min(1).max(120),
    prefix: address,
    gateway: address,
    /** First and last address handed out; absent: none are. */
    pool: z.tuple([address, address]).optional(),
  }),
  outlets: z.array(name).max(5000).default([]),
  /** Also the free ports that outlets without one are to be plugged into, in the order of the outlets. */
  ports: z
    .array(z.strictObject({ switch: name, interface: name }))
    .max(5000)
    .default([]),
  /** What has an address of its own and gets a new one: NAS, printers. Their outlets move too. */
  hosts: z.array(z.strictObject({ name, address })).max(1000).default([]),
  /** The machine that hands out addresses, and its card in the new VLAN; `address` its own there, absent: the first free. */
  dhcp: z.strictObject({ host: name, interface: name, address: address.optional() }).optional(),
  /** When it happens, in people's words, for the announcement. */
  when: z.string().trim().min(1).max(200).optional(),
})

export type MigrationRequest = z.infer<typeof migrationRequest>

/** Throws EditError `bad_change`, naming the place in the file and what was expected there. */
export function readMigrationRequest(value: unknown): MigrationRequest {
  const read = migrationRequest.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.join('.') || 'the change'
  return refuse('bad_change', null, null, `The change cannot be read at ${place}: ${issue?.message ?? ''}.`)
}

/** The label of its edit in undo and journal. */
export const labelOfMigration = ({ name: title, to }: MigrationRequest): string =>
  `Migration ${title}: to VLAN ${to.vlan}`
