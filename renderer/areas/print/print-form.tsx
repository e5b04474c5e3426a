/** What to print: the kind, its limits by room, switch and stand, and the language of the print. */
import { Checkbox, Input, MultiSelect, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { checklistSteps } from '../../../shared/checklist/steps.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import { labelKinds, type PrintKind, printKind } from '../../../shared/print/request.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { type Choice, hasField, isOnLabels, readNumbers } from './choice.ts'
import { LabelFields } from './label-fields.tsx'
import style from './print.module.css'

interface Props {
  readonly choice: Choice
  readonly onChange: (own: Partial<Choice>) => void
}

export function PrintForm({ choice, onChange }: Props) {
  const t = useText()
  const { kind } = choice
  return (
    <Stack gap="sm" className={style.form}>
      <Select
        label={t('print.what')}
        data={printKind.options.map((value) => ({ value, label: t(`print.kind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => value && onChange({ kind: value as PrintKind })}
      />
      <Choose label={t('print.language')}>
        <SegmentedControl
          fullWidth
          aria-label={t('print.language')}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          value={choice.language}
          onChange={(value) => onChange({ language: value as Choice['language'] })}
        />
      </Choose>
      {kind === 'labels' ? <OnlyField choice={choice} onChange={onChange} /> : null}
      {kind === 'labels' && choice.only.includes('cables') ? (
        <TextInput
          label={t('print.numbers')}
          description={t('print.numbers.help')}
          value={choice.numbers}
          error={readNumbers(choice.numbers) === null ? t('print.numbers.bad') : null}
          onChange={(event) => onChange({ numbers: event.currentTarget.value })}
        />
      ) : null}
      <Limits choice={choice} onChange={onChange} />
      {kind === 'checklist' ? (
        <>
          <StepsField choice={choice} onChange={onChange} />
          <PersonField choice={choice} onChange={onChange} />
        </>
      ) : null}
      {kind === 'hand-over' ? (
        <TextInput
          type="date"
          label={t('print.day')}
          description={t('print.day.help')}
          value={choice.day}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
      ) : null}
      {kind === 'floor-plan' ? (
        <Choose label={t('print.paper')}>
          <SegmentedControl
            fullWidth
            aria-label={t('print.paper')}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'a3', label: 'A3' },
            ]}
            value={choice.paper}
            onChange={(value) => onChange({ paper: value as Choice['paper'] })}
          />
        </Choose>
      ) : null}
      {isOnLabels(kind) ? <LabelFields choice={choice} onChange={onChange} /> : null}
    </Stack>
  )
}

function Choose({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      {children}
    </Input.Wrapper>
  )
}

function OnlyField({ choice, onChange }: Props) {
  const t = useText()
  return (
    <Checkbox.Group
      label={t('print.only')}
      value={[...choice.only]}
      onChange={(values) => onChange({ only: labelKinds.filter((kind) => values.includes(kind)) })}
    >
      <Stack gap={6} mt={6}>
        {labelKinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={t(`print.only.${kind}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function StepsField({ choice, onChange }: Props) {
  const t = useText()
  return (
    <MultiSelect
      label={t('checklist.step')}
      placeholder={choice.steps.length === 0 ? t('print.steps.usual') : undefined}
      data={checklistSteps.map((value) => ({ value, label: t(`checklist.step.${value}`) }))}
      value={[...choice.steps]}
      onChange={(values) => onChange({ steps: checklistSteps.filter((step) => values.includes(step)) })}
      clearable
      clearButtonProps={{ 'aria-label': t('print.all') }}
    />
  )
}

function PersonField({ choice, onChange }: Props) {
  const t = useText()
  const overview = useQuery(rpc.checklist.overview.queryOptions())
  const people = new Set((overview.data?.assignments ?? []).map(({ person }) => person))
  if (choice.person !== null) people.add(choice.person)
  return (
    <Select
      label={t('checklist.people.person')}
      placeholder={t('print.all')}
      data={[...people]}
      value={choice.person}
      clearable
      clearButtonProps={{ 'aria-label': t('print.all') }}
      onChange={(person) => onChange({ person })}
    />
  )
}

const limits = [
  ['room', 'rooms'],
  ['switch', 'switches'],
  ['stand', 'stands'],
] as const

function Limits({ choice, onChange }: Props) {
  return limits
    .filter(([field]) => hasField(choice.kind, field))
    .map(([field, table]) => (
      <LimitField
        key={field}
        field={field}
        table={table}
        value={choice[field]}
        onChange={(value) => onChange({ [field]: value })}
      />
    ))
}

interface LimitProps {
  readonly field: (typeof limits)[number][0]
  readonly table: (typeof limits)[number][1]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function LimitField({ field, table, value, onChange }: LimitProps) {
  const t = useText()
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind: table } }))
  const names = [...new Set((rows.data ?? []).map(({ name }) => String(name)))].sort(compareNaturally)
  return (
    <Select
      label={t(`print.${field}`)}
      placeholder={t('print.all')}
      data={names}
      value={value}
      searchable
      clearable
      limit={200}
      clearButtonProps={{ 'aria-label': t('print.all') }}
      onChange={onChange}
    />
  )
}
