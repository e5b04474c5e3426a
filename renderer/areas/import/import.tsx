/** The import: choose, look, correct, apply. What is on screen is always what would happen. */
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportView } from '../../../shared/contract/import.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'
import { Page } from '../../ui/page.tsx'
import { DropZone } from './drop-zone.tsx'
import { ImportWork } from './import-work.tsx'
import { readAsBase64 } from './read-file.ts'

const EXTENSIONS = ['.xlsx', '.xlsm', '.ods', '.csv', '.txt']

function useImportView() {
  const act = useAct()
  const [view, setView] = useState<ImportView | null>(null)
  const [isReading, setReading] = useState(false)
  const read = async (work: () => Promise<ImportView>) => {
    setReading(true)
    const found = await act(work)
    setReading(false)
    if (!found) return
    if (view) await act(() => client.import.forget({ token: view.token }))
    setView(found)
  }
  return {
    view,
    isReading,
    inspect: (paths: readonly string[]) => read(() => client.import.inspect({ paths: [...paths] })),
    upload: (files: readonly File[]) =>
      read(async () => client.import.upload({ files: await Promise.all(files.map(readAsBase64)) })),
    clear: () => setView(null),
  }
}

export default function Import() {
  const t = useText()
  const { view, isReading, inspect, upload, clear } = useImportView()
  const [choosing, chooser] = useDisclosure(false)
  return (
    <Page
      title={t('import.title')}
      about={view ? view.workbooks.map(({ name }) => name).join(', ') : t('import.about')}
      fills={view !== null}
      actions={
        view ? (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={chooser.open}
            >
              {t('import.other')}
            </Button>
          </Group>
        ) : null
      }
    >
      {view ? (
        <ImportWork key={view.token} view={view} onDone={clear} />
      ) : (
        <RequireSite>
          <DropZone isReading={isReading} onChoose={chooser.open} onDrop={upload} />
        </RequireSite>
      )}
      <FileChooser
        opened={choosing}
        title={t('import.choose')}
        extensions={EXTENSIONS}
        mode="open"
        multiple
        onClose={chooser.close}
        onChoose={(paths) => paths.length > 0 && void inspect(paths)}
      />
    </Page>
  )
}
