/** A scratch site is kept as a file, joined to a site, or discarded; discarding names what is lost and asks. */
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

const nameOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.brassage$/, '')

export function ScratchActions() {
  const t = useText()
  const act = useAct()
  const [keeping, keep] = useDisclosure(false)
  const [joining, join] = useDisclosure(false)
  const discard = async () => {
    const isSure = await confirm({
      title: t('home.scratch.discard'),
      text: t('home.scratch.discard.ask'),
      action: t('home.scratch.discard'),
      isDestructive: true,
    })
    if (isSure) await act(() => client.site.discardScratch())
  }
  return (
    <Group gap="xs">
      <Text size="sm">{t('home.scratch')}</Text>
      <Button size="compact-sm" onClick={keep.open}>
        {t('home.scratch.keep')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={join.open}>
        {t('home.scratch.join')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={discard}>
        {t('home.scratch.discard')}
      </Button>
      <FileChooser
        opened={joining}
        title={t('home.scratch.join')}
        extensions={['.brassage']}
        mode="open"
        onClose={join.close}
        onChoose={([path]) => path && act(() => client.site.joinScratch({ path }))}
      />
      <FileChooser
        opened={keeping}
        title={t('home.scratch.keep')}
        extensions={['.brassage']}
        mode="save"
        suggestion="console"
        onClose={keep.close}
        onChoose={([path]) => path && act(() => client.site.keepScratch({ path, name: nameOf(path) }))}
      />
    </Group>
  )
}
