/** A photo for an entry: chosen, taken, or pasted; made small before it is sent. */
import { ActionIcon, Button, FileButton, Group, Image } from '@mantine/core'
import { IconCamera, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useText } from '../i18n.ts'
import { useAct } from '../ui/act.ts'
import { type ShrunkPhoto, shrinkPhoto } from '../ui/shrink-photo.ts'

interface Props {
  readonly photo: ShrunkPhoto | null
  readonly onChange: (photo: ShrunkPhoto | null) => void
}

/** Takes a file that a person gave; what is no picture is refused with its reason. */
export function useTakePhoto(onChange: Props['onChange']): (file: File | null | undefined) => Promise<void> {
  const act = useAct()
  return useCallback(
    async (file) => {
      const shrunk = file && (await act(() => shrinkPhoto(file)))
      if (shrunk) onChange(shrunk)
    },
    [act, onChange],
  )
}

export function PhotoField({ photo, onChange }: Props) {
  const t = useText()
  const take = useTakePhoto(onChange)
  return (
    <Group gap="xs" align="end">
      <FileButton onChange={(file) => void take(file)} accept="image/*" capture="environment">
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<IconCamera size={16} aria-hidden />}
            data-mantine-stop-propagation="true"
          >
            {t('checklist.photo.take')}
          </Button>
        )}
      </FileButton>
      {photo ? (
        <Group gap={4} align="end">
          <Image
            src={`data:${photo.mime};base64,${photo.data}`}
            alt={photo.name}
            h={64}
            w="auto"
            fit="contain"
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('journal.photo.remove')}
            data-mantine-stop-propagation="true"
            onClick={() => onChange(null)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ) : null}
    </Group>
  )
}
