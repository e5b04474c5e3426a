/** One move: its steps as they go, how far the server is, the log, and what may be done about it now. */
import { Alert, Group, Progress, Tabs, Text } from '@mantine/core'
import { useCallback } from 'react'
import { useParams } from 'wouter'
import { sayTaken } from '../../../shared/journal/duration-words.ts'
import type { MoveView } from '../../../shared/move-guest/move-view.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useLive } from '../../state/use-live.ts'
import { Page } from '../../ui/page.tsx'
import { LogTable } from './log-table.tsx'
import { MoveActions } from './move-actions.tsx'
import style from './move-guest.module.css'
import { placeWords } from './planned-steps.ts'
import { StepTable } from './step-table.tsx'

export default function MoveRun() {
  const { id = '' } = useParams<{ id: string }>()
  return (
    <RequireSite>
      <Followed run={id} />
    </RequireSite>
  )
}

function Followed({ run }: { readonly run: string }) {
  const open = useCallback((signal: AbortSignal) => client.moveGuest.watch({ run }, { signal }), [run])
  const view = useLive<MoveView | null>(open, null)
  return view ? <Shown view={view} /> : null
}

function Shown({ view }: { readonly view: MoveView }) {
  const t = useText()
  const { plan } = view
  return (
    <Page
      title={`${plan.name} (${plan.old.vmid})`}
      about={t('move.about', { from: placeWords(plan.old), to: placeWords(plan.new) })}
      fills
      actions={<MoveActions view={view} />}
    >
      <Standing view={view} />
      <Tabs defaultValue="steps" className={style.tabs} keepMounted={false}>
        <Tabs.List mb="xs">
          <Tabs.Tab value="steps">{t('move.steps')}</Tabs.Tab>
          <Tabs.Tab value="log">{t('move.log')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="steps" className={style.panel}>
          <StepTable run={view.run} steps={view.steps} />
        </Tabs.Panel>
        <Tabs.Panel value="log" className={style.panel}>
          <LogTable log={view.log} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** Where it is, in a line; why, where something is wrong. */
function Standing({ view: { state, progress, steps, message } }: { readonly view: MoveView }) {
  const t = useText()
  const said = useSaid()
  const open = steps.find((step) => step.state === 'open')
  const over = steps.filter((step) => step.state !== 'pending' && step.state !== 'open').length
  const told = () => {
    if (state !== 'running') return t(`move.state.${state}`)
    if (!open) return t('move.state.running')
    const step = t(`move.step.${open.name}`)
    if (progress?.step !== open.name) return t('move.working', { step })
    const { percent, secondsLeft } = progress
    return secondsLeft === null
      ? t('move.progress', { step, percent })
      : t('move.progress.left', { step, percent, left: sayTaken(secondsLeft) })
  }
  return (
    <div className={style.notices}>
      <Group gap="sm" wrap="nowrap" mb={message === null ? 0 : 'xs'}>
        <Progress
          value={((over + (progress ? progress.percent / 100 : 0)) / Math.max(1, steps.length)) * 100}
          flex={1}
          aria-label={t('move.steps')}
          {...(state === 'backed_out' || state === 'interrupted' ? { color: 'orange' } : {})}
        />
        <Text size="sm" fw={600} role="status">
          {told()}
        </Text>
      </Group>
      {message === null ? null : (
        <Alert color={state === 'moved' ? 'yellow' : 'red'} py="xs">
          {said(message)}
        </Alert>
      )}
    </div>
  )
}
