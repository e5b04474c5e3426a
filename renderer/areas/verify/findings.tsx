/** What is wrong, as a table to sort and export, and beside it the one that is chosen in full sentences. */
import { SegmentedControl, Text } from '@mantine/core'
import { IconCircleCheck, IconFilterOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FindingView, MendedView, VerifyState } from '../../../shared/contract/verify.ts'
import type { Language } from '../../../shared/i18n/catalogue/index.ts'
import { FINDING_KINDS } from '../../../shared/verify/finding.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FindingPane } from './finding-pane.tsx'
import { SURENESS, surenessOf } from './finding-words.ts'
import { MendedPane } from './mended-pane.tsx'
import style from './verify.module.css'

const what: TableColumn = { key: 'what', label: 'verify.what', width: 330, grows: true, onCard: 'title' }
const kind: TableColumn = {
  key: 'kind',
  label: 'verify.kind',
  width: 110,
  look: 'choice',
  choices: FINDING_KINDS.map((value) => ({ value, label: `verify.kind.${value}` as const })),
}
const places: readonly TableColumn[] = [
  { key: 'outlets', label: 'verify.outlets', width: 120 },
  { key: 'stands', label: 'verify.stand', width: 90 },
  { key: 'switch', label: 'verify.switch', width: 90, isHidden: true },
  { key: 'port', label: 'verify.port', width: 130, look: 'code', isHidden: true },
  { key: 'panel', label: 'verify.panel', width: 100, isHidden: true },
]
const openColumns: readonly TableColumn[] = [
  what,
  kind,
  ...places,
  {
    key: 'sure',
    label: 'verify.sure',
    width: 95,
    look: 'choice',
    choices: SURENESS.map((value) => ({ value, label: `verify.sure.${value}` as const })),
  },
  { key: 'do', label: 'verify.do', width: 260, isHidden: true },
  { key: 'since', label: 'verify.since', width: 160, isHidden: true },
]
const mendedColumns: readonly TableColumn[] = [
  what,
  kind,
  ...places,
  { key: 'goneAt', label: 'verify.goneAt', width: 160 },
]

type Shown = 'open' | 'judged' | 'mended'

const placeFields = ({ kind: value, outlets, stands, ...finding }: FindingView | MendedView) => ({
  kind: value,
  outlets: outlets.join(', '),
  stands: stands.join(', '),
  switch: finding.switch,
  port: finding.interface,
  panel: finding.panel === null ? null : `${finding.panel} ${finding.panelPorts.join(', ')}`,
})

const openRow = (finding: FindingView, language: Language): TableRow => ({
  ...placeFields(finding),
  id: finding.id,
  what: finding.texts[language].message,
  do: finding.texts[language].act,
  sure: surenessOf(finding.confidence),
  since: sortableTime(finding.since),
})

const mendedRow = (finding: MendedView, language: Language): TableRow => ({
  ...placeFields(finding),
  id: finding.id,
  what: finding.texts[language].message,
  goneAt: sortableTime(finding.goneAt),
})

export function Findings({ state }: { readonly state: VerifyState }) {
  const t = useText()
  const language = usePreferences((one) => one.language)
  const [shown, setShown] = useState<Shown>('open')
  const [chosen, choose] = useState<string | null>(null)
  const open = state.findings.filter(({ judgement }) => judgement === null)
  const judged = state.findings.filter(({ judgement }) => judgement !== null)
  const listed = shown === 'open' ? open : judged
  const rows = useMemo(() => {
    const live = state.findings.filter(({ judgement }) => (judgement === null) === (shown === 'open'))
    return shown === 'mended'
      ? state.mended.map((one) => mendedRow(one, language))
      : live.map((one) => openRow(one, language))
  }, [state, shown, language])
  const finding = listed.find(({ id }) => id === chosen) ?? listed[0]
  const mended = state.mended.find(({ id }) => id === chosen) ?? state.mended[0]
  return (
    <>
      <div className={style.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('verify.show')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'open', label: t('verify.show.open', { count: open.length }) },
            { value: 'judged', label: t('verify.show.judged', { count: judged.length }) },
            { value: 'mended', label: t('verify.show.mended', { count: state.mended.length }) },
          ]}
        />
        <Text size="sm" c="dimmed">
          {t('verify.right', { count: state.right })}
        </Text>
      </div>
      <div className={style.area} data-empty={rows.length === 0 || undefined}>
        <DataTable
          key={shown === 'mended' ? 'mended' : 'open'}
          id={shown === 'mended' ? 'verifyMended' : 'verifyFindings'}
          label={t('verify.tab.findings')}
          columns={shown === 'mended' ? mendedColumns : openColumns}
          rows={rows}
          openId={(shown === 'mended' ? mended?.id : finding?.id) ?? null}
          onOpen={(row) => choose(String(row.id))}
          empty={
            shown === 'open' ? (
              <EmptyState
                icon={IconCircleCheck}
                title={t('verify.none')}
                text={t('verify.none.text', { right: state.right })}
              />
            ) : (
              <EmptyState icon={IconFilterOff} title={t('verify.none.shown')} text="" />
            )
          }
        />
        {shown !== 'mended' && finding ? <FindingPane key={finding.id} finding={finding} /> : null}
        {shown === 'mended' && mended ? <MendedPane key={mended.id} finding={mended} /> : null}
      </div>
    </>
  )
}
