/** A late change: what is wanted, all that follows from it beside it, and one button that does it as one step. */
import { Alert, Button, Group, Loader, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowsExchange, IconRouteAltLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { LateChangePreview } from '../../../shared/contract/late-change.ts'
import type { Consequences } from '../../../shared/late-change/late-change.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Applied } from './applied.tsx'
import { type Asked, readAsked, requestOf } from './change-fields.ts'
import { ChangeForm } from './change-form.tsx'
import { ConsequencesView } from './consequences.tsx'
import style from './late-change.module.css'

/** So long after the last key what follows is worked out. */
const PAUSE_MS = 250

export default function LateChangeScreen() {
  const search = useSearch()
  return (
    <RequireSite>
      <LateChange key={search} search={search} />
    </RequireSite>
  )
}

function LateChange({ search }: { readonly search: string }) {
  const t = useText()
  const [asked, ask] = useState<Asked>(() => readAsked(search))
  const [applied, setApplied] = useState<Consequences | null>(null)
  const change = (next: Asked) => {
    ask(next)
    setApplied(null)
  }
  return (
    <Page
      title={t('change.title')}
      about={t('change.about')}
      actions={
        <Button
          size="xs"
          variant="default"
          component={Link}
          href="/migration"
          leftSection={<IconRouteAltLeft size={15} aria-hidden />}
        >
          {t('migration.title')}
        </Button>
      }
    >
      <div className={style.change}>
        <ChangeForm asked={asked} onAsk={change} />
        {applied ? <Applied consequences={applied} onAgain={() => change(readAsked(''))} /> : null}
        <Following asked={asked} isApplied={applied !== null} onApplied={setApplied} shown={applied} />
      </div>
    </Page>
  )
}

interface FollowingProps {
  readonly asked: Asked
  readonly isApplied: boolean
  readonly shown: Consequences | null
  readonly onApplied: (consequences: Consequences) => void
}

/** What follows; after it was applied, what did follow. */
function Following({ asked, isApplied, shown, onApplied }: FollowingProps) {
  const t = useText()
  const act = useAct()
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const request = requestOf(settled)
  const preview = useQuery(
    rpc.lateChange.preview.queryOptions({
      input: { request: request ?? { kind: 'swap', a: '-', b: '-' } },
      enabled: request !== null && !isApplied,
    }),
  )
  if (shown) return <ConsequencesView consequences={shown} />
  if (!request)
    return <EmptyState icon={IconArrowsExchange} title={t('change.empty')} text={t('change.empty.text')} />
  if (preview.error) return <Alert color="red">{messageOf(preview.error)}</Alert>
  if (!preview.data) return <Loader size="sm" aria-label={t('loading')} />
  const apply = (seen: LateChangePreview) =>
    act(async () => onApplied(await client.lateChange.apply({ request, seen: seen.seen })))
  return (
    <>
      <Ready preview={preview.data} isCurrent={settled === asked} onApply={apply} />
      <ConsequencesView consequences={preview.data} />
    </>
  )
}

interface ReadyProps {
  readonly preview: LateChangePreview
  /** False while the last keys are not looked at yet. */
  readonly isCurrent: boolean
  readonly onApply: (preview: LateChangePreview) => void
}

function Ready({ preview, isCurrent, onApply }: ReadyProps) {
  const t = useText()
  return (
    <Group justify="space-between" gap="sm" className={style.ready}>
      <Text size="sm" role="status">
        {t(preview.rows === 0 ? 'change.nothing' : 'change.sum', {
          rows: preview.rows,
          lines: preview.config.reduce((sum, { lines }) => sum + lines.length, 0),
          labels: preview.labels.length,
          ticks: preview.ticks.added.length,
        })}
      </Text>
      <Button disabled={preview.rows === 0 || !isCurrent} onClick={() => onApply(preview)}>
        {t('change.apply')}
      </Button>
    </Group>
  )
}
