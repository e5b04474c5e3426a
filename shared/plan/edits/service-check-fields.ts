/** Fields of a check of a service. People find it by its name. */
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'
import { type CheckKind, checkKindNames, checkKinds, isCheckKind } from '../../service-check/check-kinds.ts'
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

export const serviceCheckGroups: readonly FieldGroup[] = [
  field('kind', ({ draft, id }, value) => draft.update('serviceCheck', id, { kind: readKind(value) })),
  field('target', ({ draft, id }, value) => draft.update('serviceCheck', id, { target: readTarget(value) })),
  field('port', ({ draft, id }, value) => draft.update('serviceCheck', id, { port: readPort(value) })),
  field('detail', ({ draft, id }, value) => draft.update('serviceCheck', id, { detail: readText(value) })),
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
  if (kind === 'tcp' && port === null) refuse('bad_value', 'port', null, 'expected a port from 1 to 65535')
  const wanted = checkKinds[kind].detail
  if (wanted?.isNeeded && detail === null)
    refuse('bad_value', 'detail', null, `expected something as in ${wanted.example}`)
  return draft.insert('serviceCheck', { name, kind, target, port, detail, note: null }).id
}
