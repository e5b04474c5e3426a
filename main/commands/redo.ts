/** `brassage redo`: repeats the edit taken back last. */

import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { countRows } from './text-table.ts'
import { withSite } from './with-site.ts'

export const redoCommand: Command = {
  usage: 'brassage redo FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const done = await withSite(input, (site) => ({ ...site.redo(), next: site.undoState() }))
    return {
      exit: 0,
      json: { label: done.label, changed: done.changed, nextUndo: done.next.undo, nextRedo: done.next.redo },
      text: `Redone: ${done.label} (${countRows(done.changed)})`,
    }
  },
}
