/** What is wanted: the new network, what moves into it, and who hands out its addresses. */
import { Autocomplete, Group, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import style from './migration.module.css'
import { type Asked, type MigrationField, migrationFields } from './migration-fields.ts'

interface Props {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
}

export function MigrationForm({ asked, onAsk }: Props) {
  const t = useText()
  return (
    <Group align="flex-start" gap="sm" className={style.form}>
      {migrationFields.map((field) => {
        const told = {
          label: t(field.label),
          placeholder: t(field.hint),
          value: asked[field.name] ?? '',
        }
        const type = (text: string) => onAsk({ ...asked, [field.name]: text })
        if (field.name === 'dhcpHost') return <HostInput key={field.name} {...told} onType={type} />
        if ('isWide' in field)
          return (
            <Textarea
              key={field.name}
              {...told}
              className={style.wide ?? ''}
              autosize
              minRows={1}
              maxRows={4}
              onChange={(event) => type(event.currentTarget.value)}
            />
          )
        return (
          <TextInput
            key={field.name}
            {...told}
            data-field={field.name satisfies MigrationField}
            onChange={(event) => type(event.currentTarget.value)}
          />
        )
      })}
    </Group>
  )
}

interface HostProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onType: (text: string) => void
}

/** Hosts of the plan are proposed; a machine that is none may be typed all the same. */
function HostInput({ onType, ...told }: HostProps) {
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'hosts' } }))
  const names = new Set(rows.data?.flatMap(({ name }) => (name ? [String(name)] : [])))
  return <Autocomplete {...told} data={[...names]} onChange={onType} limit={30} autoSelectOnBlur={false} />
}
