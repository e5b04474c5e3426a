/** `brassage room`: the cords of a technical room, planned, plugged and left over, as its picture shows them. */
import { filterCords, isToDo } from '../../shared/technical-room/cord-filter.ts'
import type { RoomCord, RoomPicture } from '../../shared/technical-room/room-picture.ts'
import { readChecklist } from '../services/checklist/read-checklist.ts'
import { roomPictureOf } from '../services/room-picture-of.ts'
import { switchPictures } from '../services/switch-pictures.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const roomCommand: Command = {
  usage: 'brassage room FILE ROOM [--switch S] [--vlan N] [--to-do]',
  options: { switch: { type: 'string' }, vlan: { type: 'string' }, 'to-do': { type: 'boolean' } },
  async run(input) {
    const name = positional(input, 1, 'ROOM')
    expectAtMost(input, 2)
    const vlan = vlanOption(input)
    return withSite(input, (site) => {
      const pictures = switchPictures(site.plan(), () => null)
      const room = roomPictureOf(site.plan(), name, pictures, readChecklist(site))
      if (!room) throw new WorkError('unknown_room', `There is no room "${name}" in this site.`)
      const filter = {
        switchId: switchIn(room, textOption(input, 'switch')),
        vlan,
        onlyToDo: input.options['to-do'] === true,
      }
      const rows = filterCords(room, filter).map(cordRow)
      const about = {
        room: room.name,
        panels: room.panels.map((panel) => panel.name),
        switches: room.switches.map((device) => device.name),
        toDo: room.cords.filter(isToDo).length,
      }
      return {
        exit: 0,
        json: { ...about, rows },
        text: `${about.room}: ${[...about.panels, ...about.switches].join(', ')}\n\n${formatTable(rows)}`,
      }
    })
  },
}

function vlanOption(input: CommandInput): number | null {
  const text = textOption(input, 'vlan')
  if (text === undefined) return null
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`--vlan: "${text}" is no VLAN number`)
  return Number(text)
}

function switchIn({ switches, name }: RoomPicture, wanted: string | undefined): number | null {
  if (wanted === undefined) return null
  const found = switches.find((device) => device.name.toLowerCase() === wanted.toLowerCase())
  if (!found) throw new WorkError('unknown_switch', `There is no switch ${wanted} in room ${name}.`)
  return found.id
}

const cordRow = ({ item, name, ends, color, length, state, isFaulty, vlans }: RoomCord) => ({
  item,
  name,
  from: ends[0]?.name ?? null,
  to: ends[1]?.name ?? null,
  colour: color,
  length,
  state,
  fault: isFaulty,
  vlans,
})
