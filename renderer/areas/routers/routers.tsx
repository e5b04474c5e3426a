/** The pair of routers: the files of both as the plan makes them, what is wrong with them, and the rules they follow. */
import { Group, Loader, SegmentedControl, Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RoutersView } from '../../../shared/contract/routers.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { Page } from '../../ui/page.tsx'
import { CheckBar } from './check-bar.tsx'
import { DrillTab } from './drill/drill-tab.tsx'
import { ExportButton } from './export-button.tsx'
import { useOpenInstalls } from './open-installs.tsx'
import { RouterFiles } from './router-files.tsx'
import { RouterInstall } from './router-install.tsx'
import { RouterProblems } from './router-problems.tsx'
import { RouterRules } from './router-rules.tsx'
import style from './routers.module.css'
import { useDaemonCheck } from './use-daemon-check.ts'
import { useRouterWays } from './use-router-ways.ts'
import { useWatch } from './watch/use-watch.ts'
import { WatchTab } from './watch/watch-tab.tsx'

const views = ['files', 'problems', 'install', 'watch', 'drill', 'rules'] as const

export default function Routers() {
  return (
    <RequireSite>
      <Shown />
    </RequireSite>
  )
}

function Shown() {
  const t = useText()
  const [dhcp, setDhcp] = useState<RoutersView['dhcp'] | null>(null)
  // Kept while the other server's files are made: where the routers are would be asked for anew.
  const view = useQuery(rpc.routers.view.queryOptions({ input: { dhcp }, placeholderData: keepPreviousData }))
  const check = useDaemonCheck(view.data)
  if (view.error) throw view.error
  if (!view.data) return <Loader aria-label={t('loading')} />
  const { machines, networks } = view.data
  const names = machines.map(({ name }) => name).join(' + ')
  return (
    <Page
      title={t('routers.title')}
      about={t('routers.about', { count: networks, names })}
      fills
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('routers.dhcp')}
            data={[
              { value: 'isc', label: 'ISC DHCP' },
              { value: 'kea', label: 'Kea' },
            ]}
            value={view.data.dhcp}
            onChange={(value) => setDhcp(value as RoutersView['dhcp'])}
          />
          <ExportButton dhcp={dhcp} />
        </Group>
      }
    >
      <CheckBar check={check} />
      <Views view={view.data} dhcp={dhcp} said={check.state?.problems ?? []} />
    </Page>
  )
}

interface ViewsProps {
  readonly view: RoutersView
  readonly dhcp: RoutersView['dhcp'] | null
  /** By the daemons. */
  readonly said: RoutersView['problems']
}

function Views({ view, dhcp, said }: ViewsProps) {
  const t = useText()
  const [location, navigate] = useLocation()
  const shown = views.find((one) => location.endsWith(`/${one}`)) ?? 'files'
  const ways = useRouterWays(view.machines)
  const watch = useWatch(() => ({ dhcp, ways: ways.ways() }), view.dhcp)
  const problems = [...said, ...view.problems]
  const open = useOpenInstalls()
  return (
    <Tabs
      value={shown}
      onChange={(next) => navigate(`/routers/${next}`)}
      className={style.tabs}
      keepMounted={false}
    >
      <Tabs.List mb="xs">
        <Tabs.Tab value="files">{t('routers.files')}</Tabs.Tab>
        <Tabs.Tab value="problems">{t('routers.problems', { count: problems.length })}</Tabs.Tab>
        <Tabs.Tab
          value="install"
          rightSection={
            open.length > 0 ? (
              <IconAlertTriangle
                size={16}
                role="img"
                color="var(--mantine-color-error)"
                aria-label={t('routers.install.unsettled')}
              />
            ) : null
          }
        >
          {t('routers.install')}
        </Tabs.Tab>
        <Tabs.Tab value="watch">{t('routers.watch')}</Tabs.Tab>
        <Tabs.Tab value="drill">{t('routers.drill')}</Tabs.Tab>
        <Tabs.Tab value="rules">{t('routers.rules')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" className={style.panel}>
        <RouterFiles machines={view.machines} dhcp={dhcp} />
      </Tabs.Panel>
      <Tabs.Panel value="problems" className={style.panel}>
        <RouterProblems problems={problems} />
      </Tabs.Panel>
      <Tabs.Panel value="install" className={style.scroll}>
        <RouterInstall key={view.dhcp} machines={view.machines} dhcp={dhcp} />
      </Tabs.Panel>
      <Tabs.Panel value="watch" className={style.panel}>
        <WatchTab ways={ways} dhcp={dhcp} watch={watch} />
      </Tabs.Panel>
      <Tabs.Panel value="drill" className={style.scroll}>
        <DrillTab key={view.dhcp} ways={ways} dhcp={dhcp} />
      </Tabs.Panel>
      <Tabs.Panel value="rules" className={style.scroll}>
        <RouterRules view={view} />
      </Tabs.Panel>
    </Tabs>
  )
}
