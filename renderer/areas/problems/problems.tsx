/** What the checks say of the plan, and the rows that imports set aside: each leads to the thing it is about. */
import { Badge, Button, Tabs } from '@mantine/core'
import { IconRadar2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
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
    <Page title={t('problems.title')} fills actions={<WatchLink />}>
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

/** What the plan cannot tell: who gives addresses on the wire. */
function WatchLink() {
  const t = useText()
  return (
    <Button
      size="xs"
      variant="default"
      component={Link}
      href="/verify/dhcp"
      leftSection={<IconRadar2 size={16} aria-hidden />}
    >
      {t('dhcp.title')}
    </Button>
  )
}

function Count({ of }: { readonly of: number | undefined }) {
  return of ? (
    <Badge size="sm" variant="default" circle={of < 10}>
      {of}
    </Badge>
  ) : null
}
