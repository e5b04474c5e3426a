/** Every console that was ever open in this site, newest first, and what was said on the chosen one. */
import { Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconCopy, IconDownload, IconFileText, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TranscriptEntry } from '../../../shared/contract/console.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import classes from './console.module.css'
import { type Block, matches, readable, transcriptText } from './transcript-text.ts'

const useDates = () => {
  const language = usePreferences((state) => state.language)
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
}

interface EntryProps {
  readonly entry: TranscriptEntry
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Entry({ entry, isChosen, onChoose }: EntryProps) {
  const t = useText()
  const dates = useDates()
  return (
    <li>
      <UnstyledButton className={classes.record ?? ''} aria-pressed={isChosen} onClick={onChoose}>
        <Text size="sm" fw={600} truncate>
          {entry.device ?? entry.peer}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {dates.format(new Date(entry.openedAt))}
          {entry.closedAt === null ? ` · ${t('console.transcript.open')}` : ''}
        </Text>
        {entry.device ? (
          <Text size="xs" c="dimmed" ff="monospace" truncate>
            {entry.peer}
          </Text>
        ) : null}
      </UnstyledButton>
    </li>
  )
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' })

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const timeOf = (block: Block | undefined) => (block ? clock.format(new Date(block.at)) : '')
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes
    <div key={at} className={classes.block} data-note={block.direction === 'note' || undefined}>
      <time dateTime={block.at}>{timeOf(block) === timeOf(blocks[at - 1]) ? '' : timeOf(block)}</time>
      <pre>{readable(block.text)}</pre>
    </div>
  ))
}

function Reader({ entry }: { readonly entry: TranscriptEntry }) {
  const t = useText()
  const act = useAct()
  const [wanted, setWanted] = useState('')
  const transcript = useQuery(
    rpc.console.transcript.queryOptions({ input: { id: entry.id }, staleTime: 0, gcTime: 0 }),
  )
  const blocks = transcript.data ?? []
  const shown = blocks.filter((block) => matches(block, wanted))
  const name = `${entry.device ?? entry.peer} ${entry.openedAt.slice(0, 16)}.txt`
  return (
    <div className={classes.reader}>
      <Group gap="xs" justify="space-between">
        <TextInput
          size="xs"
          w={240}
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={t('console.transcript.search')}
          placeholder={t('console.transcript.search')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => act(() => copyText(transcriptText(blocks)))}
          >
            {t('action.copy')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => downloadFile(name, transcriptText(blocks), 'text/plain')}
          >
            {t('action.export')}
          </Button>
        </Group>
      </Group>
      <section
        className={classes.text}
        aria-label={t('console.transcript.of', { name: entry.peer })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {shown.length === 0 && transcript.data ? <p>{t('console.transcript.empty')}</p> : null}
        <Blocks blocks={shown} />
      </section>
    </div>
  )
}

function List() {
  const t = useText()
  const entries = useQuery(rpc.console.transcripts.queryOptions({ staleTime: 0 }))
  const [chosen, choose] = useState<string | null>(null)
  if (!entries.data) return null
  const entry = entries.data.find(({ id }) => id === chosen) ?? entries.data[0]
  if (!entry)
    return (
      <EmptyState
        icon={IconFileText}
        title={t('console.transcript.none')}
        text={t('console.transcript.none.text')}
      />
    )
  return (
    <div className={classes.records}>
      <ul className={classes.recordList} aria-label={t('console.view.transcripts')}>
        {entries.data.map((one) => (
          <Entry key={one.id} entry={one} isChosen={one.id === entry.id} onChoose={() => choose(one.id)} />
        ))}
      </ul>
      <Reader key={entry.id} entry={entry} />
    </div>
  )
}

export function Transcripts() {
  return (
    <RequireSite>
      <List />
    </RequireSite>
  )
}
