/** FOG: its hosts against the site's, groups, images, snapins and storage nodes, what it is doing, and the runs. */
import { IconDeviceDesktopDown, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ServicePage } from '../services/service-page.tsx'
import { type ServiceTab, ServiceTabs } from '../services/service-tabs.tsx'
import { GroupTable } from './group-table.tsx'
import { HostTable } from './host-table.tsx'
import { ImageTable } from './image-table.tsx'
import { NodeTable } from './node-table.tsx'
import { RunTable } from './run-table.tsx'
import { SnapinTable } from './snapin-table.tsx'
import { TaskTable } from './task-table.tsx'

export default function Fog() {
  return (
    <RequireSite>
      <Servers />
    </RequireSite>
  )
}

function Servers() {
  const t = useText()
  const services = useQuery(rpc.fog.services.queryOptions({ staleTime: 0 }))
  if (services.error) throw services.error
  return (
    <ServicePage
      title={t('fog.title')}
      label={t('fog.service')}
      names={services.data}
      none={
        services.data ? (
          <EmptyState
            icon={IconDeviceDesktopDown}
            title={t('fog.none')}
            text={t('fog.none.text')}
            actions={<LinkButton icon={IconPlus} label="nav.services" href="/services/list" isMain />}
          />
        ) : null
      }
    >
      {(service) => <Views service={service} />}
    </ServicePage>
  )
}

function Views({ service }: { readonly service: string }) {
  const tabs: readonly ServiceTab[] = [
    { key: 'hosts', label: 'fog.hosts', show: () => <HostTable service={service} /> },
    { key: 'groups', label: 'fog.groups', show: () => <GroupTable service={service} /> },
    { key: 'images', label: 'fog.images', show: () => <ImageTable service={service} /> },
    { key: 'snapins', label: 'fog.snapins', show: () => <SnapinTable service={service} /> },
    { key: 'tasks', label: 'fog.tasks', show: () => <TaskTable service={service} /> },
    { key: 'runs', label: 'fog.runs', show: () => <RunTable /> },
    { key: 'nodes', label: 'fog.nodes', show: () => <NodeTable service={service} /> },
  ]
  return <ServiceTabs path="/fog" tabs={tabs} />
}
