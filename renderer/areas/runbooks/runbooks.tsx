/** Runbooks: all of them to start from, what is under way first; and every run there was, as a table. */
import { Tabs } from '@mantine/core'
import { useLocation } from 'wouter'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { Page } from '../../ui/page.tsx'
import { RunTable } from './run-table.tsx'
import { RunbookList } from './runbook-list.tsx'
import style from './runbooks.module.css'
import { WhoInput } from './who-input.tsx'

export default function Runbooks() {
  const t = useText()
  const [location, navigate] = useLocation()
  const view = location.endsWith('/runs') ? 'runs' : 'all'
  return (
    <RequireSite>
      <Page title={t('runbooks.title')} actions={<WhoInput />} fills>
        <Tabs
          value={view}
          onChange={(next) => navigate(next === 'runs' ? '/runbooks/runs' : '/runbooks')}
          className={style.tabs}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            <Tabs.Tab value="all">{t('runbooks.all')}</Tabs.Tab>
            <Tabs.Tab value="runs">{t('runbooks.runs')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="all" className={style.panel}>
            <RunbookList />
          </Tabs.Panel>
          <Tabs.Panel value="runs" className={style.panel}>
            <RunTable />
          </Tabs.Panel>
        </Tabs>
      </Page>
    </RequireSite>
  )
}
