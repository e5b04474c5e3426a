/** What every new site is asked: its name, what else `children` ask, then where its file goes. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useText } from '../../i18n.ts'
import { FileChooser } from '../../ui/file-chooser/file-chooser.tsx'

interface SiteFileDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly about?: string
  /** False where what `children` ask is not answered. */
  readonly isComplete?: boolean
  readonly onClose: () => void
  /** With the path that was chosen. */
  readonly onChoose: (path: string) => void
  readonly children: ReactNode
}

export function SiteFileDialog(props: SiteFileDialogProps) {
  const { opened, title, name, onName, about, isComplete = true, onClose, onChoose } = props
  const t = useText()
  const [choosing, chooser] = useDisclosure(false)
  const canGoOn = name.trim() !== '' && isComplete
  return (
    <>
      <Modal
        opened={opened && !choosing}
        onClose={onClose}
        title={title}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (canGoOn) chooser.open()
          }}
        >
          <Stack>
            <TextInput
              label={t('home.name')}
              description={about}
              value={name}
              onChange={(event) => onName(event.currentTarget.value)}
              required
              data-autofocus
            />
            {props.children}
            <Group justify="end">
              <Button variant="default" onClick={onClose}>
                {t('action.cancel')}
              </Button>
              <Button type="submit" disabled={!canGoOn}>
                {t('home.where')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <FileChooser
        opened={choosing}
        title={title}
        extensions={['.brassage']}
        mode="save"
        suggestion={name.trim()}
        onClose={chooser.close}
        onChoose={([path]) => path && onChoose(path)}
      />
    </>
  )
}
