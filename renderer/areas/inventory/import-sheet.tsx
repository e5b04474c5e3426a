/** A sheet of what is owned, from a file. */
import { Button, FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileImport } from '@tabler/icons-react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { readAsBase64 } from '../import/read-file.ts'

export function ImportSheet() {
  const t = useText()
  const act = useAct()
  const take = (file: File | null) =>
    file &&
    act(async () => {
      const counts = await client.inventory.import(await readAsBase64(file))
      notifications.show({ message: t('inventory.imported', { ...counts }) })
    })
  return (
    <FileButton onChange={(file) => void take(file)} accept=".xlsx,.ods,.csv">
      {(props) => (
        <Button {...props} size="xs" variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
          {t('inventory.import')}
        </Button>
      )}
    </FileButton>
  )
}
