/** Fields of a check of a service. People find it by its name. */
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'
import { detailFault } from '../../service-check/check-detail.ts'
import { type CheckKind, checkKindNames, isCheckKind } from '../../service-check/check-kinds.ts'
import { refuse } from './edit-error.ts'
import { type FieldGroup, field } from './row-edit.ts'
import { type FieldValue, readName, readText } from './values.ts'

const checkNamed = (draft: PlanDraft, name: string) =>
  [...draft.rows('serviceCheck')].find((row) => nameKey(row.name) === nameKey(name))

export function findServiceCheck(draft: PlanDraft, name: string): number {
  const found = checkNamed(draft, name)
  return found?.id ?? refuse('unknown_object', null, name, `there is no check "${name}"`)
}

function readKind(value: FieldValue): CheckKind {
  const text = readText(value) ?? ''
  if (isCheckKind(text)) return text
  return refuse('bad_value', 'kind', value, `expected one of ${checkKindNames.join(', ')}`)
}

function readTarget(value: FieldValue): string {
  const text = readText(value)
  if (text !== null && !/\s/.test(text)) return text
  return refuse('bad_value', 'target', value, 'expected a host of the site, an address or a name')
}

function readPort(value: FieldValue): number | null {
  const text = readText(value)
  if (text === null) return null
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port
  return refuse('bad_value', 'port', value, 'expected a port from 1 to 65535')
}

function checkTogether(kind: CheckKind, port: number | null, detail: string | null): void {
  if (kind === 'tcp' && port === null) refuse('bad_value', 'port', null, 'expected a port from 1 to 65535')
  const fault = detailFault(kind, detail)
  if (fault !== null) refuse('bad_value', 'detail', detail, fault)
}

export const serviceCheckGroups: readonly FieldGroup[] = [
  {
    // Which port and which detail there may be follows from the kind.
    fields: ['kind', 'port', 'detail'],
    apply({ draft, id }, given) {
      const before = draft.get('serviceCheck', id)
      const kind = given.has('kind') || !before ? readKind(given.get('kind') ?? null) : before.kind
      const port = given.has('port') ? readPort(given.get('port') ?? null) : (before?.port ?? null)
      const detail = given.has('detail') ? readText(given.get('detail') ?? null) : (before?.detail ?? null)
      checkTogether(kind, port, detail)
      draft.update('serviceCheck', id, { kind, port, detail })
    },
  },
  field('target', ({ draft, id }, value) => draft.update('serviceCheck', id, { target: readTarget(value) })),
  field('note', ({ draft, id }, value) => draft.update('serviceCheck', id, { note: readText(value) })),
  field('name', ({ draft, id }, value) => {
    const name = readName('name', value)
    const other = checkNamed(draft, name)
    if (other && other.id !== id) refuse('name_taken', 'name', name, 'that name is taken; choose another')
    draft.update('serviceCheck', id, { name })
  }),
]

type Fields = Readonly<Record<string, FieldValue>>

/** Throws EditError where the name is taken, kind or target are not told, or a port or detail is wanted and missing. */
export function makeServiceCheck(draft: PlanDraft, text: string, fields: Fields): number {
  const name = readName('name', text)
  if (checkNamed(draft, name)) refuse('name_taken', 'name', name, 'that name is taken; choose another')
  const kind = readKind(fields.kind ?? null)
  const target = readTarget(fields.target ?? null)
  const port = readPort(fields.port ?? null)
  const detail = readText(fields.detail ?? null)
  checkTogether(kind, port, detail)
  return draft.insert('serviceCheck', { name, kind, target, port, detail, note: null }).id
}
