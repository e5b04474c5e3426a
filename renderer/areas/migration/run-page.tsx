/** One migration at /migration/run/:id: its steps with their states, and beside them what can be done, or taken back, now. */
import { Alert, Anchor, Group, Progress, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { MigrationRunView } from '../../../shared/contract/migration.ts'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { Page } from '../../ui/page.tsx'
import { WhoInput } from '../runbooks/who-input.tsx'
import style from './migration.module.css'
import { MigrationParts } from './migration-parts.tsx'
import { NextSteps } from './next-steps.tsx'
import { StepTable } from './step-table.tsx'

export default function MigrationRunPage() {
  return (
    <RequireSite>
      <OneRun />
    </RequireSite>
  )
}

function OneRun() {
  const { id } = useParams<{ id: string }>()
  const run = useQuery(rpc.migration.run.queryOptions({ input: { run: id } }))
  if (run.error) throw run.error
  return run.data ? <Shown run={run.data} /> : null
}

function Shown({ run }: { readonly run: MigrationRunView }) {
  const t = useText()
  const said = useSaid()
  const [direction, setDirection] = useState<Direction>('run')
  const { request, steps, announcement, repatch, warnings } = run
  return (
    <Page
      title={request.name}
      about={
        <Anchor component={Link} href="/migration/runs" size="sm">
          {t('migration.runs')}
        </Anchor>
      }
      actions={<WhoInput />}
      fills
    >
      <Group gap="sm" wrap="nowrap" mb="xs">
        <Progress
          value={(run.done / Math.max(1, run.total)) * 100}
          flex={1}
          aria-label={t('migration.progress', { done: run.done, total: run.total })}
        />
        <Text size="sm" className={style.nowrap ?? ''} role="status">
          {t(`migration.run.${run.state}`)} · {t('migration.progress', { done: run.done, total: run.total })}
        </Text>
      </Group>
      {run.planKept === null ? null : (
        <Alert color="orange" mb="xs" p="xs">
          {t('migration.planKept')} {said(run.planKept)}
        </Alert>
      )}
      {run.planLacks === null ? null : (
        <Alert role="alert" color="red" variant="outline" mb="xs" p="xs" title={t('migration.planLacks')}>
          {run.planLacks.why === null ? null : `${said(run.planLacks.why)} `}
          {t('migration.planLacks.text')}
        </Alert>
      )}
      <div className={style.run}>
        <section className={style.main} aria-label={t('migration.title')}>
          <MigrationParts
            name={request.name}
            steps={<StepTable steps={steps} />}
            {...{ announcement, repatch, warnings }}
          />
        </section>
        <aside className={style.side} aria-label={t('migration.next')}>
          <SegmentedControl
            fullWidth
            mb="xs"
            value={direction}
            onChange={(value) => setDirection(value === 'back' ? 'back' : 'run')}
            data={[
              { value: 'run', label: t('migration.forward') },
              { value: 'back', label: t('migration.backOut') },
            ]}
          />
          <NextSteps run={run} direction={direction} />
        </aside>
      </div>
    </Page>
  )
}
