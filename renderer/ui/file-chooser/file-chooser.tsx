/**
 * The one file chooser of the web shell: folders of the machine the core runs on, since a browser's own dialog gives
 * no path. Enter opens a folder or takes a file; Backspace goes up.
 */
import { ActionIcon, Button, Group, Modal, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FolderEntry } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../act.ts'
import { EntryList } from './entry-list.tsx'

export interface FileChooserProps {
  readonly opened: boolean
  readonly title: string
  /** With the dot, lower case. */
  readonly extensions: readonly string[]
  /** `save` asks for a name in the folder shown, `open` for an existing file. */
  readonly mode: 'open' | 'save'
  readonly suggestion?: string
  readonly multiple?: boolean
  readonly onClose: () => void
  readonly onChoose: (paths: readonly string[]) => void
}

const separatorOf = (path: string): string => (path.includes('\\') ? '\\' : '/')
const inFolder = (folder: string, name: string): string =>
  folder.endsWith(separatorOf(folder)) ? folder + name : folder + separatorOf(folder) + name
const withExtension = (name: string, extensions: readonly string[]): string =>
  extensions.some((extension) => name.toLowerCase().endsWith(extension)) ? name : name + (extensions[0] ?? '')

/** The folder used last, so that the second file is found where the first one was. */
let lastFolder: string | null = null

function useFolder(opened: boolean, extensions: readonly string[]) {
  const act = useAct()
  const [folder, setFolder] = useState(lastFolder)
  const places = useQuery(rpc.app.places.queryOptions({ enabled: opened }))
  const start = folder ?? places.data?.[0]?.path ?? null
  const listing = useQuery(
    rpc.app.folder.queryOptions({
      input: { path: start ?? '/', extensions: [...extensions] },
      enabled: opened && start !== null,
      staleTime: 0,
    }),
  )
  const go = async (path: string) => {
    const found = await act(() => client.app.folder({ path, extensions: [...extensions] }))
    if (!found) return
    lastFolder = found.path
    setFolder(found.path)
  }
  return { places: places.data ?? [], listing: listing.data ?? null, go }
}

export function FileChooser(props: FileChooserProps) {
  const { opened, title, extensions, mode, suggestion = '', multiple = false, onClose, onChoose } = props
  const t = useText()
  const { places, listing, go } = useFolder(opened, extensions)
  const [name, setName] = useState(suggestion)
  /** A path being typed; null: the folder that is shown. */
  const [typed, setTyped] = useState<string | null>(null)
  const goTo = async (path: string) => {
    await go(path)
    setTyped(null)
  }
  const [chosen, setChosen] = useState<readonly string[]>([])
  useEffect(() => {
    if (opened) setName(suggestion)
    setChosen([])
  }, [opened, suggestion])

  const take = (paths: readonly string[]) => {
    onClose()
    onChoose(paths)
  }
  const save = () =>
    listing && name.trim() && take([inFolder(listing.path, withExtension(name.trim(), extensions))])
  const openEntry = (entry: FolderEntry) => {
    if (entry.kind === 'folder') return void goTo(entry.path)
    if (mode === 'save') return setName(entry.name)
    take([entry.path])
  }
  const toggle = (entry: FolderEntry) => {
    if (entry.kind === 'folder') return
    if (mode === 'save') return setName(entry.name)
    if (!multiple) return setChosen([entry.path])
    setChosen((paths) =>
      paths.includes(entry.path) ? paths.filter((path) => path !== entry.path) : [...paths, entry.path],
    )
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap" align="end">
          <Select
            label={t('chooser.places')}
            data={places.map((place) => ({ value: place.path, label: place.label }))}
            value={null}
            placeholder={t('chooser.places')}
            onChange={(path) => path && void goTo(path)}
            w={170}
          />
          <TextInput
            label={t('chooser.folder')}
            value={typed ?? listing?.path ?? ''}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void goTo(event.currentTarget.value)}
            flex={1}
          />
          <Tooltip label={t('chooser.up')}>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={t('chooser.up')}
              disabled={!listing?.parent}
              onClick={() => listing?.parent && void goTo(listing.parent)}
            >
              <IconArrowUp size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
        {listing?.entries.length === 0 ? <Text c="dimmed">{t('chooser.empty')}</Text> : null}
        <EntryList
          entries={listing?.entries ?? []}
          chosen={chosen}
          onToggle={toggle}
          onOpen={openEntry}
          onUp={() => listing?.parent && void goTo(listing.parent)}
        />
        {mode === 'save' ? (
          <TextInput
            label={t('chooser.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && save()}
            data-autofocus
          />
        ) : null}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          {mode === 'save' ? (
            <Button onClick={save} disabled={!name.trim()}>
              {t('action.save')}
            </Button>
          ) : (
            <Button onClick={() => take(chosen)} disabled={chosen.length === 0}>
              {t('chooser.open')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
