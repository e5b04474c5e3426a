/** `brassage inventory import`: a sheet of what is owned (.xlsx, .ods, .csv), made or changed by name. One step of undo. */
import { basename } from 'node:path'
import { openDraft } from '../../shared/model/draft.ts'
import { readWorkbook } from '../import/read-workbook.ts'
import { importItems } from '../services/inventory/import-items.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const inventoryImportCommand: Command = {
  usage: 'brassage inventory import FILE SHEET.xlsx|.ods|.csv',
  options: {},
  async run(input) {
    const path = positional(input, 1, 'SHEET')
    expectAtMost(input, 2)
    const book = readWorkbook(path)
    const counts = await withSite(input, (site) => {
      const draft = openDraft(site.plan())
      const done = importItems(draft, basename(path), book)
      site.commit(`Import of ${basename(path)}`, draft.changes())
      return done
    })
    return { exit: 0, json: { ...counts }, text: `${counts.added} added, ${counts.changed} known already` }
  },
}
