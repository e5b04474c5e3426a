/** FOG: its hosts against the site's, its images, what it is doing, and the campaigns of images. */
import { Tabs } from '@mantine/core'
import { IconDeviceDesktopDown, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ServicePage } from '../services/service-page.tsx'
import style from './fog.module.css'
import { HostTable } from './host-table.tsx'
import { ImageTable } from './image-table.tsx'
import { RunTable } from './run-table.tsx'
import { TaskTable } from './task-table.tsx'

const views = ['hosts', 'images', 'tasks', 'runs'] as const

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
  const t = useText()
  const [location, navigate] = useLocation()
  const view = views.find((one) => location.endsWith(`/${one}`)) ?? 'hosts'
  return (
    <Tabs
      value={view}
      onChange={(next) => navigate(`/fog/${next}`)}
      className={style.tabs}
      keepMounted={false}
    >
      <Tabs.List mb="xs">
        {views.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`fog.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="hosts" className={style.panel}>
        <HostTable service={service} />
      </Tabs.Panel>
      <Tabs.Panel value="images" className={style.panel}>
        <ImageTable service={service} />
      </Tabs.Panel>
      <Tabs.Panel value="tasks" className={style.panel}>
        <TaskTable service={service} />
      </Tabs.Panel>
      <Tabs.Panel value="runs" className={style.panel}>
        <RunTable />
      </Tabs.Panel>
    </Tabs>
  )
}
