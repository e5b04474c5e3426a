/** Name and addressing scheme of a new site, then where its file goes. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

const DEFAULT_SCHEME = '10.{switch}.{vlan}.0/24'

export function NewSiteDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [scheme, setScheme] = useState(DEFAULT_SCHEME)
  const [choosing, chooser] = useDisclosure(false)
  const create = async (path: string) => {
    const made = await act(() => client.site.create({ path, name: name.trim(), scheme: scheme.trim() }))
    if (!made) return
    onClose()
    navigate('/import')
  }
  const submit = () => name.trim() && scheme.trim() && chooser.open()
  return (
    <>
      <Modal
        opened={opened && !choosing}
        onClose={onClose}
        title={t('home.new')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Stack>
            <TextInput
              label={t('home.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              data-autofocus
            />
            <TextInput
              label={t('home.scheme')}
              description={t('home.scheme.help')}
              value={scheme}
              onChange={(event) => setScheme(event.currentTarget.value)}
              required
            />
            <Group justify="end">
              <Button variant="default" onClick={onClose}>
                {t('action.cancel')}
              </Button>
              <Button type="submit" disabled={!name.trim()}>
                {t('home.where')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <FileChooser
        opened={choosing}
        title={t('home.new')}
        extensions={['.brassage']}
        mode="save"
        suggestion={name.trim()}
        onClose={chooser.close}
        onChoose={([path]) => path && void create(path)}
      />
    </>
  )
}
