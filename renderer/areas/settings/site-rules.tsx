/** The rules of the site: each is an edit of the plan like any other, so undo takes it back. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SiteRules as Rules } from '../../../shared/contract/plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface RuleField {
  readonly field: keyof Rules
  readonly label: TextKey
  readonly help?: TextKey
  /** Words of `brassage set`, each with what it says; absent: free text. */
  readonly choices?: readonly (readonly [value: string, label: TextKey])[]
}

const fields: readonly RuleField[] = [
  { field: 'name', label: 'settings.site.name' },
  { field: 'scheme', label: 'settings.site.scheme', help: 'settings.site.scheme.help' },
  { field: 'gatewayHost', label: 'settings.site.gatewayHost', help: 'settings.site.gatewayHost.help' },
  { field: 'dhcpFirst', label: 'settings.site.dhcpFirst' },
  { field: 'dhcpLast', label: 'settings.site.dhcpLast' },
  {
    field: 'managementVlan',
    label: 'settings.site.managementVlan',
    help: 'settings.site.managementVlan.help',
  },
  {
    field: 'domains',
    label: 'settings.site.domains',
    help: 'settings.site.domains.help',
    choices: [
      ['switch', 'settings.site.domains.switch'],
      ['site', 'settings.site.domains.site'],
    ],
  },
  {
    field: 'allocation',
    label: 'settings.site.allocation',
    choices: [
      ['outlet', 'settings.site.allocation.outlet'],
      ['stand', 'settings.site.allocation.stand'],
      ['purpose', 'settings.site.allocation.purpose'],
      ['sheet', 'settings.site.allocation.sheet'],
    ],
  },
  { field: 'firstVlan', label: 'settings.site.firstVlan' },
  { field: 'lastVlan', label: 'settings.site.lastVlan' },
  { field: 'defaultType', label: 'settings.site.defaultType', help: 'settings.site.defaultType.help' },
]

type Draft = Readonly<Record<string, string>>

const draftOf = (rules: Rules): Draft =>
  Object.fromEntries(fields.map(({ field }) => [field, String(rules[field] ?? '')]))

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
      onChange={(choice) => choice && onChange(choice)}
    />
  )
}

export function SiteRules() {
  const t = useText()
  const act = useAct()
  const rules = useQuery(rpc.plan.siteRules.queryOptions())
  const [draft, setDraft] = useState<Draft>({})
  useEffect(() => {
    if (rules.data) setDraft(draftOf(rules.data))
  }, [rules.data])
  if (!rules.data) return null
  const saved = draftOf(rules.data)
  const changed = Object.fromEntries(Object.entries(draft).filter(([field, value]) => value !== saved[field]))
  const hasChanges = Object.keys(changed).length > 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void act(() => client.plan.set({ kind: 'site', names: [saved.name ?? 'site'], fields: changed }))
      }}
    >
      <Stack maw={520}>
        {fields.map((rule) => (
          <RuleInput
            key={rule.field}
            rule={rule}
            value={draft[rule.field] ?? ''}
            onChange={(value) => setDraft({ ...draft, [rule.field]: value })}
          />
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
