/** Proxmox: guests with the machines of the site they are, nodes, storages and networks, as they were read last. */
import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconExternalLink, IconFileText, IconPlus, IconRefresh, IconServer2 } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import { storageFields } from '../../../shared/proxmox/server-files.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ServicePage } from '../services/service-page.tsx'
import { type ServiceTab, ServiceTabs } from '../services/service-tabs.tsx'
import { GuestTable } from './guest-table.tsx'
import style from './proxmox.module.css'
import { NetworkTable, NodeTable, StorageTable } from './server-tables.tsx'
import { StorageForm, WindowsForm } from './setup-forms.tsx'

export default function Proxmox() {
  return (
    <RequireSite>
      <Servers />
    </RequireSite>
  )
}

function Servers() {
  const t = useText()
  const services = useQuery(rpc.proxmox.services.queryOptions({ staleTime: 0 }))
  if (services.error) throw services.error
  return (
    <ServicePage
      title={t('proxmox.title')}
      label={t('proxmox.service')}
      names={services.data}
      none={
        services.data ? (
          <EmptyState
            icon={IconServer2}
            title={t('proxmox.none')}
            text={t('proxmox.none.text')}
            actions={
              <>
                <LinkButton icon={IconPlus} label="nav.services" href="/services/list" isMain />
                <LinkButton icon={IconFileText} label="interfaces.title" href="/proxmox/interfaces" />
              </>
            }
          />
        ) : null
      }
    >
      {(service) => <Server service={service} />}
    </ServicePage>
  )
}

function Server({ service }: { readonly service: string }) {
  const t = useText()
  const act = useAct()
  const cache = useQueryClient()
  const query = rpc.proxmox.kept.queryOptions({ input: { service }, staleTime: 0 })
  const kept = useQuery(query)
  if (kept.error) throw kept.error
  const [isReading, setReading] = useState(false)
  const told = new URLSearchParams(useSearch())
  const [, go] = useLocation()
  const [asked, ask] = useState<'windows' | 'nfs' | null>(
    storageFields.some((field) => told.has(field)) ? 'nfs' : null,
  )
  const Form = asked === null ? null : { windows: WindowsForm, nfs: StorageForm }[asked]
  const read = async () => {
    setReading(true)
    const found = await act(() => client.proxmox.read({ service }))
    if (found) cache.setQueryData(query.queryKey, found)
    setReading(false)
  }
  const button = (
    <Button
      size="xs"
      loading={isReading}
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={() => void read()}
    >
      {t('proxmox.read')}
    </Button>
  )
  if (kept.data === undefined) return null
  if (kept.data === null)
    return (
      <EmptyState
        icon={IconServer2}
        title={t('proxmox.neverRead')}
        text={t('proxmox.neverRead.text')}
        actions={button}
      />
    )
  return (
    <>
      <Standing
        overview={kept.data}
        button={
          <>
            {button}
            {(['windows', 'nfs'] as const).map((kind) => (
              <Button key={kind} size="xs" variant="default" onClick={() => ask(kind)}>
                {t(`proxmox.${kind}`)}
              </Button>
            ))}
            <LinkButton icon={IconFileText} label="interfaces.title" href="/proxmox/interfaces" />
          </>
        }
      />
      {Form ? (
        <Form
          {...{ service, overview: kept.data }}
          onClose={(hasActed) => {
            ask(null)
            // Loaded again, the page would ask once more.
            if (asked === 'nfs' && told.size > 0) go('/proxmox', { replace: true })
            if (hasActed) void read()
          }}
        />
      ) : null}
      <Views service={service} overview={kept.data} read={read} />
    </>
  )
}

interface StandingProps {
  readonly overview: ProxmoxOverview
  readonly button: ReactNode
}

/** What it is, how old the reading is, and what the account may not see. */
function Standing({ overview: { url, version, cluster, readAt, blind, unkept }, button }: StandingProps) {
  const t = useText()
  const said = useSaid()
  const age = useAge()
  const kind = cluster === null ? t('proxmox.single') : t('proxmox.cluster', { name: cluster })
  return (
    <>
      <Group gap="xs" mb="xs">
        {button}
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          {t('proxmox.page')}
        </Button>
        <Text size="sm" c="dimmed">
          {`Proxmox ${version} · ${kind} · ${t('proxmox.asOf', { age: age(readAt) })}`}
        </Text>
      </Group>
      {unkept === null ? null : (
        <Alert color="yellow" py={6} mb="xs" role="status">
          {said(unkept)}
        </Alert>
      )}
      {blind.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={style.blind} tabIndex={0} aria-label={t('proxmox.blind')}>
          <Alert color="yellow" title={t('proxmox.blind')} py="xs">
            <List size="sm">
              {blind.map((line) => (
                <List.Item key={line}>{said(line)}</List.Item>
              ))}
            </List>
          </Alert>
        </section>
      ) : null}
    </>
  )
}

interface ViewsProps {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly read: () => Promise<void>
}

function Views({ service, overview, read }: ViewsProps) {
  const tabs: readonly ServiceTab[] = [
    {
      ...{ key: 'guests', label: 'proxmox.guests' },
      show: () => <GuestTable service={service} overview={overview} read={read} />,
    },
    { key: 'nodes', label: 'proxmox.nodes', show: () => <NodeTable overview={overview} /> },
    { key: 'storages', label: 'proxmox.storages', show: () => <StorageTable overview={overview} /> },
    { key: 'networks', label: 'proxmox.networks', show: () => <NetworkTable overview={overview} /> },
  ]
  return <ServiceTabs path="/proxmox" tabs={tabs} />
}
