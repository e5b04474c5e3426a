/** What an installation would change, the button that asks once more, its steps as they are gone through, and how it ended. */
import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconServerCog } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { InstallProgress } from '../../../shared/contract/routers.ts'
import { useSaid, useText } from '../../i18n.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { DifferenceTable } from './difference-table.tsx'
import { RouterProblems } from './router-problems.tsx'
import type { Installing } from './use-install.ts'

export function Compared({ installing }: { readonly installing: Installing }) {
  const t = useText()
  const say = useSaid()
  const { compared, steps, result, install } = installing
  if (!compared) return null
  const { host, hostname, address, writes, restarts, cards, refusal, problems, files } = compared.comparison
  const start = async () => {
    const yes = await confirm({
      title: t('routers.install.sure', { host }),
      text: t('routers.install.sure.text', { address }),
      names: writes,
      action: t('routers.install.start', { host }),
      isDestructive: true,
    })
    if (yes) await install()
  }
  const isReady = refusal === null && writes.length > 0 && steps === null && result === null
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {writes.length === 0 && refusal === null
          ? t('routers.install.same', { host, hostname })
          : t('routers.install.would', { count: writes.length, host, hostname })}
      </Text>
      {restarts.length > 0 ? (
        <Text size="sm">{t('routers.install.restarts', { names: restarts.join(', ') })}</Text>
      ) : null}
      {cards.length > 0 ? (
        <Text size="sm">{t('routers.install.cards', { names: cards.join(', ') })}</Text>
      ) : null}
      {refusal === null ? null : (
        <Alert role="alert" color="orange">
          {say(refusal)}
        </Alert>
      )}
      {problems.length > 0 ? <RouterProblems problems={problems} /> : null}
      {isReady ? (
        <Group>
          <Button leftSection={<IconServerCog size={16} aria-hidden />} onClick={() => void start()}>
            {t('routers.install.start', { host })}
          </Button>
        </Group>
      ) : null}
      {steps === null ? null : <Steps steps={steps} />}
      {result === null ? null : <Ended result={result} />}
      <DifferenceTable files={files} />
    </Stack>
  )
}

function Steps({ steps }: { readonly steps: NonNullable<Installing['steps']> }) {
  const t = useText()
  return (
    <List size="sm" type="ordered" aria-label={t('routers.install.progress')} aria-live="polite">
      {steps.map((step) => (
        <List.Item key={step}>{t(`routers.install.step.${step}`)}</List.Item>
      ))}
    </List>
  )
}

function Ended({ result }: { readonly result: NonNullable<InstallProgress['result']> }) {
  const t = useText()
  const say = useSaid()
  const { state, message, verified, problems } = result
  return (
    <Stack gap="xs">
      <Alert role="alert" color={state === 'done' ? 'green' : 'red'}>
        {say(message)}
      </Alert>
      {verified.length > 0 ? (
        <List size="sm" aria-label={t('routers.install.verified')}>
          {verified.map((one) => (
            <List.Item key={one}>{say(one)}</List.Item>
          ))}
        </List>
      ) : null}
      {state === 'done' ? (
        <Anchor component={Link} href="/routers/watch" size="sm">
          {t('routers.install.watch')}
        </Anchor>
      ) : null}
      {problems.length > 0 ? <RouterProblems problems={problems} /> : null}
    </Stack>
  )
}
