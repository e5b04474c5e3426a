/**
 * The plan against reality: what was read of which switch and how old it is; what is wrong by it, in words, with the one act
 * that mends it; what cannot be told; what changed.
 */
import { Badge, Tabs } from '@mantine/core'
import { IconZoomCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { VerifyOverview } from '../../../shared/contract/verify.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Changes } from './changes.tsx'
import { EvidenceActions } from './evidence-actions.tsx'
import { EvidenceBar } from './evidence-bar.tsx'
import { Findings } from './findings.tsx'
import { Readings } from './readings.tsx'
import { Silences } from './silences.tsx'
import { Strangers } from './strangers.tsx'
import { type ShownVerdict, useVerdict } from './use-verdict.ts'
import { NoVerdict, OldVerdict } from './verdict-standing.tsx'
import style from './verify.module.css'

export default function Verify() {
  return (
    <RequireSite>
      <Reality />
    </RequireSite>
  )
}

function Reality() {
  const t = useText()
  const { data, error } = useQuery(rpc.verify.overview.queryOptions())
  const verdict = useVerdict()
  if (error) throw error
  return (
    <Page title={t('verify.title')} actions={data ? <EvidenceActions overview={data} /> : null} fills>
      {data ? <EvidenceBar overview={data} /> : null}
      {data && data.times.length === 0 ? (
        <EmptyState icon={IconZoomCheck} title={t('verify.empty')} text={t('verify.empty.text')} />
      ) : null}
      {data && data.times.length > 0 ? <Looks overview={data} verdict={verdict} /> : null}
    </Page>
  )
}

interface LooksProps {
  readonly overview: VerifyOverview
  readonly verdict: ShownVerdict
}

function Looks({ overview, verdict }: LooksProps) {
  const t = useText()
  const { state, standing } = verdict
  const open = state?.findings.filter(({ judgement }) => judgement === null) ?? []
  const none = standing === 'told' ? null : <NoVerdict {...verdict} />
  // An empty list of before does not mean that nothing is wrong.
  const isOpen = state && (standing === 'told' || open.length > 0)
  return (
    <Tabs defaultValue="findings" className={style.tabs} keepMounted={false}>
      <Tabs.List mb="xs">
        <Tabs.Tab value="findings" rightSection={<Count of={open.length} isBad />}>
          {t('verify.tab.findings')}
        </Tabs.Tab>
        <Tabs.Tab value="silences" rightSection={<Count of={state?.silences.length ?? 0} />}>
          {t('verify.tab.silences')}
        </Tabs.Tab>
        <Tabs.Tab value="changes">{t('verify.tab.changes')}</Tabs.Tab>
        <Tabs.Tab value="strangers">{t('verify.tab.strangers')}</Tabs.Tab>
        <Tabs.Tab value="readings">{t('verify.tab.readings')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings" className={style.panel}>
        {isOpen && none ? <OldVerdict {...verdict} /> : null}
        {isOpen ? <Findings state={state} /> : none}
      </Tabs.Panel>
      <Tabs.Panel value="silences" className={style.panel}>
        {state ? <Silences silences={state.silences} /> : none}
      </Tabs.Panel>
      <Tabs.Panel value="changes" className={style.panel}>
        <Changes times={overview.times} />
      </Tabs.Panel>
      <Tabs.Panel value="strangers" className={style.panel}>
        <Strangers />
      </Tabs.Panel>
      <Tabs.Panel value="readings" className={style.panel}>
        <Readings />
      </Tabs.Panel>
    </Tabs>
  )
}

function Count({ of, isBad = false }: { readonly of: number; readonly isBad?: boolean }) {
  return of > 0 ? (
    <Badge size="sm" circle={of < 10} {...(isBad ? { color: 'red.8' } : { variant: 'default' })}>
      {of}
    </Badge>
  ) : null
}
