/** Rules of the plan as a form: what was changed is saved together, as one edit that undo takes back. */
import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import { useText } from '../i18n.ts'

export interface RuleField<N extends string = string> {
  /** Field of `brassage set`. */
  readonly field: N
  readonly label: TextKey
  readonly help?: TextKey
  /** Words of `brassage set`, each with what it says; absent: free text. */
  readonly choices?: readonly (readonly [value: string, label: TextKey])[]
}

export interface RuleGroup {
  readonly title: TextKey
  readonly fields: readonly RuleField[]
}

type Draft = Readonly<Record<string, string>>

interface Props {
  readonly groups: readonly (RuleGroup | { readonly title: null; readonly fields: readonly RuleField[] })[]
  /** As they are now; lists stand with commas between. */
  readonly values: Readonly<Record<string, unknown>>
  readonly onSave: (changed: Readonly<Record<string, string>>) => void
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

export function RulesForm({ groups, values, onSave }: Props) {
  const t = useText()
  const fields = groups.flatMap((group) => group.fields)
  const saved: Draft = Object.fromEntries(fields.map(({ field }) => [field, textOf(values[field])]))
  const [draft, setDraft] = useState<Draft>(saved)
  // What was saved, here or elsewhere, stands in the form again.
  const state = JSON.stringify(saved)
  useEffect(() => setDraft(JSON.parse(state)), [state])
  const changed = Object.fromEntries(Object.entries(draft).filter(([field, value]) => value !== saved[field]))
  const hasChanges = Object.keys(changed).length > 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(changed)
      }}
    >
      <Stack maw={520}>
        {groups.map((group) => (
          <Stack key={group.title ?? ''} gap="sm">
            {group.title ? (
              <Title order={2} fz="0.95rem" mt="xs">
                {t(group.title)}
              </Title>
            ) : null}
            {group.fields.map((rule) => (
              <RuleInput
                key={rule.field}
                rule={rule}
                value={draft[rule.field] ?? ''}
                onChange={(value) => setDraft({ ...draft, [rule.field]: value })}
              />
            ))}
          </Stack>
        ))}
        <Group>
          <Button type="submit" disabled={!hasChanges}>
            {t('action.save')}
          </Button>
          <Button variant="default" disabled={!hasChanges} onClick={() => setDraft(saved)}>
            {t('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface RuleInputProps {
  readonly rule: RuleField
  readonly value: string
  readonly onChange: (value: string) => void
}

function RuleInput({ rule: { label, help, choices }, value, onChange }: RuleInputProps) {
  const t = useText()
  const words = { label: t(label), description: help ? t(help) : undefined }
  if (!choices)
    return <TextInput {...words} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  return (
    <Select
      {...words}
      data={choices.map(([choice, text]) => ({ value: choice, label: t(text) }))}
      value={value}
      allowDeselect={false}
      onChange={(choice) => choice !== null && onChange(choice)}
    />
  )
}
