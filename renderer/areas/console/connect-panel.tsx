/** Where a console can be plugged in: the adapters as they come and go, a path typed by hand, the network. */
import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconNetwork } from '@tabler/icons-react'
import { useState } from 'react'
import type { AdapterView, SessionView } from '../../../shared/contract/console.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import classes from './console.module.css'
import { useAdapters } from './live.ts'
import { NetworkDialog } from './network-dialog.tsx'
import { WaitingLinesBar } from './waiting-lines-bar.tsx'

type OnOpened = (sessionId: string) => void

function useOpen(onOpened: OnOpened) {
  const act = useAct()
  const [isOpening, setOpening] = useState(false)
  const open = async (connect: () => Promise<SessionView>) => {
    setOpening(true)
    const session = await act(connect)
    setOpening(false)
    if (session) onOpened(session.id)
  }
  return { isOpening, open }
}

interface AdapterCardProps {
  readonly adapter: AdapterView
  readonly isOpen: boolean
  readonly onOpened: OnOpened
}

function AdapterCard({ adapter, isOpen, onOpened }: AdapterCardProps) {
  const t = useText()
  const said = useSaid()
  const { isOpening, open } = useOpen(onOpened)
  return (
    <Paper withBorder p="xs">
      <Text size="sm" fw={600} truncate title={said(adapter.name)}>
        {said(adapter.name)}
      </Text>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed" ff="monospace" truncate title={adapter.path}>
          {adapter.path}
        </Text>
        {isOpen ? (
          <Text size="xs" fw={600}>
            {t('console.isOpen')}
          </Text>
        ) : (
          <Button
            size="compact-sm"
            flex="none"
            aria-label={t('console.connect.to', { name: adapter.path })}
            loading={isOpening}
            onClick={() => open(() => client.console.openSerial({ path: adapter.path }))}
          >
            {t('console.connect')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}

function PathForm({ onOpened }: { readonly onOpened: OnOpened }) {
  const t = useText()
  const { isOpening, open } = useOpen(onOpened)
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
        <Button
          size="xs"
          flex="none"
          type="submit"
          variant="default"
          disabled={!path.trim()}
          loading={isOpening}
        >
          {t('console.connect')}
        </Button>
      </Group>
    </form>
  )
}

function Network({ wanted, onOpened }: { readonly wanted: string | null; readonly onOpened: OnOpened }) {
  const t = useText()
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <Stack gap="xs">
      <Title order={2} fz="sm">
        {t('network.title')}
      </Title>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconNetwork size={14} aria-hidden />}
        onClick={dialog.open}
      >
        {t('network.open')}
      </Button>
      <NetworkDialog wanted={wanted} opened={isOpen} onClose={dialog.close} onOpened={onOpened} />
    </Stack>
  )
}

interface ConnectPanelProps {
  readonly sessions: readonly SessionView[]
  /** The planned switch one came here for. */
  readonly wanted: string | null
  readonly onOpened: OnOpened
}

export function ConnectPanel({ sessions, wanted, onOpened }: ConnectPanelProps) {
  const t = useText()
  const said = useSaid()
  const { adapters, notice } = useAdapters()
  const open = new Set(sessions.filter(({ state }) => state.kind !== 'closed').map(({ peer }) => peer))
  return (
    <Stack gap="md" className={classes.side ?? ''}>
      {wanted ? (
        <Alert p="xs" title={t('console.wanted', { name: wanted })}>
          {t('console.wanted.text')}
        </Alert>
      ) : null}
      {sessions.length === 0 ? <WaitingLinesBar planned={null} sessionId={null} isBusy={false} /> : null}
      <Stack gap="xs">
        <Title order={2} fz="sm">
          {t('console.adapters')}
        </Title>
        {notice ? (
          <Alert color="orange" p="xs">
            {said(notice)}
          </Alert>
        ) : null}
        {adapters.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('console.adapters.none')}
          </Text>
        ) : null}
        {adapters.map((adapter) => (
          <AdapterCard
            key={adapter.adapter ?? adapter.path}
            adapter={adapter}
            isOpen={open.has(adapter.path)}
            onOpened={onOpened}
          />
        ))}
        <PathForm onOpened={onOpened} />
      </Stack>
      <Network wanted={wanted} onOpened={onOpened} />
    </Stack>
  )
}
