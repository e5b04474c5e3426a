/** "B17 has no network": one action looks at everything between the plan and the Internet, and says what to do next. */
import { Button, Checkbox, Group, Progress, SegmentedControl, Text, Title } from '@mantine/core'
import { IconCopy, IconNotebook, IconPlayerStop, IconRefresh, IconStethoscope } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { type DiagnosisView, diagnosisText } from '../../../shared/diagnosis/diagnosis-view.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { saidInAddress } from '../walk-test/place-address.ts'
import { SaidPlace, type SaidPoint } from '../walk-test/said-place.tsx'
import style from './diagnosis.module.css'
import { NextCard } from './next-card.tsx'
import { useDiagnosis } from './use-diagnosis.ts'
import { VerdictChain } from './verdict-chain.tsx'

export default function Diagnosis() {
  const t = useText()
  return (
    <Page title={t('diagnosis.title')} about={t('diagnosis.about')}>
      <RequireSite>
        <Work />
      </RequireSite>
    </Page>
  )
}

function Work() {
  const t = useText()
  const search = useSearch()
  const { view, isRunning, start, stop } = useDiagnosis()
  const [point, setPoint] = useState<SaidPoint | null>(null)
  const [isHere, setIsHere] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const diagnose = (next: SaidPoint, here: boolean) => {
    setPoint(next)
    setIsHere(here)
    start(next, here)
  }
  const latest = useRef(diagnose)
  latest.current = diagnose
  useEffect(() => {
    const asked = saidInAddress(search)
    if (asked) latest.current(asked, false)
    else field.current?.focus()
  }, [search])
  return (
    <div className={style.page}>
      <Group align="end" gap="md">
        <SaidPlace
          field={field}
          label={t('diagnosis.point')}
          description={t('diagnosis.point.help')}
          onSay={(next) => diagnose(next, false)}
        />
        <Checkbox
          label={t('diagnosis.isHere')}
          checked={isHere}
          onChange={(event) => setIsHere(event.currentTarget.checked)}
          mb={8}
        />
        {isRunning ? (
          <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={stop}>
            {t('action.cancel')}
          </Button>
        ) : point ? (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={() => diagnose(point, isHere)}
          >
            {t('diagnosis.again')}
          </Button>
        ) : null}
      </Group>
      {view && isRunning ? <Going view={view} /> : null}
      {view ? (
        <Found
          view={view}
          isRunning={isRunning}
          onPlugged={point && !isHere ? () => diagnose(point, true) : null}
        />
      ) : (
        <EmptyState icon={IconStethoscope} title={t('diagnosis.empty')} text={t('diagnosis.empty.text')} />
      )}
    </div>
  )
}

function Going({ view: { done, total, secondsLeft } }: { readonly view: DiagnosisView }) {
  const t = useText()
  return (
    <Group gap="sm">
      <Progress
        value={(done / Math.max(1, total)) * 100}
        flex={1}
        aria-label={t('diagnosis.progress', { done, total })}
      />
      <Text size="sm" className={style.count}>
        {t('diagnosis.progress', { done, total })}
        {secondsLeft ? ` · ${t('diagnosis.left', { count: secondsLeft })}` : ''}
      </Text>
    </Group>
  )
}

interface FoundProps {
  readonly view: DiagnosisView
  readonly isRunning: boolean
  readonly onPlugged: (() => void) | null
}

function Found({ view, isRunning, onPlugged }: FoundProps) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const [chosen, choose] = useState<string | null>(null)
  const shown = view.outlets.find(({ place }) => place.outlet === chosen) ?? view.outlets[0]
  if (!shown) return null
  return (
    <>
      <Title order={2} fz="1.5rem">
        {view.name}
      </Title>
      {view.outlets.length > 1 ? (
        <SegmentedControl
          aria-label={t('diagnosis.outlets')}
          value={shown.place.outlet}
          onChange={choose}
          data={view.outlets.map(({ place }) => place.outlet)}
        />
      ) : null}
      <div className={style.found}>
        <VerdictChain links={shown.links} marked={shown.next.link} isRunning={isRunning} />
        <div className={style.side}>
          <NextCard diagnosis={shown} isRunning={isRunning} onPlugged={onPlugged} />
          {view.entry === null ? null : (
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {t('diagnosis.inJournal')}
              </Text>
              <Button
                component={Link}
                href="/journal"
                size="xs"
                variant="default"
                leftSection={<IconNotebook size={15} aria-hidden />}
              >
                {t('nav.journal')}
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCopy size={15} aria-hidden />}
                onClick={() => void act(() => copyText(diagnosisText(view, language)))}
              >
                {t('diagnosis.copy')}
              </Button>
            </Group>
          )}
        </div>
      </div>
    </>
  )
}
