/** Two configurations compared; at first only what differs, with the heads of its sections. */
import { Alert, Checkbox, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changedLines } from '../../../shared/config/changed-lines.ts'
import type { DiffLine } from '../../../shared/config/diff.ts'
import type { PreviewKind, PreviewLine } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { PreviewLines } from '../push/preview-lines.tsx'
import classes from './backups.module.css'

const kinds: Readonly<Record<DiffLine['kind'], PreviewKind>> = {
  added: 'add',
  removed: 'remove',
  unchanged: 'keep',
  not_ours: 'not_ours',
}

const shownAs = (lines: readonly DiffLine[]): PreviewLine[] =>
  lines.map(({ kind, ...line }) => ({ ...line, kind: kinds[kind] }))

/** References as `brassage diff` takes them. */
export function Comparison({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useText()
  const [isWhole, setIsWhole] = useState(false)
  const found = useQuery(rpc.backup.compare.queryOptions({ input: { from, to }, staleTime: 0 }))
  if (found.error) return <Alert color="red">{messageOf(found.error)}</Alert>
  if (!found.data) return <Loader size="sm" aria-label={t('loading')} />
  const { same, lines } = found.data
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {found.data.from} → {found.data.to}
        </Text>
        <Checkbox
          size="xs"
          label={t('backups.all')}
          checked={isWhole}
          onChange={(event) => setIsWhole(event.currentTarget.checked)}
        />
      </Group>
      {same ? <Alert color="green">{t('backups.same')}</Alert> : null}
      {same && !isWhole ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('backups.show')}>
          <PreviewLines lines={shownAs(isWhole ? lines : changedLines(lines))} />
        </section>
      )}
    </>
  )
}
