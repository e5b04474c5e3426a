/** What is to answer on the network: one look at all of it, and since when something does not. */
import { Button, Group, Progress, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconEye, IconHeartbeat, IconPlayerStop, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { CheckedService } from '../../../shared/contract/service-check.ts'
import { lookText } from '../../../shared/i18n/service-look-texts.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { AddRow } from '../tables/add-row.tsx'
import { usePlanEdits } from '../tables/use-plan-edits.ts'
import { checkSpec } from './check-spec.ts'
import { type Checking, useChecking } from './use-checking.ts'

export default function ServiceChecks() {
  const t = useText()
  const checking = useChecking()
  const [isAdding, adding] = useDisclosure(false)
  return (
    <Page
      title={t('checks.title')}
      about={t('checks.about')}
      fills
      actions={
        <Group gap="xs">
          <LookButton checking={checking} />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={adding.open}
          >
            {t('checks.add')}
          </Button>
        </Group>
      }
    >
      <RequireSite>
        <Checks checking={checking} onAdd={adding.open} />
        {checkSpec.newRow ? (
          <AddRow spec={checkSpec} newRow={checkSpec.newRow} isOpen={isAdding} onClose={adding.close} />
        ) : null}
      </RequireSite>
    </Page>
  )
}

function LookButton({ checking: { progress, look, stop } }: { readonly checking: Checking }) {
  const t = useText()
  if (progress)
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerStop size={16} aria-hidden />}
        onClick={stop}
      >
        {t('action.cancel')}
      </Button>
    )
  return (
    <Button size="xs" leftSection={<IconEye size={16} aria-hidden />} onClick={() => look([])}>
      {t('checks.run')}
    </Button>
  )
}

interface ChecksProps {
  readonly checking: Checking
  readonly onAdd: () => void
}

function Checks({ checking, onAdd }: ChecksProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const list = useQuery(rpc.serviceCheck.list.queryOptions())
  const edits = usePlanEdits(checkSpec)
  const rows = useMemo(() => list.data?.map((one) => rowOf(one, language)), [list.data, language])
  const down = list.data?.filter(({ look }) => look?.state === 'down').length ?? 0
  if (list.error) throw list.error
  return (
    <>
      {checking.progress ? <Going {...checking.progress} /> : null}
      {down > 0 && !checking.progress ? (
        <Group gap={6} mb={6} c="var(--bad)" role="status">
          <IconAlertTriangle size={18} aria-hidden />
          <Text fw={600}>{t('checks.down', { count: down })}</Text>
        </Group>
      ) : null}
      <DataTable
        id={checkSpec.kind}
        label={t(checkSpec.title)}
        columns={checkSpec.columns}
        rows={rows}
        empty={
          <EmptyState
            icon={IconHeartbeat}
            title={t('tables.empty.title')}
            text={t('checks.empty')}
            actions={<Button onClick={onAdd}>{t('checks.add')}</Button>}
          />
        }
        {...(edits.save ? { onSave: edits.save } : {})}
        {...(edits.remove ? { onRemove: edits.remove } : {})}
        selectionActions={(some: readonly TableRow[]) => (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEye size={15} aria-hidden />}
            onClick={() => checking.look(some.map(({ id }) => Number(id)))}
          >
            {t('checks.runSome', { count: some.length })}
          </Button>
        )}
      />
    </>
  )
}

function Going({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useText()
  const said = t('checks.progress', { done, total })
  return (
    <Group gap="sm" mb={6}>
      <Progress value={(done / total) * 100} flex={1} aria-label={said} />
      <Text size="sm">{said}</Text>
    </Group>
  )
}

const rowOf = ({ row, look }: CheckedService, language: 'en' | 'fr'): TableRow => ({
  ...row,
  state: look?.state ?? null,
  seen: look ? lookText(look, language) : null,
  ms: look?.ms == null ? null : Math.round(look.ms),
  since: look ? shown(look.since, language) : null,
  at: look ? shown(look.at, language) : null,
})

const shown = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
