/**
 * The configuration the plan makes for a switch, line by line as it is sent. The line chosen tells which plan row made
 * it, and lights every other line of that row; Enter or a click opens the row.
 */
import { ActionIcon, Alert, Anchor, Group, Loader, Title, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload, IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { ConfigLines } from './config-lines.tsx'
import style from './switches.module.css'

export function ConfigView({ name }: { readonly name: string }) {
  const t = useText()
  const act = useAct()
  const config = useQuery(rpc.config.render.queryOptions({ input: { switch: name } }))
  const lines = config.data?.lines ?? []
  const text = lines.map((line) => `${' '.repeat(line.depth)}${line.text}\n`).join('')
  const copy = () =>
    act(async () => {
      await copyText(text)
      notifications.show({ message: t('switches.copied', { count: lines.length }) })
    })
  return (
    <section className={style.config} aria-labelledby="config">
      <Group gap={6} mb={4} wrap="nowrap">
        <Title order={2} fz="0.95rem" id="config" mr="auto">
          {t('switches.config', { count: lines.length })}
        </Title>
        <Tooltip label={t('switches.copyConfig')}>
          <ActionIcon variant="default" aria-label={t('switches.copyConfig')} onClick={copy}>
            <IconCopy size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('switches.saveConfig')}>
          <ActionIcon
            variant="default"
            aria-label={t('switches.saveConfig')}
            onClick={() => downloadFile(`${name}.txt`, text, 'text/plain')}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <MissingSecrets names={config.data?.missingSecrets ?? []} />
      {config.error ? <Alert color="red">{messageOf(config.error)}</Alert> : null}
      {config.isPending ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {config.data ? <ConfigLines lines={lines} /> : null}
    </section>
  )
}

function MissingSecrets({ names }: { readonly names: readonly string[] }) {
  const t = useText()
  if (names.length === 0) return null
  return (
    <Alert color="yellow" p="xs" mb={6} icon={<IconKey size={18} aria-hidden />}>
      {t('switches.missingSecrets', { names: names.join(', ') })}{' '}
      <Anchor component={Link} href="/settings" c="inherit" inherit underline="always">
        {t('switches.toVault')}
      </Anchor>
    </Alert>
  )
}
