/** The entries of a folder as a list that arrow keys walk. */
import { Group, ScrollArea, Text, UnstyledButton } from '@mantine/core'
import { IconFile, IconFolder } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { FolderEntry } from '../../../shared/contract/site.ts'
import { usePreferences } from '../../state/preferences.ts'
import classes from './entry-list.module.css'

interface EntryListProps {
  readonly entries: readonly FolderEntry[]
  readonly chosen: readonly string[]
  readonly onToggle: (entry: FolderEntry) => void
  readonly onOpen: (entry: FolderEntry) => void
  readonly onUp: () => void
}

function moveFocus(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  event.preventDefault()
  const item = event.currentTarget.closest('li')
  const next = step === 1 ? item?.nextElementSibling : item?.previousElementSibling
  next?.querySelector('button')?.focus()
}

export function EntryList({ entries, chosen, onToggle, onOpen, onUp }: EntryListProps) {
  const language = usePreferences((state) => state.language)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, entry: FolderEntry) => {
    if (event.key === 'ArrowDown') moveFocus(event, 1)
    if (event.key === 'ArrowUp') moveFocus(event, -1)
    if (event.key === 'Backspace') onUp()
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(entry)
    }
  }
  return (
    <ScrollArea h={280} type="auto" className={classes.frame ?? ''}>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <UnstyledButton
              className={classes.entry ?? ''}
              aria-pressed={chosen.includes(entry.path)}
              onClick={() => (entry.kind === 'folder' ? onOpen(entry) : onToggle(entry))}
              onDoubleClick={() => onOpen(entry)}
              onKeyDown={(event) => onKeyDown(event, entry)}
            >
              <Group gap="xs" wrap="nowrap">
                {entry.kind === 'folder' ? (
                  <IconFolder size={18} aria-hidden />
                ) : (
                  <IconFile size={18} aria-hidden />
                )}
                <Text size="sm" truncate flex={1}>
                  {entry.name}
                </Text>
                <Text size="xs" c="dimmed" visibleFrom="xs">
                  {date.format(new Date(entry.modifiedAt))}
                </Text>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </ScrollArea>
  )
}
