/**
 * The box for an entry, over whatever screen one is on: type, Enter, gone, and the focus is back where it was. It says
 * "noted" only when the entry is on disk, and keeps what was typed until then.
 */
import { Button, Group, Kbd, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { objectKey } from '../../shared/journal/log-record.ts'
import { WhoInput } from '../areas/runbooks/who-input.tsx'
import { useText } from '../i18n.ts'
import { client } from '../rpc.ts'
import { useQuickEntry } from '../state/quick-entry.ts'
import { useTickingPerson } from '../state/ticking-person.ts'
import { useAct } from '../ui/act.ts'
import style from './journal.module.css'
import { linkedOf, useNamesInText } from './names-in-text.ts'
import { ObjectChips } from './object-chips.tsx'
import { PhotoField, useTakePhoto } from './photo-field.tsx'
import { QUICK_ENTRY } from './quick-entry-key.ts'

/** Over dialogs that stand already. */
const ABOVE_ALL = 350

export function QuickEntryBox() {
  const t = useText()
  const { isOpen, close } = useQuickEntry()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      {...{ [QUICK_ENTRY]: true }}
      title={t('journal.quick.title')}
      yOffset="12vh"
      size={780}
      zIndex={ABOVE_ALL}
      transitionProps={{ duration: 0 }}
      // A dialog below would take the key as well: the box closes by itself.
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <EntryForm />
    </Modal>
  )
}

/** Resolves with whether it was noted; another Enter meanwhile notes nothing twice. */
function useNoting() {
  const t = useText()
  const act = useAct()
  const [isSending, setIsSending] = useState(false)
  const note = async (isIncident: boolean) => {
    const { draft, finish } = useQuickEntry.getState()
    if (isSending || draft.text.trim() === '') return
    setIsSending(true)
    const by = useTickingPerson.getState().name.trim()
    const { text, chosen, dropped, photo } = draft
    const refs = (objects: typeof chosen) => objects.map(({ kind, id }) => ({ kind, id }))
    const written = await act(() =>
      client.journal.write({
        ...{ text, isIncident, chosen: refs(chosen), dropped: refs(dropped) },
        ...(photo ? { photo } : {}),
        ...(by === '' ? {} : { by }),
      }),
    )
    setIsSending(false)
    if (!written) return
    finish()
    const names = written.objects.map(({ name }) => name).join(', ')
    notifications.show({
      color: 'green',
      message: t(isIncident ? 'journal.quick.incidentNoted' : 'journal.quick.noted', {
        about: names === '' ? '' : ` · ${names}`,
      }),
    })
  }
  return { note, isSending }
}

/** An Enter that came before the box had the focus counts once it has. */
function useSentEarly(note: (isIncident: boolean) => Promise<void>): void {
  const { isReady, sent, send } = useQuickEntry()
  const noteEarly = useEffectEvent(note)
  useEffect(() => {
    if (!isReady || sent === null) return
    send(null)
    void noteEarly(sent === 'incident')
  }, [isReady, sent, send])
}

function EntryForm() {
  const t = useText()
  const { draft, edit, close, ready } = useQuickEntry()
  const { note, isSending } = useNoting()
  useSentEarly(note)
  const names = useNamesInText(draft.text, true)
  const takePhoto = useTakePhoto((photo) => edit({ photo }))
  const { chosen, dropped } = draft
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    void note(event.ctrlKey || event.metaKey)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which bubble up to here
    <div onKeyDown={onKeyDown}>
      <Stack gap="sm">
        <Textarea
          aria-label={t('journal.quick.title')}
          placeholder={t('journal.quick.placeholder')}
          value={draft.text}
          onChange={(event) => edit({ text: event.currentTarget.value })}
          onFocus={(event) => {
            ready()
            putCursorLast(event)
          }}
          onPaste={(event) => void takePhoto([...event.clipboardData.files].find(isPicture))}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          data-autofocus
          data-mantine-stop-propagation="true"
        />
        <ObjectChips
          linked={linkedOf(names, draft)}
          open={names.open}
          onDrop={(object) =>
            edit({
              chosen: chosen.filter((one) => objectKey(one) !== objectKey(object)),
              dropped: [...dropped, object],
            })
          }
          onChoose={(object) => edit({ chosen: [...chosen, object] })}
        />
        <Group justify="space-between" align="end">
          <Group gap="xs" align="end">
            <WhoInput isOptional />
            <PhotoField photo={draft.photo} onChange={(photo) => edit({ photo })} />
          </Group>
          <Group gap="xs" ml="auto">
            <Button
              variant="default"
              leftSection={<IconAlertTriangle size={16} aria-hidden />}
              disabled={draft.text.trim() === ''}
              data-mantine-stop-propagation="true"
              onClick={() => void note(true)}
            >
              {t('journal.quick.incident')}
              <Kbd size="xs" className={style.keys ?? ''}>
                {t('journal.quick.incidentKey')}
              </Kbd>
            </Button>
            <Button
              loading={isSending}
              disabled={draft.text.trim() === ''}
              data-mantine-stop-propagation="true"
              onClick={() => void note(false)}
            >
              {t('journal.quick.note')}
              <Kbd size="xs" className={style.keys ?? ''}>
                {t('journal.quick.noteKey')}
              </Kbd>
            </Button>
          </Group>
        </Group>
      </Stack>
    </div>
  )
}

/** Behind what was typed before, or while the box was still opening. */
const putCursorLast = ({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void =>
  field.setSelectionRange(field.value.length, field.value.length)

const isPicture = ({ type }: File): boolean => type.startsWith('image/')
