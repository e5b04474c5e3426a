/** What would change with the mapping as it stands, what is wrong, and the one button that does it. */
import { Alert, Badge, Button, Group, Loader, ScrollArea, Stack, Table, Tabs, Text } from '@mantine/core'
import type { ImportPreview } from '../../../shared/contract/import.ts'
import type { ImportProblem } from '../../../shared/model/problem.ts'
import { useText } from '../../i18n.ts'
import { messageOf } from '../../ui/act.ts'
import classes from './import.module.css'
import { ImportFindings } from './import-findings.tsx'
import { SiteProposals } from './site-proposals.tsx'

interface ResultPanelProps {
  readonly preview: ImportPreview | null
  readonly error: unknown
  /** False while a newer preview is on its way: then nothing is applied. */
  readonly isFresh: boolean
  readonly isApplying: boolean
  readonly chosen: ImportProblem | null
  readonly onChoose: (problem: ImportProblem) => void
  readonly onApply: (setAside: boolean) => void
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const t = useText()
  const { rows, added, changed, removed, faulty } = preview
  return (
    <Group gap="sm">
      <Text size="sm" fw={650}>
        {t('import.count.rows', { count: rows })}
      </Text>
      <Badge color="var(--good)" variant="outline">
        {t('import.count.added', { count: added })}
      </Badge>
      <Badge color="var(--focus)" variant="outline">
        {t('import.count.changed', { count: changed })}
      </Badge>
      <Badge color="var(--quiet)" variant="outline">
        {t('import.count.removed', { count: removed })}
      </Badge>
      {faulty > 0 ? (
        <Badge color="#b3171e" variant="filled">
          {t('import.count.faulty', { count: faulty })}
        </Badge>
      ) : null}
    </Group>
  )
}

type ApplyProps = Pick<ResultPanelProps, 'isFresh' | 'isApplying' | 'onApply'> & {
  readonly preview: ImportPreview
}

function ApplyButton({ preview, isFresh, isApplying, onApply }: ApplyProps) {
  const t = useText()
  const { added, changed, removed, faulty, isApplicable } = preview
  const count = added + changed + removed
  if (faulty > 0)
    return (
      <Button
        color="#a8410b"
        disabled={!isFresh || count === 0}
        loading={isApplying}
        onClick={() => onApply(true)}
      >
        {t('import.apply.aside', { count: faulty })}
      </Button>
    )
  return (
    <Button
      disabled={!isFresh || !isApplicable || count === 0}
      loading={isApplying}
      onClick={() => onApply(false)}
    >
      {count === 0 ? t('import.apply.nothing') : t('import.apply', { count })}
    </Button>
  )
}

function Changes({ preview }: { readonly preview: ImportPreview }) {
  const t = useText()
  if (preview.differences.length === 0) return <Text size="sm">{t('import.changes.none')}</Text>
  return (
    <Table>
      <Table.Tbody>
        {preview.differences.map((difference) => (
          <Table.Tr key={`${difference.what}:${difference.object}:${difference.detail}`}>
            <Table.Td w={90}>{t(`import.what.${difference.what}`)}</Table.Td>
            <Table.Td className={classes.cell ?? ''}>{difference.object}</Table.Td>
            <Table.Td>{difference.detail}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function ResultPanel(props: ResultPanelProps) {
  const { preview, error, isFresh, chosen, onChoose } = props
  const t = useText()
  if (error) return <Alert color="red">{messageOf(error)}</Alert>
  if (!preview)
    return (
      <Group gap="xs" role="status">
        <Loader size="xs" aria-hidden />
        <Text size="sm">{t('import.comparing')}</Text>
      </Group>
    )
  const changes = preview.added + preview.changed + preview.removed
  return (
    <Stack gap="xs" className={classes.result ?? ''}>
      <SiteProposals proposals={preview.proposals} />
      <Group justify="space-between">
        <Counts preview={preview} />
        <Group gap="sm">
          {isFresh ? null : <Loader size="xs" aria-label={t('import.comparing')} />}
          <ApplyButton {...props} preview={preview} />
        </Group>
      </Group>
      <Tabs defaultValue={preview.problems.length > 0 ? 'problems' : 'changes'}>
        <Tabs.List>
          <Tabs.Tab value="problems">{t('import.tab.problems', { count: preview.problems.length })}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('import.tab.changes', { count: changes })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="problems" pt={4}>
          <ScrollArea h="min(170px, 24dvh)" type="auto" viewportProps={{ tabIndex: 0 }}>
            <ImportFindings problems={preview.problems} chosen={chosen} onChoose={onChoose} />
          </ScrollArea>
        </Tabs.Panel>
        <Tabs.Panel value="changes" pt={4}>
          <ScrollArea h="min(170px, 24dvh)" type="auto" viewportProps={{ tabIndex: 0 }}>
            <Changes preview={preview} />
          </ScrollArea>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
