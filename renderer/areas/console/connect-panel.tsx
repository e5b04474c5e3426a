/** Where a console can be plugged in: the adapters as they come and go, a path typed by hand, telnet. */
import { Alert, Button, Group, NumberInput, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlug } from '@tabler/icons-react'
import { useState } from 'react'
import type { AdapterView, SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useAdapters } from './live.ts'

type OnOpened = (sessionId: string) => void

function useOpen(onOpened: OnOpened) {
  const act = useAct()
  return async (open: () => Promise<SessionView>) => {
    const session = await act(open)
    if (session) onOpened(session.id)
  }
}

function AdapterCard({ adapter, onOpened }: { readonly adapter: AdapterView; readonly onOpened: OnOpened }) {
  const t = useText()
  const open = useOpen(onOpened)
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Stack gap={0} miw={0}>
          <Text size="sm" fw={600} truncate>
            {adapter.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {adapter.path}
            {adapter.isOpen ? ` · ${t('console.isOpen')}` : ''}
          </Text>
        </Stack>
        <Button
          size="compact-sm"
          leftSection={<IconPlug size={14} aria-hidden />}
          aria-label={t('console.connect.to', { name: adapter.path })}
          disabled={adapter.isOpen}
          onClick={() => open(() => client.console.openSerial({ path: adapter.path }))}
        >
          {t('console.connect')}
        </Button>
      </Group>
    </Paper>
  )
}

function PathForm({ onOpened }: { readonly onOpened: OnOpened }) {
  const t = useText()
  const open = useOpen(onOpened)
  const [path, setPath] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (path.trim()) void open(() => client.console.openSerial({ path: path.trim() }))
      }}
    >
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          label={t('console.path')}
          placeholder={t('console.path.help')}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={!path.trim()}>
          {t('console.connect')}
        </Button>
      </Group>
    </form>
  )
}

function TelnetForm({ onOpened }: { readonly onOpened: OnOpened }) {
  const t = useText()
  const open = useOpen(onOpened)
  const [host, setHost] = useState('')
  const [port, setPort] = useState(23)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (host.trim()) void open(() => client.console.openTelnet({ host: host.trim(), port }))
      }}
    >
      <Stack gap="xs">
        <Title order={2} size="sm">
          {t('console.telnet')}
        </Title>
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            label={t('console.telnet.host')}
            value={host}
            onChange={(event) => setHost(event.currentTarget.value)}
          />
          <NumberInput
            size="xs"
            w={64}
            label={t('console.telnet.port')}
            value={port}
            min={1}
            max={65535}
            hideControls
            onChange={(value) => setPort(Number(value) || 23)}
          />
        </Group>
        <Button size="xs" type="submit" variant="default" disabled={!host.trim()}>
          {t('console.connect')}
        </Button>
      </Stack>
    </form>
  )
}

export function ConnectPanel({ onOpened }: { readonly onOpened: OnOpened }) {
  const t = useText()
  const { adapters, notice } = useAdapters()
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Title order={2} size="sm">
          {t('console.adapters')}
        </Title>
        {notice ? (
          <Alert color="orange" p="xs">
            {notice}
          </Alert>
        ) : null}
        {adapters.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('console.adapters.none')}
          </Text>
        ) : null}
        {adapters.map((adapter) => (
          <AdapterCard key={adapter.adapter ?? adapter.path} adapter={adapter} onOpened={onOpened} />
        ))}
        <PathForm onOpened={onOpened} />
      </Stack>
      <TelnetForm onOpened={onOpened} />
    </Stack>
  )
}
