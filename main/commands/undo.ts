/** `brassage undo`: takes the last edit back; works after a restart too. */

import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { countRows } from './text-table.ts'
import { withSite } from './with-site.ts'

export const undoCommand: Command = {
  usage: 'brassage undo FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const done = await withSite(input, (site) => ({ ...site.undo(), next: site.undoState() }))
    return {
      exit: 0,
      json: { label: done.label, changed: done.changed, nextUndo: done.next.undo, nextRedo: done.next.redo },
      text: `Undone: ${done.label} (${countRows(done.changed)})`,
    }
  },
}
