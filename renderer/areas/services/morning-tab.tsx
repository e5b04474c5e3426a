/** The morning check on one screen: what is wrong first, then every guest with its last backup. */
import { Alert, Box, Button, Group, List, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDeviceFloppy, IconMoodSmile, IconRefresh, IconSunrise } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CheckedMorning } from '../../../shared/contract/lan-service.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { toCsv } from '../../../shared/delimited-text.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { sayIn } from '../../../shared/i18n/say-in.ts'
import { inGigabytes } from '../../../shared/morning-check/judge-backup.ts'
import type { MorningProblem } from '../../../shared/morning-check/morning-check.ts'
import { morningSheet, morningText } from '../../../shared/morning-check/morning-text.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { useAge } from '../../ui/age.ts'
import { copyText } from '../../ui/copy-text.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { sayTime } from '../runbooks/say-time.ts'
import style from './services.module.css'

const severities = (['error', 'warning', 'info'] as const).map((value) => ({
  value,
  label: `morning.severity.${value}` satisfies TextKey,
}))
const statuses = (['running', 'stopped', 'unknown'] as const).map((value) => ({
  value,
  label: `morning.status.${value}` satisfies TextKey,
}))
const backups = (['ok', 'failed', 'old', 'never', 'unknown'] as const).map((value) => ({
  value,
  label: `morning.backup.${value}` satisfies TextKey,
}))

const problemColumns: readonly TableColumn[] = [
  {
    key: 'severity',
    label: 'morning.column.severity',
    width: 100,
    look: 'choice',
    choices: severities,
  },
  { key: 'message', label: 'morning.column.message', width: 420, grows: true },
  { key: 'name', label: 'morning.column.name', width: 130 },
  { key: 'service', label: 'morning.column.service', width: 110 },
  { key: 'node', label: 'morning.column.node', width: 110 },
]

const guestColumns: readonly TableColumn[] = [
  { key: 'vmid', label: 'morning.column.vmid', width: 90, look: 'number' },
  { key: 'name', label: 'morning.column.name', width: 150, grows: true, onCard: 'title' },
  {
    key: 'status',
    label: 'morning.column.status',
    width: 110,
    look: 'choice',
    choices: statuses,
  },
  {
    key: 'backup',
    label: 'morning.column.backup',
    width: 110,
    look: 'choice',
    choices: backups,
  },
  { key: 'hours', label: 'morning.column.hours', width: 90, look: 'number' },
  { key: 'size', label: 'morning.column.size', width: 100, look: 'number' },
  { key: 'covered', label: 'morning.column.covered', width: 110, look: 'yesNo' },
  { key: 'node', label: 'morning.column.node', width: 110 },
  { key: 'service', label: 'morning.column.service', width: 110 },
]

export function MorningTab() {
  const t = useText()
  const act = useAct()
  const queries = useQueryClient()
  const age = useAge()
  const language = usePreferences((state) => state.language)
  const [isBusy, setBusy] = useState(false)
  const last = useQuery(rpc.lanService.lastMorning.queryOptions())
  if (last.error) throw last.error
  const run = async () => {
    setBusy(true)
    await act(() => client.lanService.morning())
    await queries.invalidateQueries({ queryKey: rpc.lanService.lastMorning.key() })
    setBusy(false)
  }
  const button = (
    <Button
      size="xs"
      loading={isBusy}
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={() => void run()}
    >
      {t('morning.run')}
    </Button>
  )
  if (!last.data)
    return (
      <EmptyState
        icon={IconSunrise}
        title={t('morning.never')}
        text={t('morning.never.text')}
        actions={button}
      />
    )
  const { ok, at } = last.data
  return (
    <>
      <Group gap="sm" mb="xs" role="status">
        {button}
        <Text fw={600} className={ok ? style.good : style.bad}>
          {t(ok ? 'morning.ok' : 'morning.bad')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('morning.at', { at: sayTime(at) })} · {t('morning.asOf', { age: age(at) })}
        </Text>
        <Ways check={last.data} />
      </Group>
      {last.data.unkept === null ? null : (
        <Alert color="yellow" mb="xs" role="alert">
          {sayIn(language, last.data.unkept)} {t('morning.unkept')}
        </Alert>
      )}
      <Changes changes={last.data.changes} />
      <Checked check={last.data} />
    </>
  )
}

/** What becomes of a check: a text for a mail, a sheet; the journal has it already. */
function Ways({ check }: { readonly check: CheckedMorning }) {
  const t = useText()
  const act = useAct()
  const language = usePreferences((state) => state.language)
  const copy = () =>
    act(async () => {
      await copyText(morningText(check, language))
      notifications.show({ message: t('morning.copied') })
    })
  const save = () =>
    downloadFile(`morning-${check.at.slice(0, 10)}.csv`, toCsv(morningSheet(check, language)), 'text/csv')
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden />}
        onClick={() => void copy()}
      >
        {t('morning.copy')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDeviceFloppy size={15} aria-hidden />}
        onClick={save}
      >
        {t('morning.sheet')}
      </Button>
    </Group>
  )
}

/** What is new since the check before, and what is over. */
function Changes({ changes: { since, appeared, gone } }: Pick<CheckedMorning, 'changes'>) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  if (since === null) return null
  const lines = [
    ...appeared.map((message) => t('morning.appeared', { what: sayIn(language, message) })),
    ...gone.map((message) => t('morning.gone', { what: sayIn(language, message) })),
  ]
  return (
    <Text size="sm" mb="xs" component="div">
      {t('morning.since', { at: sayTime(since) })}
      {lines.length === 0 ? ` ${t('morning.noChange')}` : null}
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Text>
  )
}

function Checked({ check }: { readonly check: CheckedMorning }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const problems = useMemo(
    () =>
      check.problems.map(
        (problem, at): TableRow => ({ ...problem, id: at, message: sayIn(language, problem.message) }),
      ),
    [check, language],
  )
  const guests = useMemo(
    () =>
      check.guests.map(({ backup, ...guest }, at): TableRow => {
        const { state, ageHours, size, covered } = backup
        return {
          ...{ ...guest, id: at, backup: state, hours: ageHours, covered },
          size: size === null ? null : inGigabytes(size),
        }
      }),
    [check],
  )
  return (
    <>
      {problems.length > 0 ? (
        <>
          {/* A card of the table has one line for a sentence: on a phone each is read whole. */}
          <List size="sm" hiddenFrom="sm">
            {problems.map(({ id, severity, message }) => (
              <List.Item key={id}>
                {t('morning.line', {
                  severity: t(`morning.severity.${severity as MorningProblem['severity']}`),
                  message: String(message),
                })}
              </List.Item>
            ))}
          </List>
          <Box className={style.part} visibleFrom="sm">
            <DataTable
              id="morningProblems"
              label={t('morning.problems')}
              columns={problemColumns}
              rows={problems}
              empty={null}
            />
          </Box>
        </>
      ) : null}
      <Title order={2} fz="1rem" my="xs">
        {t('morning.guests')}
      </Title>
      <div className={style.part}>
        <DataTable
          id="morningGuests"
          label={t('morning.guests')}
          columns={guestColumns}
          rows={guests}
          empty={
            <EmptyState icon={IconMoodSmile} title={t('morning.guests')} text={t('morning.never.text')} />
          }
        />
      </div>
    </>
  )
}
