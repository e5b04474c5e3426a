/** An outlet on another switch port or another panel position. What its port was for goes along. */

import { needPoint } from '../../plan/edits/cable-ends.ts'
import { cablesAt } from '../../plan/edits/draft-lookup.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { applyPanel, applyPort } from '../../plan/edits/repatch.ts'
import { needNamed } from '../../plan/edits/row-finders.ts'
import type { RequestOf } from '../change-request.ts'
import type { ChangeEdit } from './carry.ts'

export function moveOutlet(edit: ChangeEdit, request: RequestOf<'move-outlet'>): void {
  const { draft } = edit
  const outlet = needNamed(draft, 'outlet', request.outlet, 'outlet')
  const point = needPoint(draft, 'to', request.to)
  const rowEdit = { ...edit, id: outlet.id }
  if (point.kind === 'outlet')
    refuse('bad_value', 'to', request.to, 'that is an outlet; name a switch port or a panel position')
  if (point.kind === 'panelPort') {
    const port = draft.get('panelPort', point.id)
    const panel = port && draft.get('panel', port.panelId)
    checkFree(edit, point.id, request.to)
    applyPanel(
      rowEdit,
      new Map([
        ['panel', panel?.name ?? ''],
        ['panelPort', String(port?.position)],
      ]),
    )
    return
  }
  const port = draft.get('interface', point.id)
  const device = port && draft.get('device', port.deviceId)
  applyPort(
    rowEdit,
    new Map([
      ['switch', device?.name ?? ''],
      ['port', String(port?.position)],
    ]),
  )
}

/** Both sides are needed: the outlet's cable behind, the cord to its switch in front. */
function checkFree({ draft }: ChangeEdit, panelPortId: number, name: string): void {
  for (const side of ['rear', 'front'] as const)
    if (cablesAt(draft, side, panelPortId).length > 0)
      refuse(
        'panel_port_used_twice',
        'to',
        name,
        'something is plugged in there already; free it first, or swap the outlets',
      )
}
