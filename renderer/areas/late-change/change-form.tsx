/** What is wanted: the kind of change and the names it is about. */
import { Autocomplete, Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { changeKinds } from '../../../shared/late-change/change-request.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { type Asked, type ChangeField, fieldsOfKind, hasWay } from './change-fields.ts'
import style from './late-change.module.css'

const MOST_NAMES = 50

interface Props {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

export function ChangeForm({ asked, onAsk }: Props) {
  const t = useText()
  const { kind, texts } = asked
  return (
    <Group align="flex-start" gap="sm" className={style.form}>
      <NativeSelect
        label={t('change.kind')}
        value={kind}
        onChange={(event) => {
          const next = changeKinds.find((known) => known === event.currentTarget.value)
          if (next) onAsk({ ...asked, kind: next, by: null })
        }}
        data={changeKinds.map((value) => ({ value, label: t(`change.kind.${value}`) }))}
      />
      {fieldsOfKind[kind].map((field) => (
        <NameField
          key={`${kind}-${field.name}`}
          field={field}
          value={texts[field.name] ?? ''}
          onType={(text) => onAsk({ ...asked, texts: { ...texts, [field.name]: text } })}
        />
      ))}
      {hasWay(kind) ? <Way asked={asked} onAsk={onAsk} /> : null}
      {kind === 'vlan-add' ? (
        <Checkbox
          className={style.check}
          label={t('change.tagged')}
          checked={asked.tagged}
          onChange={(event) => onAsk({ ...asked, tagged: event.currentTarget.checked })}
        />
      ) : null}
    </Group>
  )
}

function Way({ asked, onAsk }: Props) {
  const t = useText()
  return (
    <div>
      <span className={style.wayLabel} id="change-way">
        {t('change.way')}
      </span>
      <SegmentedControl
        aria-labelledby="change-way"
        value={asked.by ?? 'auto'}
        onChange={(value) =>
          onAsk({ ...asked, by: value === 'cords' || value === 'configuration' ? value : null })
        }
        data={[
          { value: 'auto', label: t('change.way.auto') },
          { value: 'cords', label: t('change.way.cords') },
          { value: 'configuration', label: t('change.way.configuration') },
        ]}
      />
    </div>
  )
}

interface FieldProps {
  readonly field: ChangeField
  readonly value: string
  readonly onType: (text: string) => void
}

function NameField({ field, value, onType }: FieldProps) {
  const t = useText()
  const rows = useQuery(
    rpc.plan.rows.queryOptions({
      input: { kind: field.names ?? 'stands' },
      enabled: field.names !== undefined,
    }),
  )
  const label = t(field.label)
  const described = field.hint ? { placeholder: t(field.hint) } : {}
  if (!field.names)
    return (
      <TextInput
        {...described}
        label={label}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    )
  const key = field.names === 'stands' ? 'name' : 'outlet'
  const names = new Set(rows.data?.flatMap((row) => (row[key] ? [String(row[key])] : [])))
  return (
    <Autocomplete
      label={label}
      placeholder={field.isOptional ? t('change.optional') : undefined}
      value={value}
      onChange={onType}
      data={[...names]}
      limit={MOST_NAMES}
      autoSelectOnBlur={false}
    />
  )
}
