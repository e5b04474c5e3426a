/** `brassage inventory reserve|release|take|return`: records a movement of an item. */
import { type MovementKind, standingOf, standings } from '../../shared/inventory/movements.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import { moveItems, movementsOf } from '../services/inventory/move-items.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, UsageError, WorkError } from './command.ts'
import { withSite } from './with-site.ts'

const moveCommand = (word: string, kind: MovementKind): Command => ({
  usage: `brassage inventory ${word} FILE ITEM COUNT --by WHO [--station NAME] [--note T]`,
  options: { by: { type: 'string' }, station: { type: 'string' }, note: { type: 'string' } },
  async run(input) {
    const [name, text] = [positional(input, 1, 'ITEM'), positional(input, 2, 'COUNT')]
    expectAtMost(input, 3)
    if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`"${text}" is no count: expected 1 or more`)
    const who = requiredOption(input, 'by', 'who does it')
    const station = textOption(input, 'station')
    const note = textOption(input, 'note')?.trim() || null
    return withSite(
      input,
      (site) => {
        const item = site.plan().inventoryItem.find((one) => nameKey(one.name) === nameKey(name))
        if (!item)
          throw new WorkError('unknown_item', `There is no item "${name}" in the inventory.`, { item: name })
        moveItems(site, site.recorder, { items: [{ id: item.id, count: Number(text) }], kind, note })
        const { reserved, taken } = standingOf(standings(movementsOf(site)), item.id)
        const json = { item: item.name, owned: item.count, reserved, taken }
        return {
          exit: 0,
          json,
          text: `${item.name}: ${item.count} owned, ${reserved} reserved, ${taken} taken`,
        }
      },
      { who, ...(station && { station }) },
    )
  },
})

export const reserveCommand = moveCommand('reserve', 'reserved')
export const releaseCommand = moveCommand('release', 'released')
export const takeCommand = moveCommand('take', 'taken')
export const returnCommand = moveCommand('return', 'returned')
