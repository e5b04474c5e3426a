/** The daily tool: what is to be done, room by room, ticked on the spot; what two persons see differently; other laptops. */
import { Badge, Tabs } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ChecklistOverview } from '../../../shared/contract/checklist.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import style from './checklist.module.css'
import { Contradictions } from './contradictions.tsx'
import { Exchange } from './exchange.tsx'
import { ItemTable } from './item-table.tsx'
import { People } from './people.tsx'
import { Proposals } from './proposals.tsx'
import { Walk } from './walk.tsx'
import { Who } from './who.tsx'

export default function Checklist() {
  return (
    <RequireSite>
      <Work />
    </RequireSite>
  )
}

function Work() {
  const t = useText()
  const overview = useQuery(rpc.checklist.overview.queryOptions())
  if (overview.error) throw overview.error
  return (
    <Page title={t('checklist.title')} actions={<Who people={overview.data?.people ?? []} />} fills>
      {overview.data ? <Looks overview={overview.data} /> : null}
    </Page>
  )
}

function Looks({ overview }: { readonly overview: ChecklistOverview }) {
  const t = useText()
  if (overview.steps.length === 0)
    return <EmptyState icon={IconChecklist} title={t('checklist.empty')} text={t('checklist.empty.text')} />
  return (
    <Tabs defaultValue="walk" className={style.tabs} keepMounted={false}>
      <Tabs.List mb="xs">
        <Tabs.Tab value="walk">{t('checklist.walk')}</Tabs.Tab>
        <Tabs.Tab value="table">{t('checklist.table')}</Tabs.Tab>
        <Tabs.Tab value="people">{t('checklist.people')}</Tabs.Tab>
        <Tabs.Tab value="contradictions" rightSection={<Count of={overview.contradictions} />}>
          {t('checklist.contradictions')}
        </Tabs.Tab>
        <Tabs.Tab
          value="proposals"
          rightSection={<Count of={overview.proposals.filter(({ state }) => state === 'open').length} />}
        >
          {t('checklist.proposals')}
        </Tabs.Tab>
        <Tabs.Tab value="exchange">{t('checklist.exchange')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="walk" className={style.panel}>
        <Walk overview={overview} />
      </Tabs.Panel>
      <Tabs.Panel value="table" className={style.panel}>
        <ItemTable />
      </Tabs.Panel>
      <Tabs.Panel value="people" className={style.panel}>
        <People overview={overview} />
      </Tabs.Panel>
      <Tabs.Panel value="contradictions" className={style.panel}>
        <Contradictions />
      </Tabs.Panel>
      <Tabs.Panel value="proposals" className={style.panel}>
        <Proposals proposals={overview.proposals} />
      </Tabs.Panel>
      <Tabs.Panel value="exchange" className={style.panel}>
        <Exchange />
      </Tabs.Panel>
    </Tabs>
  )
}

function Count({ of }: { readonly of: number }) {
  return of > 0 ? (
    <Badge size="sm" color="red.8" circle={of < 10}>
      {of}
    </Badge>
  ) : null
}
