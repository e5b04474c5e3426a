/** What the checks say of the plan, and the rows that imports set aside: each leads to the thing it is about. */
import { Badge, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { Page } from '../../ui/page.tsx'
import { FindingList } from './finding-list.tsx'
import style from './problems.module.css'
import { SetAsideTable } from './set-aside-table.tsx'

export default function Problems() {
  return (
    <RequireSite>
      <Findings />
    </RequireSite>
  )
}

function Findings() {
  const t = useText()
  const problems = useQuery(rpc.site.problems.queryOptions())
  const setAside = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'setAside' } }))
  const failed = problems.error ?? setAside.error
  if (failed) throw failed
  return (
    <Page title={t('problems.title')} fills>
      <Tabs defaultValue="checks" className={style.tabs} keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="checks" rightSection={<Count of={problems.data?.length} />}>
            {t('problems.plan')}
          </Tabs.Tab>
          <Tabs.Tab value="setAside" rightSection={<Count of={setAside.data?.length} />}>
            {t('problems.setAside')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks" className={style.panel}>
          {problems.data ? <FindingList problems={problems.data} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="setAside" className={style.panel}>
          <SetAsideTable rows={setAside.data} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Count({ of }: { readonly of: number | undefined }) {
  return of ? (
    <Badge size="sm" variant="default" circle={of < 10}>
      {of}
    </Badge>
  ) : null
}
