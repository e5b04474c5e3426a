/** Two outlets get each other's network: by their cords at the panel, or by what their ports are told. */
import type { Interface, Outlet } from '../../model/entities.ts'
import { refuse } from '../../plan/edits/edit-error.ts'
import { cordEnd, interfaceOfOutlet } from '../../plan/edits/repatch.ts'
import { needNamed } from '../../plan/edits/row-finders.ts'
import type { RequestOf } from '../change-request.ts'
import { type ChangeEdit, checkNoUplink, plug, purposeFor, unplug } from './carry.ts'

export function swapOutlets(edit: ChangeEdit, { a, b, by = 'cords' }: RequestOf<'swap'>): void {
  const { draft } = edit
  const [one, other] = [needNamed(draft, 'outlet', a, 'a'), needNamed(draft, 'outlet', b, 'b')]
  if (one.id === other.id) refuse('bad_value', 'b', other.name, 'that is the same outlet; name another one')
  const [port, otherPort] = [interfaceOfOutlet(draft, one.id), interfaceOfOutlet(draft, other.id)]
  if (!port && !otherPort)
    refuse('bad_value', null, null, `neither ${one.name} nor ${other.name} reaches a switch port`)
  if (by === 'cords') swapCords(edit, { outlet: one, port }, { outlet: other, port: otherPort })
  else swapPurposes(edit, { outlet: one, port }, { outlet: other, port: otherPort })
}

interface Side {
  readonly outlet: Outlet
  readonly port: Interface | undefined
}

function swapCords(edit: ChangeEdit, a: Side, b: Side): void {
  const { draft } = edit
  for (const { port } of [a, b]) if (port) checkNoUplink(edit, port)
  if (a.port && a.port.id === b.port?.id)
    refuse('bad_value', null, null, `${a.outlet.name} and ${b.outlet.name} reach the same switch port`)
  const [endA, endB] = [cordEnd(draft, a.outlet.id), cordEnd(draft, b.outlet.id)]
  const [cordA, cordB] = [a.port && unplug(edit, a.port), b.port && unplug(edit, b.port)]
  if (a.port && cordA) plug(edit, endB, a.port, cordA)
  if (b.port && cordB) plug(edit, endA, b.port, cordB)
}

function swapPurposes(edit: ChangeEdit, a: Side, b: Side): void {
  const [one, other] = [needPort(a), needPort(b)]
  // Both are read before either is written.
  const [forOther, forOne] = [purposeFor(edit, one, other), purposeFor(edit, other, one)]
  edit.draft.update('interface', one.id, forOne)
  edit.draft.update('interface', other.id, forOther)
}

const needPort = ({ outlet, port }: Side): Interface =>
  port ??
  refuse(
    'bad_value',
    'by',
    'configuration',
    `outlet ${outlet.name} reaches no switch port; swap the cords instead`,
  )
