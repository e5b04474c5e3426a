/** Guests moved from one Proxmox server to another: a new move, and all there were. */
import { Tabs } from '@mantine/core'
import { IconPlus, IconTransferOut } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import style from './move-guest.module.css'
import { MoveTable } from './move-table.tsx'
import { NewMove } from './new-move.tsx'

const views = ['new', 'runs'] as const
const paths = { new: '/move-guest', runs: '/move-guest/runs' } as const

export default function MoveGuest() {
  return (
    <RequireSite>
      <Moves />
    </RequireSite>
  )
}

function Moves() {
  const t = useText()
  const [location, navigate] = useLocation()
  const servers = useQuery(rpc.moveGuest.servers.queryOptions({ staleTime: 0 }))
  if (servers.error) throw servers.error
  const view = location.endsWith('/runs') ? 'runs' : 'new'
  return (
    <Page title={t('move.title')} fills>
      <Tabs
        value={view}
        onChange={(next) => navigate(paths[next === 'runs' ? 'runs' : 'new'])}
        className={style.tabs}
        keepMounted={false}
      >
        <Tabs.List mb="xs">
          {views.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`move.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="new" className={style.panel}>
          {servers.data?.length === 0 ? (
            <EmptyState
              icon={IconTransferOut}
              title={t('move.none')}
              text={t('move.none.text')}
              actions={<LinkButton icon={IconPlus} label="nav.services" href="/services/list" isMain />}
            />
          ) : null}
          {servers.data && servers.data.length > 0 ? <NewMove servers={servers.data} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="runs" className={style.panel}>
          <MoveTable />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
