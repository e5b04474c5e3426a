/** Checks of services: what was seen last of each, and looking anew. The checks themselves are edited as the plan's other rows. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { CheckedPlace } from '../service-check/checked-places.ts'
import type { KeptLook } from '../service-check/service-look.ts'
import { call } from './base.ts'
import type { TableRow } from './plan.ts'

/** A row as `brassage list FILE service-checks` gives it, with what was seen last; null: nobody looked yet. */
export interface CheckedService {
  readonly row: TableRow
  readonly look: KeptLook | null
  /** Of the host of the site it is about; null: it is about none. */
  readonly place: CheckedPlace | null
}

export interface CheckingProgress {
  readonly done: number
  readonly total: number
}

export const serviceCheckContract = {
  list: call.output(type<readonly CheckedService[]>()),
  /** All where none is named by its id; who stops following stops it, and what was seen until then is kept. */
  run: call
    .input(z.object({ ids: z.array(z.int().positive()).max(2000) }))
    .output(eventIterator(type<CheckingProgress>())),
}
