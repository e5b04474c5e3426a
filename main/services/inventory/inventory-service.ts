/** The inventory for screens. */
import type { InventoryView } from '../../../shared/contract/inventory.ts'
import { type Movement, standings } from '../../../shared/inventory/movements.ts'
import { needRows } from '../../../shared/inventory/needs.ts'
import { parseWorkbook } from '../../import/read-workbook.ts'
import type { EditService } from '../edit-service.ts'
import type { Workspace } from '../workspace.ts'
import { type ImportedItems, importItems } from './import-items.ts'
import { type MoveRequest, moveItems, movementsOf } from './move-items.ts'

export interface InventoryService {
  view(): InventoryView
  movements(): readonly Movement[]
  move(request: MoveRequest & { readonly by: string }): void
  import(name: string, data: string): ImportedItems
}

export function createInventoryService(workspace: Workspace, edits: EditService): InventoryService {
  const site = () => workspace.site()
  return {
    view() {
      const sums = standings(movementsOf(site()))
      return {
        needs: needRows(site().plan(), sums),
        standings: [...sums].map(([itemId, standing]) => ({ itemId, ...standing })),
      }
    },
    movements: () => movementsOf(site()),
    move({ by, ...request }) {
      moveItems(site(), { ...site().recorder, who: by }, request)
      workspace.touch()
    },
    import(name, data) {
      const book = parseWorkbook(name, Buffer.from(data, 'base64'))
      let counts: ImportedItems = { added: 0, changed: 0 }
      edits.apply(`Import of ${name}`, (draft) => {
        counts = importItems(draft, name, book)
      })
      return counts
    },
  }
}
