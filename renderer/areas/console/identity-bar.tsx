/** Who is at the other end of the cable, which planned switch it is, and the way to the push. */
import { ActionIcon, Badge, Button, Group, Paper, Select, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUpload, IconUserQuestion, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useSite } from '../../state/site.ts'
import { useAct } from '../../ui/act.ts'
import { LoginDialog } from './login-dialog.tsx'
import { titleOf } from './session-title.ts'

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  if (!value) return null
  return (
    <Stack gap={0}>
      <Text size="xs" c="dimmed" lh={1.3}>
        {label}
      </Text>
      <Text size="sm" ff="monospace" lh={1.3}>
        {value}
      </Text>
    </Stack>
  )
}

function Identity({ session }: { readonly session: SessionView }) {
  const t = useText()
  const { identity, state } = session
  if (state.kind === 'identifying' && !identity)
    return <Text size="sm">{t('console.state.identifying')}…</Text>
  if (!identity?.model && !identity?.hostname) return <Text size="sm">{t('console.unknownDevice')}</Text>
  return (
    <Group gap="lg">
      <Text fw={700}>{identity.model ?? identity.platform}</Text>
      <Fact label={t('console.hostname')} value={identity.hostname} />
      <Fact label={t('console.serial')} value={identity.serial} />
      <Fact label={t('console.mac')} value={identity.mac} />
      <Fact label={t('console.software')} value={identity.software} />
    </Group>
  )
}

/** The switch that is meant: what a person chose, what is certain, what one came here for, what is likely. */
function usePlanned(session: SessionView, wanted: string | null) {
  const switches = useQuery(rpc.plan.switches.queryOptions())
  const names = (switches.data ?? []).map((one) => one.name)
  const [chosen, choose] = useState<string | null>(null)
  const { match } = session
  const meant = chosen ?? (match?.certain ? match.switch : null) ?? wanted ?? match?.switch ?? null
  return { names, planned: meant !== null && names.includes(meant) ? meant : null, choose }
}

interface PlannedSwitchProps extends ReturnType<typeof usePlanned> {
  readonly session: SessionView
}

function PlannedSwitch({ session, names, planned, choose }: PlannedSwitchProps) {
  const t = useText()
  const act = useAct()
  const { match } = session
  const isGuess = match !== null && !match.certain && match.switch === planned
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        size="xs"
        w={170}
        searchable
        aria-label={t('console.assign')}
        placeholder={t('console.assign')}
        data={names}
        value={planned}
        onChange={(name) => {
          choose(name)
          if (name) void act(() => client.console.assign({ sessionId: session.id, switch: name }))
        }}
      />
      {isGuess ? (
        <Tooltip label={t('console.match.likely.why', { name: match.switch })}>
          <Badge variant="outline" color="var(--warn)">
            {t('console.match.likely')}
          </Badge>
        </Tooltip>
      ) : null}
    </Group>
  )
}

interface IdentityBarProps {
  readonly session: SessionView
  readonly wanted: string | null
  readonly isBusy: boolean
  readonly onPrepare: (planned: string) => void
}

export function IdentityBar({ session, wanted, isBusy, onPrepare }: IdentityBarProps) {
  const t = useText()
  const act = useAct()
  const site = useSite((state) => state.site)
  const [askingLogin, login] = useDisclosure(false)
  const plan = usePlanned(session, wanted)
  const { planned } = plan
  const isIdle = session.state.kind === 'open' && !isBusy
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" gap="sm">
        <Identity session={session} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserQuestion size={16} aria-hidden />}
            disabled={!isIdle}
            onClick={login.open}
          >
            {t('console.identify')}
          </Button>
          {site && !site.scratch ? (
            <>
              <PlannedSwitch session={session} {...plan} />
              <Button
                size="xs"
                leftSection={<IconUpload size={16} aria-hidden />}
                disabled={!isIdle || !planned}
                onClick={() => planned && onPrepare(planned)}
              >
                {t('push.prepare')}
              </Button>
            </>
          ) : null}
          <Tooltip label={t('console.close', { peer: titleOf(session) })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={isBusy}
              aria-label={t('console.close', { peer: titleOf(session) })}
              onClick={() => act(() => client.console.close({ sessionId: session.id }))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <LoginDialog sessionId={session.id} opened={askingLogin} onClose={login.close} />
    </Paper>
  )
}
