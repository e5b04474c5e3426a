/** All steps of a migration in their order; opening one shows its lines and what takes it back. */
import { Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import type { StepState } from '../../../shared/migration/run-state.ts'
import { personWords, timeWords } from '../../../shared/migration/step-words.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { StepDetail } from './step-detail.tsx'
import { stateWords } from './step-words.ts'

const stateColumn: TableColumn = {
  key: 'state',
  label: 'migration.column.state',
  width: 120,
  look: 'choice',
  choices: Object.entries({ ...stateWords, cut: 'migration.state.cut' } as const).map(([value, label]) => ({
    value,
    label,
  })),
}

const columns: readonly TableColumn[] = [
  { key: 'n', label: 'migration.column.n', width: 56, look: 'number', onCard: 'title' },
  { key: 'title', label: 'migration.column.title', width: 380, grows: true, onCard: 'title' },
  { key: 'who', label: 'migration.column.who', width: 190 },
  { key: 'when', label: 'migration.column.when', width: 190 },
  { key: 'device', label: 'migration.column.device', width: 100 },
  { key: 'lines', label: 'migration.column.lines', width: 70, look: 'number' },
  { key: 'note', label: 'migration.column.note', width: 160, isHidden: true },
]

interface Props {
  readonly steps: readonly (MigrationStep & {
    readonly state?: StepState
    readonly note?: string | null
    readonly isCut?: boolean
  })[]
}

export function StepTable({ steps }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const [open, setOpen] = useState<number | null>(null)
  const hasStates = steps.some(({ state }) => state !== undefined)
  const rows = useMemo(
    () =>
      steps.map(
        ({ n, title, who, when, device, lines, state, note, isCut, pointOfNoReturn }): TableRow => ({
          id: n,
          n,
          title: `${title[language]}${pointOfNoReturn ? ` · ${t('migration.noReturn')}` : ''}`,
          who: personWords[who][language],
          when: timeWords[when][language],
          device,
          lines: lines.length,
          state: isCut ? 'cut' : (state ?? null),
          note: note ?? null,
        }),
      ),
    [steps, language, t],
  )
  const step = steps.find(({ n }) => n === open)
  return (
    <>
      <DataTable
        id={hasStates ? 'migrationRunSteps' : 'migrationSteps'}
        label={t('migration.steps')}
        columns={
          hasStates
            ? [columns[0], stateColumn, ...columns.slice(1)].filter((one) => one !== undefined)
            : columns
        }
        rows={rows}
        openId={open}
        onOpen={(row) => setOpen(Number(row.id))}
        empty={null}
      />
      <Modal
        opened={step !== undefined}
        onClose={() => setOpen(null)}
        size="lg"
        title={step ? `${step.n}. ${step.title[language]}` : ''}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {step ? <StepDetail step={step} /> : null}
      </Modal>
    </>
  )
}
