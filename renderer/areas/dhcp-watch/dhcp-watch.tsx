/** The DHCP watch: who gives addresses on this wire, who of them is foreign, and the way to its stand. */
import { Alert } from '@mantine/core'
import { useState } from 'react'
import type { DhcpWatchState } from '../../../shared/contract/dhcp.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { type OpenStream, useLive } from '../../state/use-live.ts'
import { Page } from '../../ui/page.tsx'
import style from './dhcp-watch.module.css'
import { ForeignCard } from './foreign-card.tsx'
import { ServerDetails } from './server-details.tsx'
import { ServerTable } from './server-table.tsx'
import { StrayList } from './stray-list.tsx'
import { SwitchTables } from './switch-tables.tsx'
import { WatchBar } from './watch-bar.tsx'

const openWatch: OpenStream<DhcpWatchState> = (signal) => client.dhcp.watch(undefined, { signal })

const nothing: DhcpWatchState = {
  status: 'idle',
  interfaces: [],
  startedAt: null,
  seconds: null,
  asked: 0,
  servers: [],
  strays: [],
  problems: [],
  tables: [],
}

export default function DhcpWatchScreen() {
  return (
    <RequireSite>
      <DhcpWatch />
    </RequireSite>
  )
}

function DhcpWatch() {
  const t = useText()
  const state = useLive(openWatch, nothing)
  const [openKey, open] = useState<string | null>(null)
  const foreign = state.servers.filter(({ verdict }) => verdict === 'foreign')
  const shown = state.servers.find(({ key }) => key === openKey) ?? null
  return (
    <Page title={t('dhcp.title')} about={t('dhcp.about')}>
      <div className={style.watch}>
        <WatchBar state={state} />
        <Problems state={state} />
        {foreign.map((server) => (
          <ForeignCard key={server.key} server={server} />
        ))}
        <StrayList strays={state.strays} />
        <div className={style.parts}>
          <div className={style.servers}>
            <ServerTable state={state} openKey={openKey} onOpen={open} />
          </div>
          <div className={style.side}>
            <ServerDetails server={shown} hasServers={state.servers.length > 0} />
            <SwitchTables tables={state.tables} />
          </div>
        </div>
      </div>
    </Page>
  )
}

/** What the system refuses, with what to do. */
function Problems({ state: { problems } }: { readonly state: DhcpWatchState }) {
  const t = useText()
  return problems.map(({ code, interface: name, values }) => (
    <Alert key={`${code} ${name}`} color="orange" p="xs" role="alert">
      {t(`dhcp.problem.${code}`, values)}
    </Alert>
  ))
}
