/** Who is at the other end of the cable, which planned switch it is, and the way to the push. */
import { Badge, Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUpload, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { SessionView } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useSite } from '../../state/site.ts'
import { useAct } from '../../ui/act.ts'
import { LoginDialog } from './login-dialog.tsx'

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  if (!value) return null
  return (
    <Stack gap={0}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" ff="monospace">
        {value}
      </Text>
    </Stack>
  )
}

function Identity({ session }: { readonly session: SessionView }) {
  const t = useText()
  const { identity } = session
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

function PlannedSwitch({ session }: { readonly session: SessionView }) {
  const t = useText()
  const act = useAct()
  const switches = useQuery(rpc.plan.switches.queryOptions())
  const { match } = session
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        size="xs"
        w={170}
        searchable
        aria-label={t('console.assign')}
        placeholder={t('console.assign')}
        data={(switches.data ?? []).map((one) => one.name)}
        value={match?.switch ?? null}
        onChange={(name) => name && act(() => client.console.assign({ sessionId: session.id, switch: name }))}
      />
      {match && !match.certain ? (
        <Badge variant="outline" color="orange.9" title={match.why}>
          {t('console.match.likely')}
        </Badge>
      ) : null}
    </Group>
  )
}

interface IdentityBarProps {
  readonly session: SessionView
  readonly isBusy: boolean
  readonly onPrepare: (planned: string) => void
}

export function IdentityBar({ session, isBusy, onPrepare }: IdentityBarProps) {
  const t = useText()
  const site = useSite((state) => state.site)
  const [askingLogin, login] = useDisclosure(false)
  const planned = session.match?.switch ?? null
  const isOpen = session.state.kind !== 'closed'
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" gap="sm">
        <Identity session={session} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserQuestion size={16} aria-hidden />}
            disabled={!isOpen || isBusy}
            onClick={login.open}
          >
            {t('console.identify')}
          </Button>
          {site && !site.scratch ? (
            <>
              <PlannedSwitch session={session} />
              <Button
                size="xs"
                leftSection={<IconUpload size={16} aria-hidden />}
                disabled={!isOpen || isBusy || !planned}
                onClick={() => planned && onPrepare(planned)}
              >
                {t('push.prepare')}
              </Button>
            </>
          ) : null}
        </Group>
      </Group>
      <LoginDialog sessionId={session.id} opened={askingLogin} onClose={login.close} />
    </Paper>
  )
}
