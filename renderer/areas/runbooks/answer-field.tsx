/** The field of a step: words, a number, or an object of the plan found by its first letters. */
import { Autocomplete, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TableKind, TableRow } from '../../../shared/contract/plan.ts'
import type { RunbookStep } from '../../../shared/runbook/runbook.ts'
import { rpc } from '../../rpc.ts'

interface Props {
  readonly step: RunbookStep
  readonly label: string
  readonly value: string
  /** Why it was not taken. */
  readonly error: string | null
  readonly onChange: (value: string) => void
}

const listed: Readonly<
  Record<string, { readonly kind: TableKind; readonly name: (row: TableRow) => unknown }>
> = {
  switch: { kind: 'switches', name: (row) => row.name },
  outlet: { kind: 'outlets', name: (row) => row.outlet },
  stand: { kind: 'stands', name: (row) => row.name },
  host: { kind: 'hosts', name: (row) => row.name ?? row.mac },
}

export function AnswerField(props: Props) {
  const list = listed[props.step.ask ?? '']
  return list ? <ObjectField {...props} list={list} /> : <WordsField {...props} />
}

function WordsField({ step, label, value, error, onChange }: Props) {
  return (
    <TextInput
      key={step.id}
      size="md"
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode={step.ask === 'number' ? 'decimal' : 'text'}
      maxLength={2000}
      autoFocus
    />
  )
}

function ObjectField({
  label,
  value,
  error,
  onChange,
  list,
}: Props & { readonly list: (typeof listed)[string] }) {
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind: list.kind } }))
  const names = [...new Set(rows.data?.map((row) => String(list.name(row) ?? '')).filter(Boolean))]
  return (
    <Autocomplete
      size="md"
      label={label}
      value={value}
      error={error}
      onChange={onChange}
      data={names}
      limit={30}
      autoFocus
    />
  )
}
