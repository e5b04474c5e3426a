/** Tasks of Proxmox followed: how far each is, its log, how it ended; one that runs can be asked to stop. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { BegunAct } from '../../../shared/contract/proxmox.ts'
import type { TaskLook } from '../../../shared/proxmox/guest-act.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import style from './proxmox.module.css'

const POLL_MS = 1500

interface Props {
  readonly service: string
  readonly act: Parameters<typeof client.proxmox.lookAct>[0]['act']
  readonly begun: readonly BegunAct[]
  readonly onClose: () => void
}

export function FollowedTasks({ service, act, begun, onClose }: Props) {
  const t = useText()
  const said = useSaid()
  const unnoted = begun.find((one) => one.unnoted !== null)?.unnoted
  return (
    <Stack gap="sm">
      {unnoted ? <Alert color="yellow">{said(unnoted)}</Alert> : null}
      {begun.map((one) => (
        <Followed key={one.vmid} {...{ service, act, begun: one }} />
      ))}
      <Text size="sm" c="dimmed">
        {t('proxmox.goesOn')}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('action.close')}</Button>
      </Group>
    </Stack>
  )
}

interface FollowedProps extends Pick<Props, 'service' | 'act'> {
  readonly begun: BegunAct
}

function Followed({ service, act, begun }: FollowedProps) {
  const t = useText()
  const said = useSaid()
  const { vmid, name, upid, before, failure } = begun
  const look = useQuery({
    ...rpc.proxmox.lookAct.queryOptions({
      input: { service, act, vmid, upid: upid ?? '', before },
      staleTime: 0,
    }),
    enabled: upid !== null,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : POLL_MS),
  })
  const title = `${name} (${vmid})`
  if (failure !== null)
    return (
      <Alert color="red" title={title}>
        {said(failure)}
      </Alert>
    )
  if (upid === null) return <Alert title={title}>{t('proxmox.unchanged')}</Alert>
  return (
    <section aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status">
          {`${title} · ${t(`proxmox.task.${look.data?.state ?? 'running'}`)}`}
          {look.data?.percent == null ? '' : ` · ${look.data.percent} %`}
        </Text>
        {look.data?.state === 'running' && act.kind === 'backup' ? (
          <CancelButton {...{ service, upid, title }} />
        ) : null}
      </Group>
      {look.data?.percent == null ? null : <Progress value={look.data.percent} aria-label={title} mt={4} />}
      {look.data?.message == null ? null : (
        <Alert color={look.data.state === 'failed' ? 'red' : 'yellow'} py={6} mt={4}>
          {said(look.data.message)}
        </Alert>
      )}
      {look.error ? (
        <Alert color="yellow" py={6} mt={4}>
          {messageOf(look.error)}
        </Alert>
      ) : null}
      <Log look={look.data} title={title} />
    </section>
  )
}

function Log({ look, title }: { readonly look: TaskLook | undefined; readonly title: string }) {
  const t = useText()
  if (!look || look.log.length === 0) return null
  return (
    <details open={look.state === 'failed'}>
      <summary>{t('proxmox.log')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={style.log} tabIndex={0} aria-label={`${t('proxmox.log')} ${title}`}>
        <pre>{look.log.join('\n')}</pre>
      </section>
    </details>
  )
}

interface CancelProps {
  readonly service: string
  readonly upid: string
  readonly title: string
}

function CancelButton({ service, upid, title }: CancelProps) {
  const t = useText()
  const act = useAct()
  const cancel = async () => {
    const isSure = await confirm({
      ...{ title: t('proxmox.cancelTask'), text: t('proxmox.cancelTask.text'), names: [title] },
      ...{ action: t('proxmox.cancelTask'), isDestructive: true },
    })
    if (isSure) await act(() => client.proxmox.cancelTask({ service, upid }))
  }
  return (
    <Button size="compact-sm" variant="default" onClick={() => void cancel()}>
      {t('proxmox.cancelTask')}
    </Button>
  )
}
