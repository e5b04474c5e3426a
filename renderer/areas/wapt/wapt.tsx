/** WAPT: its hosts beside the site's and FOG's, its packages, a deployment followed, and a machine looked at before it is installed. */
import { Stack } from '@mantine/core'
import { IconPackages, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ServicePage } from '../services/service-page.tsx'
import { type ServiceTab, ServiceTabs } from '../services/service-tabs.tsx'
import { FollowTab } from './follow-tab.tsx'
import { HostTable } from './host-table.tsx'
import { GroupTable, OpenTable, PackageTable } from './package-tables.tsx'
import { Precheck } from './precheck.tsx'
import { OfReading } from './reading.tsx'
import { useFollowing } from './use-following.ts'

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

function Views({ service }: { readonly service: string }) {
  const { following, begin: follow, end } = useFollowing(service)
  const tabs: readonly ServiceTab[] = [
    {
      ...{ key: 'hosts', label: 'wapt.hosts' },
      show: () => (
        <OfReading service={service}>
          {(wapt) => <HostTable service={service} view={wapt} onFollow={follow} />}
        </OfReading>
      ),
    },
    {
      ...{ key: 'packages', label: 'wapt.packages' },
      show: () => (
        <OfReading service={service}>{(wapt) => <PackageTable view={wapt} onFollow={follow} />}</OfReading>
      ),
    },
    {
      ...{ key: 'open', label: 'wapt.open' },
      show: () => (
        <OfReading service={service}>{(wapt) => <OpenTable view={wapt} onFollow={follow} />}</OfReading>
      ),
    },
    {
      ...{ key: 'groups', label: 'wapt.groups' },
      show: () => (
        <OfReading service={service}>{(wapt) => <GroupTable view={wapt} onFollow={follow} />}</OfReading>
      ),
    },
    {
      ...{ key: 'follow', label: 'wapt.follow' },
      show: () => <FollowTab following={following} onFollow={follow} onEnd={end} />,
    },
    { key: 'precheck', label: 'wapt.precheck', show: () => <Precheck /> },
  ]
  return <ServiceTabs path="/wapt" tabs={tabs} />
}
