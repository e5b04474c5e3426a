/**
 * A stand gets another outlet and brings along what it had: its hosts, and its network. Where the new outlet is patched,
 * the port there is configured anew and nobody walks; else the cord of the old one moves over.
 */
import type { Outlet, Stand } from '../../model/entities.ts'
import { outletsOfStand } from '../../plan/edits/draft-lookup.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { cordEnd, interfaceOfOutlet } from '../../plan/edits/repatch.ts'
import { needNamed } from '../../plan/edits/row-finders.ts'
import type { RequestOf } from '../change-request.ts'
import { type ChangeEdit, checkNoUplink, freePort, plug, purposeFor, unplug } from './carry.ts'

export function moveStand(edit: ChangeEdit, request: RequestOf<'move-stand'>): void {
  const { draft } = edit
  const stand = needNamed(draft, 'stand', request.stand, 'stand')
  const target = needNamed(draft, 'outlet', request.to, 'to')
  if (target.standId === stand.id)
    refuse('bad_value', 'to', target.name, `outlet ${target.name} is of stand ${stand.name} already`)
  const source = sourceOf(edit, stand, request.from)
  takeOver(edit, target, stand)
  if (!source) return
  draft.update('outlet', source.id, { standId: null })
  moveHosts(edit, source, target)
  moveNetwork(edit, source, target, request.by)
}

/** The outlet the stand leaves; null: it has none yet. */
function sourceOf({ draft }: ChangeEdit, stand: Stand, from: string | undefined): Outlet | null {
  const own = outletsOfStand(draft, stand.id)
  if (from === undefined) {
    const [only = null] = own
    if (own.length > 1)
      refuse(
        'ambiguous_object',
        'from',
        null,
        `stand ${stand.name} has the outlets ${own.map(({ name }) => name).join(', ')}; say which one it leaves`,
      )
    return only
  }
  const told = needNamed(draft, 'outlet', from, 'from')
  if (told.standId !== stand.id)
    refuse('bad_value', 'from', told.name, `outlet ${told.name} is not of stand ${stand.name}`)
  return told
}

/** Whose outlet it was goes without; that is said. */
function takeOver({ draft, tell }: ChangeEdit, target: Outlet, stand: Stand): void {
  const before = target.standId === null ? undefined : draft.get('stand', target.standId)
  draft.update('outlet', target.id, { standId: stand.id })
  if (before) tell(`Outlet ${target.name} was of stand ${before.name}: that stand goes without it`)
}

function moveHosts({ draft, tell }: ChangeEdit, source: Outlet, target: Outlet): void {
  const hosts = [...draft.rows('host')]
  for (const host of hosts.filter(({ outletId }) => outletId === target.id)) {
    draft.update('host', host.id, { outletId: null })
    tell(`Host ${host.name ?? host.mac} was at outlet ${target.name}: it is at none now`)
  }
  for (const host of hosts.filter(({ outletId }) => outletId === source.id))
    draft.update('host', host.id, { outletId: target.id })
}

function moveNetwork(
  edit: ChangeEdit,
  source: Outlet,
  target: Outlet,
  by: RequestOf<'move-stand'>['by'],
): void {
  const { draft, tell } = edit
  const port = interfaceOfOutlet(draft, source.id)
  const targetPort = interfaceOfOutlet(draft, target.id)
  if (!port) {
    tell(`Outlet ${source.name} reaches no switch port: there is no network to bring along`)
    return
  }
  checkNoUplink(edit, port)
  if (by === 'configuration' && !targetPort)
    refuse('bad_value', 'by', by, `outlet ${target.name} reaches no switch port; move the cord instead`)
  if (targetPort && by !== 'cords') {
    draft.update('interface', targetPort.id, purposeFor(edit, port, targetPort))
    freePort(edit, port)
    return
  }
  const end = cordEnd(draft, target.id)
  if (targetPort) {
    unplug(edit, targetPort)
    freePort(edit, targetPort)
  }
  plug(edit, end, port, unplug(edit, port))
}
