/** A stand or an outlet by its name, offered while it is typed: where one is, or what has no network. */
import { Autocomplete } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import { rpc } from '../../rpc.ts'

export interface SaidPoint {
  readonly kind: 'stand' | 'outlet'
  readonly id: number
}

interface Props {
  readonly field: Ref<HTMLInputElement>
  readonly label: string
  readonly description: string
  readonly onSay: (point: SaidPoint) => void
}

const MOST_OFFERED = 12

/** A stand before an outlet that is called the same: it is the outlet of that stand. */
function pointsByName(stands: readonly TableRow[], outlets: readonly TableRow[]) {
  const points = new Map<string, { readonly name: string; readonly point: SaidPoint }>()
  const add = (kind: SaidPoint['kind'], rows: readonly TableRow[]) => {
    for (const { id, name } of rows)
      if (typeof id === 'number' && !points.has(nameKey(String(name))))
        points.set(nameKey(String(name)), { name: String(name), point: { kind, id } })
  }
  add('stand', stands)
  add('outlet', outlets)
  return points
}

export function SaidPlace({ field, label, description, onSay }: Props) {
  const [text, setText] = useState('')
  const stands = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'stands' } }))
  const outlets = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'outlets' } }))
  const points = useMemo(
    () => pointsByName(stands.data ?? [], outlets.data ?? []),
    [stands.data, outlets.data],
  )
  const names = useMemo(() => [...points.values()].map(({ name }) => name), [points])
  const say = (name: string) => {
    const found = points.get(nameKey(name))
    if (!found) return
    onSay(found.point)
    setText('')
  }
  return (
    <Autocomplete
      ref={field}
      label={label}
      description={description}
      placeholder="B17"
      leftSection={<IconMapPin size={16} aria-hidden />}
      data={names}
      limit={MOST_OFFERED}
      value={text}
      onChange={setText}
      onOptionSubmit={say}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        say(text)
        event.currentTarget.blur()
      }}
      maxLength={120}
    />
  )
}
