/** The beginning of next year's site: its name, whether what was recorded comes along, then where its file goes. */
import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { SiteState } from '../../../shared/contract/site.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

/** `Rencontres 2026` becomes `Rencontres 2027`; a name without a year gets a mark. */
function nextName(name: string): string {
  const year = /\b(20\d{2})\b/.exec(name)?.[1]
  return year ? name.replace(year, String(Number(year) + 1)) : `${name} +1`
}

interface CloneDialogProps {
  readonly site: SiteState
  readonly opened: boolean
  readonly onClose: () => void
}

export function CloneDialog({ site, opened, onClose }: CloneDialogProps) {
  const t = useText()
  const act = useAct()
  const [name, setName] = useState('')
  const [withState, setWithState] = useState(false)
  const [choosing, chooser] = useDisclosure(false)
  useEffect(() => {
    if (opened) setName(nextName(site.name))
  }, [opened, site.name])
  const clone = async (path: string) => {
    const made = await act(() => client.site.clone({ path, name: name.trim(), withState }))
    if (made) onClose()
  }
  return (
    <>
      <Modal
        opened={opened && !choosing}
        onClose={onClose}
        title={t('home.clone')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim()) chooser.open()
          }}
        >
          <Stack>
            <TextInput
              label={t('home.name')}
              description={t('home.clone.text', { name: site.name })}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              data-autofocus
            />
            <Switch
              label={t('home.clone.state')}
              checked={withState}
              onChange={(event) => setWithState(event.currentTarget.checked)}
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
        title={t('home.clone')}
        extensions={['.brassage']}
        mode="save"
        suggestion={name.trim()}
        onClose={chooser.close}
        onChoose={([path]) => path && void clone(path)}
      />
    </>
  )
}
