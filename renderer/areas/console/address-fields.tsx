/** Where a machine is reached over the network: its address and port, in one row. */
import { Group, TextInput } from '@mantine/core'
import { type NetworkFields, USUAL_PORT } from './network-login.ts'
import { PortInput } from './port-input.tsx'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly fields: NetworkFields
  readonly onChange: (change: Partial<NetworkFields>) => void
  readonly hasFocus?: boolean
}

export function AddressFields({ label, placeholder, fields, onChange, hasFocus }: Props) {
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
      <PortInput value={fields.port} usual={USUAL_PORT.ssh} onChange={(port) => onChange({ port })} />
    </Group>
  )
}
