/** WAPT: its hosts beside the site's and FOG's, its packages, a deployment followed, and a machine looked at before it is installed. */
import { Stack, Tabs } from '@mantine/core'
import { IconPackages, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { WaptFollowing } from '../../../shared/contract/wapt.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useFollowed } from '../../ui/use-followed.ts'
import { ServicePage } from '../services/service-page.tsx'
import { FollowTab, type ToFollow } from './follow-tab.tsx'
import { HostTable } from './host-table.tsx'
import { GroupTable, OpenTable, PackageTable } from './package-tables.tsx'
import { Precheck } from './precheck.tsx'
import { OfReading } from './reading.tsx'
import style from './wapt.module.css'

const views = ['hosts', 'packages', 'open', 'groups', 'follow', 'precheck'] as const

export default function Wapt() {
  return (
    <RequireSite>
      <Servers />
    </RequireSite>
  )
}

function Servers() {
  const t = useText()
  const services = useQuery(rpc.wapt.services.queryOptions({ staleTime: 0 }))
  if (services.error) throw services.error
  return (
    <ServicePage
      title={t('wapt.title')}
      label={t('wapt.service')}
      names={services.data}
      none={services.data ? <NoServer /> : null}
    >
      {(service) => <Views service={service} />}
    </ServicePage>
  )
}

/** Before there is a server, the machine for it can be looked at. */
function NoServer() {
  const t = useText()
  return (
    <Stack align="center">
      <EmptyState
        icon={IconPackages}
        title={t('wapt.none')}
        text={t('wapt.none.text')}
        actions={<LinkButton icon={IconPlus} label="nav.services" href="/services/list" isMain />}
      />
      <Precheck />
    </Stack>
  )
}

/** Half a working day: who follows a deployment stops it when it is enough. */
const LONGEST_SECONDS = 4 * 3600

function Views({ service }: { readonly service: string }) {
  const t = useText()
  const [location, navigate] = useLocation()
  const view = views.find((one) => location.endsWith(`/${one}`)) ?? 'hosts'
  // Above the tabs: what is followed goes on while another is looked at.
  const following = useFollowed<WaptFollowing>()
  const follow = ({ uuids, package: wanted }: ToFollow) => {
    const asked = { service, uuids: [...uuids], package: wanted, seconds: LONGEST_SECONDS }
    following.begin((signal) => client.wapt.follow(asked, { signal }))
    navigate('/wapt/follow')
  }
  return (
    <Tabs
      value={view}
      onChange={(next) => navigate(`/wapt/${next}`)}
      className={style.tabs}
      keepMounted={false}
    >
      <Tabs.List mb="xs">
        {views.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`wapt.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="hosts" className={style.panel}>
        <OfReading service={service}>
          {(wapt) => <HostTable service={service} view={wapt} onFollow={follow} />}
        </OfReading>
      </Tabs.Panel>
      <Tabs.Panel value="packages" className={style.panel}>
        <OfReading service={service}>{(wapt) => <PackageTable view={wapt} onFollow={follow} />}</OfReading>
      </Tabs.Panel>
      <Tabs.Panel value="open" className={style.panel}>
        <OfReading service={service}>{(wapt) => <OpenTable view={wapt} onFollow={follow} />}</OfReading>
      </Tabs.Panel>
      <Tabs.Panel value="groups" className={style.panel}>
        <OfReading service={service}>{(wapt) => <GroupTable view={wapt} onFollow={follow} />}</OfReading>
      </Tabs.Panel>
      <Tabs.Panel value="follow" className={style.panel}>
        <FollowTab following={following} onFollow={follow} />
      </Tabs.Panel>
      <Tabs.Panel value="precheck" className={style.panel}>
        <Precheck />
      </Tabs.Panel>
    </Tabs>
  )
}
