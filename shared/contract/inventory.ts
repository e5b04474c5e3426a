/** The inventory on screens: needs against what is owned, movements, and sheets of what is owned. Items are edited as plan rows. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { type Movement, movementKinds, type Standing } from '../inventory/movements.ts'
import type { NeedRow } from '../inventory/needs.ts'
import { call } from './base.ts'

export interface InventoryView {
  readonly needs: readonly NeedRow[]
  /** By item id; absent: nothing reserved or taken. */
  readonly standings: readonly (Standing & { readonly itemId: number })[]
}

export const inventoryContract = {
  view: call.output(type<InventoryView>()),
  /** Oldest first. */
  movements: call.output(type<readonly Movement[]>()),
  /** All or none; never more than is free, or out. */
  move: call
    .input(
      z.object({
        items: z
          .array(z.object({ id: z.int().positive(), count: z.int().min(1).max(1_000_000) }))
          .min(1)
          .max(500),
        kind: z.enum(movementKinds),
        by: z.string().trim().min(1).max(120),
        note: z.string().trim().max(2000).nullable(),
      }),
    )
    .output(type<void>()),
  /** `data` is base64 of .xlsx, .ods or .csv. One step of undo. */
  import: call
    .input(z.object({ name: z.string().min(1).max(255), data: z.base64().max(14_000_000) }))
    .output(type<{ readonly added: number; readonly changed: number }>()),
}
