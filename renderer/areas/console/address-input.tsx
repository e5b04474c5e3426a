/** Where to connect: an address typed, or one of the planned switches and of the devices reached before. */
import { Autocomplete, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { KnownHostView } from '../../../shared/contract/network.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useSite } from '../../state/site.ts'

interface Proposal {
  readonly address: string
  readonly name: string
}

/** `10.0.0.1/24` of the plan is 10.0.0.1 to connect to. */
const bare = (address: string): string => address.replace(/\/\d+$/, '')

/** Addresses of planned switches, by name; and what is known of devices reached before. */
export function useKnownDevices() {
  const hasSite = useSite((state) => state.site) !== null
  const switches = useQuery(rpc.plan.switches.queryOptions({ enabled: hasSite }))
  const hosts = useQuery(rpc.console.knownHosts.queryOptions({ enabled: hasSite }))
  const planned = (switches.data ?? []).flatMap(({ name, managementAddress }): Proposal[] =>
    managementAddress ? [{ name, address: bare(managementAddress) }] : [],
  )
  const known: readonly KnownHostView[] = hosts.data ?? []
  return { planned, known }
}

interface AddressInputProps {
  readonly value: string
  readonly planned: readonly Proposal[]
  readonly onChange: (address: string) => void
}

export function AddressInput({ value, planned, onChange }: AddressInputProps) {
  const t = useText()
  const nameOf = new Map(planned.map(({ address, name }) => [address, name]))
  return (
    <Autocomplete
      flex={1}
      required
      data-autofocus
      label={t('console.telnet.host')}
      value={value}
      onChange={onChange}
      data={[...nameOf.keys()]}
      limit={200}
      maxDropdownHeight={220}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            `${option.value} ${nameOf.get(option.value) ?? ''}`.toLowerCase().includes(search.toLowerCase()),
        )
      }
      renderOption={({ option }) => (
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {nameOf.get(option.value)}
          </Text>
          <Text size="sm" ff="monospace">
            {option.value}
          </Text>
        </Group>
      )}
    />
  )
}
