/** A scratch site is kept as a file or discarded; discarding names what is lost and asks. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

const nameOf = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.brassage$/, '')

export function ScratchActions() {
  const t = useText()
  const act = useAct()
  const [keeping, keep] = useDisclosure(false)
  const [asking, ask] = useDisclosure(false)
  return (
    <Group gap="xs">
      <Text size="sm">{t('home.scratch')}</Text>
      <Button size="xs" onClick={keep.open}>
        {t('home.scratch.keep')}
      </Button>
      <Button size="xs" variant="default" onClick={ask.open}>
        {t('home.scratch.discard')}
      </Button>
      <FileChooser
        opened={keeping}
        title={t('home.scratch.keep')}
        extensions={['.brassage']}
        mode="save"
        onClose={keep.close}
        onChoose={([path]) => path && act(() => client.site.keepScratch({ path, name: nameOf(path) }))}
      />
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('home.scratch.discard')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Stack>
          <Text>{t('home.scratch.discard.ask')}</Text>
          <Group justify="end">
            <Button variant="default" onClick={ask.close} data-autofocus>
              {t('action.cancel')}
            </Button>
            <Button color="red" onClick={() => act(() => client.site.discardScratch()).then(ask.close)}>
              {t('home.scratch.discard')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  )
}
