/** The host keys by which devices are known again, and the only place where one is forgotten: after a question. */
import { ActionIcon, Badge, Stack, Table, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KnownHostView } from '../../../shared/contract/network.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'

function ForgetHost({ address }: { readonly address: string }) {
  const t = useText()
  const act = useAct()
  const forget = async () => {
    const isSure = await confirm({
      title: t('hosts.forget', { address }),
      text: t('hosts.forget.ask', { address }),
      action: t('hosts.forget.do'),
      isDestructive: true,
    })
    if (isSure) await act(() => client.console.forgetHost({ address }))
  }
  return (
    <ActionIcon
      variant="subtle"
      color="var(--bad)"
      aria-label={t('hosts.forget', { address })}
      onClick={forget}
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}

function HostRow({ host }: { readonly host: KnownHostView }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  return (
    <Table.Tr>
      <Table.Td ff="monospace">{host.address}</Table.Td>
      <Table.Td>
        <Text size="xs">{host.keyType}</Text>
        <Text size="xs" ff="monospace">
          {host.fingerprint}
        </Text>
      </Table.Td>
      <Table.Td>
        {host.user}
        {host.legacy ? (
          <Badge ml="xs" color="var(--warn)" variant="outline">
            {t('hosts.legacy')}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>{new Date(host.lastSeen).toLocaleString(language)}</Table.Td>
      <Table.Td w={48}>
        <ForgetHost address={host.address} />
      </Table.Td>
    </Table.Tr>
  )
}

export function KnownHosts() {
  const t = useText()
  const hosts = useQuery(rpc.console.knownHosts.queryOptions())
  if (!hosts.data) return null
  return (
    <Stack>
      <Text size="sm" maw={720}>
        {t('hosts.intro')}
      </Text>
      {hosts.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('hosts.none')}
        </Text>
      ) : (
        <Table maw={980} aria-label={t('hosts.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('hosts.address')}</Table.Th>
              <Table.Th>{t('hosts.key')}</Table.Th>
              <Table.Th>{t('hosts.user')}</Table.Th>
              <Table.Th>{t('hosts.lastSeen')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {hosts.data.map((host) => (
              <HostRow key={host.address} host={host} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
