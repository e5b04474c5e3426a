/** What can be done with the file of the open site: a copy to send, or the beginning of next year's. */
import { Button, Group, Switch } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconCopyPlus, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { SiteState } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

const nameOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.brassage$/, '')

export function SiteFileActions({ site }: { readonly site: SiteState }) {
  const t = useText()
  const act = useAct()
  const [sending, send] = useDisclosure(false)
  const [cloning, clone] = useDisclosure(false)
  const [withState, setWithState] = useState(false)
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
      <Switch
        size="xs"
        label={t('home.clone.state')}
        checked={withState}
        onChange={(event) => setWithState(event.currentTarget.checked)}
      />
      <FileChooser
        opened={sending}
        title={t('home.sendCopy')}
        extensions={['.brassage']}
        mode="save"
        suggestion={site.name}
        onClose={send.close}
        onChoose={([path]) => path && void sendTo(path)}
      />
      <FileChooser
        opened={cloning}
        title={t('home.clone')}
        extensions={['.brassage']}
        mode="save"
        suggestion={`${site.name} +1`}
        onClose={clone.close}
        onChoose={([path]) => path && act(() => client.site.clone({ path, name: nameOf(path), withState }))}
      />
    </Group>
  )
}
