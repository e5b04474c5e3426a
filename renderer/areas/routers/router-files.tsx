/** Both machines with their files at the left, the lines of one at the right: each with the row of the plan behind it. */
import { ActionIcon, Alert, Badge, Group, Loader, Text, Title, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { ConfigLine } from '../../../shared/config/intent.ts'
import type { RoutersView, RouterView } from '../../../shared/contract/routers.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { ConfigLines } from '../switches/config-lines.tsx'
import style from './routers.module.css'

interface Chosen {
  readonly host: string
  readonly path: string
}

interface Props {
  readonly machines: readonly RouterView[]
  readonly dhcp: RoutersView['dhcp'] | null
}

export function RouterFiles({ machines, dhcp }: Props) {
  const asked = new URLSearchParams(useSearch()).get('host')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const host = machines.find(({ name }) => name === (chosen?.host ?? asked)) ?? machines[0]
  const file = host?.files.find(({ path }) => path === chosen?.path) ?? host?.files[0]
  if (!host || !file) return null
  return (
    <div className={style.both}>
      <nav className={style.machines}>
        {machines.map((machine) => (
          <MachineFiles
            key={machine.name}
            machine={machine}
            open={machine === host ? file.path : null}
            onOpen={(path) => setChosen({ host: machine.name, path })}
          />
        ))}
      </nav>
      <FileLines key={`${host.name}/${file.path}`} host={host.name} path={file.path} dhcp={dhcp} />
    </div>
  )
}

interface MachineProps {
  readonly machine: RouterView
  /** Path of the file that is shown; null: it is another machine's. */
  readonly open: string | null
  readonly onOpen: (path: string) => void
}

function MachineFiles({ machine, open, onOpen }: MachineProps) {
  const t = useText()
  const { name, standing, wan, trunks, packages, files, deviceId } = machine
  return (
    <section aria-label={name} className={style.machine}>
      <Group gap={6}>
        <Title order={2} fz="0.95rem">
          {name}
        </Title>
        <Badge size="sm" variant="light" tt="none">
          {t(`standing.${standing}`)}
        </Badge>
        {deviceId === null ? (
          <Badge size="sm" variant="default" tt="none">
            {t('routers.assumed')}
          </Badge>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        {[wan ? t('routers.wan', { card: wan }) : null, ...trunks].filter(Boolean).join(' · ')}
      </Text>
      <ul className={style.files}>
        {files.map(({ path, lines }) => (
          <li key={path}>
            <button
              type="button"
              className={style.file}
              aria-current={path === open}
              onClick={() => onOpen(path)}
            >
              <code>/{path}</code>
              <span className={style.count}>{t('routers.lines', { count: lines })}</span>
            </button>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t('routers.packages')} <code>{packages.join(' ')}</code>
      </Text>
    </section>
  )
}

const textOf = (lines: readonly ConfigLine[]): string =>
  lines.map(({ depth, text }) => (text === '' ? '\n' : `${' '.repeat(depth)}${text}\n`)).join('')

function FileLines({ host, path, dhcp }: Chosen & Pick<Props, 'dhcp'>) {
  const t = useText()
  const act = useAct()
  const file = useQuery(rpc.routers.file.queryOptions({ input: { host, path, dhcp } }))
  const lines = file.data ?? []
  const copy = () =>
    act(async () => {
      await copyText(textOf(lines))
      notifications.show({ message: t('switches.copied', { count: lines.length }) })
    })
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    <section className={style.content} aria-labelledby="router-file">
      <Group gap={6} mb={4} wrap="nowrap">
        <Title order={2} fz="0.95rem" id="router-file" mr="auto">
          {host} · {name}
        </Title>
        <Tooltip label={t('routers.copy')}>
          <ActionIcon variant="default" aria-label={t('routers.copy')} onClick={copy}>
            <IconCopy size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('routers.save')}>
          <ActionIcon
            variant="default"
            aria-label={t('routers.save')}
            onClick={() => downloadFile(`${host}-${name}`, textOf(lines), 'text/plain')}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {file.error ? <Alert color="red">{messageOf(file.error)}</Alert> : null}
      {file.isPending ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {file.data ? <ConfigLines lines={lines} /> : null}
    </section>
  )
}
