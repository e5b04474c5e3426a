/** Servers on the LAN that this site works with: the morning check of the Proxmox ones, and the list of all. */
import { Alert, Group, Tabs } from '@mantine/core'
import {
  IconDeviceDesktopDown,
  IconHeartbeat,
  IconLock,
  IconLockOpen,
  IconMailSearch,
  IconPackages,
  IconServer2,
  IconTransferOut,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { OutboxTab } from '../outbox/outbox-tab.tsx'
import { MorningTab } from './morning-tab.tsx'
import { ServiceTable } from './service-table.tsx'
import style from './services.module.css'

const views = ['morning', 'list', 'outbox'] as const

export default function Services() {
  const t = useText()
  const [location, navigate] = useLocation()
  const view = views.find((one) => location.endsWith(`/${one}`)) ?? 'morning'
  return (
    <RequireSite>
      <Page title={t('services.title')} fills actions={<Ways />}>
        <VaultHint />
        <Tabs
          value={view}
          onChange={(next) => navigate(`/services/${next}`)}
          className={style.tabs}
          keepMounted={false}
        >
          <Tabs.List mb="xs">
            {views.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`services.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="morning" className={style.panel}>
            <MorningTab />
          </Tabs.Panel>
          <Tabs.Panel value="list" className={style.panel}>
            <ServiceTable />
          </Tabs.Panel>
          <Tabs.Panel value="outbox" className={style.panel}>
            <OutboxTab />
          </Tabs.Panel>
        </Tabs>
      </Page>
    </RequireSite>
  )
}

/** What else is done with the servers of the LAN. */
const Ways = () => (
  <Group gap="xs">
    <LinkButton icon={IconServer2} label="nav.proxmox" href="/proxmox" />
    <LinkButton icon={IconDeviceDesktopDown} label="nav.fog" href="/fog" />
    <LinkButton icon={IconPackages} label="nav.wapt" href="/wapt" />
    <LinkButton icon={IconTransferOut} label="move.title" href="/move-guest" />
    <LinkButton icon={IconHeartbeat} label="checks.title" href="/service-checks" />
    <LinkButton icon={IconMailSearch} label="mail.title" href="/mail" />
  </Group>
)

/** Logins are secrets: without the vault nobody is logged in. */
function VaultHint() {
  const t = useText()
  const vault = useQuery(rpc.vault.state.queryOptions())
  if (!vault.data || vault.data.open) return null
  return (
    <Alert icon={<IconLock size={18} aria-hidden />} mb="xs" py="xs" flex="none">
      <Group gap="sm">
        {t('services.vault')}
        <LinkButton icon={IconLockOpen} label="services.vault.open" href="/settings" />
      </Group>
    </Alert>
  )
}
