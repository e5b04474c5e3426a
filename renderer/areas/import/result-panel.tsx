/** What would change with the mapping as it stands, what is wrong, and the one button that does it. */
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Group,
  ScrollArea,
  Select,
  Stack,
  Table,
  Tabs,
  Text,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ImportOptionsInput, ImportPreview } from '../../../shared/contract/import.ts'
import type { Severity } from '../../../shared/model/problem.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import classes from './import.module.css'

interface ResultPanelProps {
  readonly preview: ImportPreview | null
  readonly error: unknown
  /** False while a newer preview is on its way: then nothing is applied. */
  readonly isFresh: boolean
  readonly options: ImportOptionsInput
  readonly onOptions: (options: ImportOptionsInput) => void
  readonly onApply: (setAside: boolean) => void
}

const severityColors: Record<Severity, string> = { error: 'red.9', warning: 'orange.9', info: 'gray.7' }

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const t = useText()
  const { rows, added, changed, removed, faulty } = preview
  return (
    <Group gap="sm">
      <Text size="sm" fw={650}>
        {t('import.count.rows', { count: rows })}
      </Text>
      <Badge color="green.9" variant="outline">
        {t('import.count.added', { count: added })}
      </Badge>
      <Badge color="cable" variant="outline">
        {t('import.count.changed', { count: changed })}
      </Badge>
      <Badge color="gray.7" variant="outline">
        {t('import.count.removed', { count: removed })}
      </Badge>
      {faulty > 0 ? (
        <Badge color="red.9" variant="filled">
          {t('import.count.faulty', { count: faulty })}
        </Badge>
      ) : null}
    </Group>
  )
}

function ApplyButton({
  preview,
  isFresh,
  onApply,
}: Pick<ResultPanelProps, 'isFresh' | 'onApply'> & { readonly preview: ImportPreview }) {
  const t = useText()
  const { added, changed, removed, faulty, isApplicable } = preview
  const count = added + changed + removed
  if (faulty > 0)
    return (
      <Button color="orange.9" disabled={!isFresh || count === 0} onClick={() => onApply(true)}>
        {t('import.apply.aside', { count: faulty })}
      </Button>
    )
  return (
    <Button disabled={!isFresh || !isApplicable || count === 0} onClick={() => onApply(false)}>
      {count === 0 ? t('import.apply.nothing') : t('import.apply', { count })}
    </Button>
  )
}

function Options({ options, onOptions }: Pick<ResultPanelProps, 'options' | 'onOptions'>) {
  const t = useText()
  const types = useQuery(rpc.plan.types.queryOptions())
  const switches = (types.data ?? []).filter(({ kind }) => kind === 'switch')
  return (
    <Group gap="md">
      <Checkbox
        size="xs"
        label={t('import.option.hidden')}
        checked={options.includeHidden}
        onChange={(event) => onOptions({ ...options, includeHidden: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('import.option.cancelled')}
        checked={options.includeCancelled}
        onChange={(event) => onOptions({ ...options, includeCancelled: event.currentTarget.checked })}
      />
      <Select
        size="xs"
        w={220}
        searchable
        clearable
        aria-label={t('import.option.model')}
        placeholder={t('import.option.model')}
        data={switches.map(({ slug, manufacturer, model }) => ({
          value: slug,
          label: `${manufacturer} ${model}`,
        }))}
        value={options.defaultModel ?? null}
        onChange={(slug) => {
          const { defaultModel: _, ...rest } = options
          onOptions(slug ? { ...rest, defaultModel: slug } : rest)
        }}
      />
    </Group>
  )
}

function Findings({ preview }: { readonly preview: ImportPreview }) {
  const t = useText()
  if (preview.problems.length === 0) return <Text size="sm">{t('import.problems.none')}</Text>
  return (
    <Table>
      <Table.Tbody>
        {preview.problems.map((problem) => (
          <Table.Tr key={`${problem.sheet}!${problem.cell}:${problem.code}:${problem.message}`}>
            <Table.Td w={90}>
              <Badge size="sm" color={severityColors[problem.severity]} variant="outline">
                {t(`import.severity.${problem.severity}`)}
              </Badge>
            </Table.Td>
            <Table.Td ff="monospace" className={classes.cell ?? ''}>
              {problem.sheet}!{problem.cell}
            </Table.Td>
            <Table.Td>{problem.message}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Changes({ preview }: { readonly preview: ImportPreview }) {
  const t = useText()
  if (preview.differences.length === 0) return <Text size="sm">{t('import.changes.none')}</Text>
  return (
    <Table>
      <Table.Tbody>
        {preview.differences.map((difference) => (
          <Table.Tr key={`${difference.what}:${difference.object}`}>
            <Table.Td w={90}>{t(`import.what.${difference.what}`)}</Table.Td>
            <Table.Td className={classes.cell ?? ''}>{difference.object}</Table.Td>
            <Table.Td>{difference.detail}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function ResultPanel({ preview, error, isFresh, options, onOptions, onApply }: ResultPanelProps) {
  const t = useText()
  if (error) return <Alert color="red">{messageOf(error)}</Alert>
  if (!preview) return null
  const changes = preview.added + preview.changed + preview.removed
  return (
    <Stack gap="xs" className={classes.result ?? ''}>
      <Group justify="space-between">
        <Counts preview={preview} />
        <Group gap="md">
          <Options options={options} onOptions={onOptions} />
          <ApplyButton preview={preview} isFresh={isFresh} onApply={onApply} />
        </Group>
      </Group>
      <Tabs defaultValue={preview.problems.length > 0 ? 'problems' : 'changes'}>
        <Tabs.List>
          <Tabs.Tab value="problems">{t('import.tab.problems', { count: preview.problems.length })}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('import.tab.changes', { count: changes })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="problems">
          <ScrollArea h={170} type="auto">
            <Findings preview={preview} />
          </ScrollArea>
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <ScrollArea h={170} type="auto">
            <Changes preview={preview} />
          </ScrollArea>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
