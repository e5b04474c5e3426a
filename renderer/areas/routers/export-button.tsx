/** The files of both machines into a folder or onto a USB stick, for machines that nobody reaches by the network. */
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconUsb } from '@tabler/icons-react'
import type { RoutersView } from '../../../shared/contract/routers.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

/** A folder has no ending. */
const ANY = ['']

export function ExportButton({ dhcp }: { readonly dhcp: RoutersView['dhcp'] | null }) {
  const t = useText()
  const act = useAct()
  const [choosing, chooser] = useDisclosure(false)
  const exportTo = async (folder: string) => {
    const done = await act(() => client.routers.exportTo({ folder, dhcp }))
    if (done)
      notifications.show({ message: t('routers.export.done', { count: done.files, folder: done.folder }) })
  }
  return (
    <>
      <Button size="xs" leftSection={<IconUsb size={16} aria-hidden />} onClick={chooser.open}>
        {t('routers.export')}
      </Button>
      <FileChooser
        opened={choosing}
        title={t('routers.export.where')}
        extensions={ANY}
        mode="save"
        suggestion={t('routers.export.name')}
        onClose={chooser.close}
        onChoose={([folder]) => folder && void exportTo(folder)}
      />
    </>
  )
}
