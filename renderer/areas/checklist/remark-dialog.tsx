/** What a bare tick cannot say: why it is faulty, or a note; with a photo of it. */

import { Button, FileButton, Group, Image, Modal, Stack, Textarea } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { itemTitle } from '../../../shared/checklist/item-title.ts'
import { useText } from '../../i18n.ts'
import { useAct } from '../../ui/act.ts'
import { type ShrunkPhoto, shrinkPhoto } from '../../ui/shrink-photo.ts'
import { stepText } from './item-words.ts'
import type { Remark } from './use-ticking.ts'

export type RemarkKind = 'fault' | 'note'

interface Props {
  readonly kind: RemarkKind
  readonly item: CheckedItem
  readonly onRecord: (remark: Remark) => Promise<boolean>
  readonly onClose: () => void
}

export function RemarkDialog({ kind, item, onRecord, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [note, setNote] = useState('')
  const [photo, setPhoto] = useState<ShrunkPhoto | null>(null)
  const choose = async (file: File | null) => {
    const shrunk = file && (await act(() => shrinkPhoto(file)))
    if (shrunk) setPhoto(shrunk)
  }
  const submit = async () => {
    const remark = { ...(note.trim() ? { note: note.trim() } : {}), ...(photo ? { photo } : {}) }
    if (await onRecord(remark)) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${stepText(t, item.step)} ${itemTitle(item)}`}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <Textarea
            label={t(kind === 'fault' ? 'checklist.reason' : 'checklist.noteText')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
            autosize
            minRows={2}
            maxLength={2000}
            required={kind === 'fault'}
            data-autofocus
          />
          {photo ? (
            <Image src={`data:${photo.mime};base64,${photo.data}`} alt={photo.name} mah={220} fit="contain" />
          ) : null}
          <Group justify="space-between">
            <FileButton onChange={(file) => void choose(file)} accept="image/*" capture="environment">
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconCamera size={16} aria-hidden />}>
                  {t('checklist.photo.take')}
                </Button>
              )}
            </FileButton>
            <Button type="submit">{t('checklist.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
