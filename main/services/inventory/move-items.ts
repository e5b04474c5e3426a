/** Movements of the inventory: what is free is reserved or taken, what is out comes back; never more than there is. */
import {
  type Movement,
  type MovementKind,
  mostMovable,
  standingOf,
  standings,
} from '../../../shared/inventory/movements.ts'
import { appendMovement, readMovements } from '../../db/inventory-movements.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

export interface MoveRequest {
  readonly items: readonly { readonly id: number; readonly count: number }[]
  readonly kind: MovementKind
  readonly note: string | null
}

const cannot: Readonly<Record<MovementKind, string>> = {
  reserved: 'free to be reserved',
  released: 'reserved',
  taken: 'free to be taken',
  returned: 'taken',
}

/** Records all of them or none. Throws WorkError `unknown_item`, `not_so_many`. */
export function moveItems(site: SiteFile, recorder: Recorder, { items, kind, note }: MoveRequest): void {
  site.record(() => {
    for (const { id, count } of items) {
      const item = site.plan().inventoryItem.find((one) => one.id === id)
      if (!item) throw new WorkError('unknown_item', `The inventory has no item ${id}.`, { item: id })
      const most = mostMovable(kind, item.count, standingOf(standings(readMovements(site.db)), id))
      if (count > most)
        throw new WorkError(
          'not_so_many',
          `${item.name}: ${most} are ${cannot[kind]}, not ${count}. Nothing was recorded.`,
          { item: item.name, most },
        )
      appendMovement(site.db, recorder, { itemId: id, item: item.name, kind, count, note })
      appendJournal(site.db, recorder, {
        kind: 'inventory',
        text: `${count} of ${item.name} ${kind}`,
        data: { item: id, kind, count },
      })
    }
  })
}

export const movementsOf = (site: SiteFile): Movement[] => readMovements(site.db)
