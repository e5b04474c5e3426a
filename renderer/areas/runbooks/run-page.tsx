/** One run at /runbooks/run/:id: the step that waits, large; beside it what was answered, each to be changed by a click. */
import { Anchor, Button, Group, Progress, Text } from '@mantine/core'
import { IconFileSettings, IconFileText, IconPlayerStop, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { toCsv } from '../../../shared/delimited-text.ts'
import { reportTable, reportText } from '../../../shared/runbook/report.ts'
import type { RunView } from '../../../shared/runbook/run-view.ts'
import { filledScreens } from '../../../shared/runbook/screens.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { Page } from '../../ui/page.tsx'
import { FinishedCard } from './finished-card.tsx'
import { PathList } from './path-list.tsx'
import style from './runbooks.module.css'
import { StepCard } from './step-card.tsx'
import { StopRun } from './stop-run.tsx'
import { WhoInput } from './who-input.tsx'

export default function RunPage() {
  return (
    <RequireSite>
      <OneRun />
    </RequireSite>
  )
}

function OneRun() {
  const { id } = useParams<{ id: string }>()
  const run = useQuery(rpc.runbook.run.queryOptions({ input: { run: id } }))
  if (run.error) throw run.error
  return run.data ? <Shown run={run.data} /> : null
}

function Shown({ run }: { readonly run: RunView }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  /** A step looked at again; null: the one that waits. */
  const [again, setAgain] = useState<string | null>(null)
  const ids = run.path.map(({ step }) => step)
  const isAgain = again !== null && ids.includes(again)
  const shownId = isAgain ? again : run.current
  const at = isAgain ? ids.indexOf(again) : ids.length
  const step = run.runbook.steps.find(({ id }) => id === shownId)
  const before = ids[at - 1]
  return (
    <Page
      title={run.title[language]}
      about={
        <Anchor component={Link} href="/runbooks" size="sm">
          {t('runbooks.all')}
        </Anchor>
      }
      actions={<WhoInput />}
      fills
    >
      <Group gap="sm" wrap="nowrap" mb="sm">
        <Progress
          value={(run.done / Math.max(1, run.done + run.left)) * 100}
          flex={1}
          aria-label={t('runbooks.progress', { ...run })}
        />
        <Text size="sm" className={style.count}>
          {t('runbooks.progress', { ...run })}
        </Text>
      </Group>
      <div className={style.run}>
        {step ? (
          <StepCard
            key={`${step.id}:${at}`}
            run={run}
            step={step}
            answered={isAgain ? (run.path[at]?.value ?? null) : null}
            onBack={before === undefined ? null : () => setAgain(before)}
            // After a step looked at again comes the one behind it on the way taken, or the one that waits.
            onAnswered={(next) => setAgain(isAgain ? (next.path[at + 1]?.step ?? null) : null)}
          />
        ) : (
          <FinishedCard onBack={before === undefined ? null : () => setAgain(before)} />
        )}
        <aside className={style.side}>
          <PathList run={run} shown={shownId} onChoose={setAgain} />
          <RunTools run={run} />
        </aside>
      </div>
    </Page>
  )
}

function RunTools({ run }: { readonly run: RunView }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const [isStopping, setIsStopping] = useState(false)
  const name = `${run.title[language]} ${run.startedAt.slice(0, 10)}`
  const answers = Object.fromEntries(run.path.map(({ step, value }) => [step, value]))
  return (
    <Group gap="xs" mt="sm">
      {filledScreens(run.runbook, answers).map(({ label, path }) =>
        path === null ? null : (
          <Button
            key={path}
            component={Link}
            href={path}
            size="xs"
            variant="light"
            leftSection={<IconFileSettings size={15} aria-hidden />}
          >
            {t(label)}
          </Button>
        ),
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileText size={15} aria-hidden />}
        onClick={() => downloadFile(`${name}.txt`, reportText(run, language), 'text/plain')}
      >
        {t('runbooks.print')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTable size={15} aria-hidden />}
        onClick={() => downloadFile(`${name}.csv`, toCsv(reportTable(run, language)), 'text/csv')}
      >
        {t('runbooks.csv')}
      </Button>
      {run.state === 'open' ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerStop size={15} aria-hidden />}
          onClick={() => setIsStopping(true)}
        >
          {t('runbooks.stop')}
        </Button>
      ) : null}
      {isStopping ? <StopRun id={run.id} onClose={() => setIsStopping(false)} /> : null}
    </Group>
  )
}
