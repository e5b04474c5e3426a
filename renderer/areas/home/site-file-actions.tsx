/** What can be done with the file of the open site: a copy to send, or the beginning of next year's. */
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopyPlus, IconSend } from '@tabler/icons-react'
import type { SiteState } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'
import { CloneDialog } from './clone-dialog.tsx'

export function SiteFileActions({ site }: { readonly site: SiteState }) {
  const t = useText()
  const act = useAct()
  const [sending, send] = useDisclosure(false)
  const [cloning, clone] = useDisclosure(false)
  const sendTo = async (path: string) => {
    const sent = await act(() => client.site.sendCopy({ path }))
    if (sent) notifications.show({ message: t('home.sendCopy.done', { path: sent.path }) })
  }
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={send.open}
      >
        {t('home.sendCopy')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopyPlus size={16} aria-hidden />}
        onClick={clone.open}
      >
        {t('home.clone')}
      </Button>
      <FileChooser
        opened={sending}
        title={t('home.sendCopy')}
        extensions={['.brassage']}
        mode="save"
        suggestion={site.name}
        onClose={send.close}
        onChoose={([path]) => path && void sendTo(path)}
      />
      <CloneDialog site={site} opened={cloning} onClose={clone.close} />
    </Group>
  )
}
