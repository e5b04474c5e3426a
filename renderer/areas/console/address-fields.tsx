/** Where a machine is reached over the network: its address and port, in one row. */
import { Group, NumberInput, TextInput } from '@mantine/core'
import { useText } from '../../i18n.ts'
import type { NetworkFields } from './network-login.ts'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly fields: NetworkFields
  readonly onChange: (change: Partial<NetworkFields>) => void
  readonly hasFocus?: boolean
}

export function AddressFields({ label, placeholder, fields, onChange, hasFocus }: Props) {
  const t = useText()
  return (
    <Group align="start" wrap="nowrap">
      <TextInput
        required
        flex={1}
        data-autofocus={hasFocus}
        label={label}
        placeholder={placeholder}
        value={fields.host}
        onChange={(event) => onChange({ host: event.currentTarget.value })}
      />
      <NumberInput
        w={90}
        label={t('console.telnet.port')}
        value={fields.port}
        min={1}
        max={65535}
        hideControls
        onChange={(port) => onChange({ port: Number(port) || 22 })}
      />
    </Group>
  )
}
