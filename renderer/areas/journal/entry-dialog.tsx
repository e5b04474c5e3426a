/** One entry: what was noted, about what, what became of it; and more to say of it. Nothing in it is overwritten. */
import { Anchor, Group, Modal, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { EntryView } from '../../../shared/contract/journal.ts'
import { sayTaken } from '../../../shared/journal/duration-words.ts'
import { entryText, kindWord } from '../../../shared/journal/event-row.ts'
import { shownKind } from '../../../shared/journal/log-entry.ts'
import { objectKey } from '../../../shared/journal/log-record.ts'
import { useText } from '../../i18n.ts'
import { objectIcons, objectLabels, placePath } from '../../journal/object-words.ts'
import { PhotoView } from '../../journal/photo-view.tsx'
import { usePreferences } from '../../state/preferences.ts'
import { EntryCorrection } from './entry-correction.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EntryState } from './entry-state.tsx'
import { sayMoment } from './entry-words.ts'
import style from './journal.module.css'
import { useEntries } from './use-entries.ts'

interface Props {
  /** Null: closed. */
  readonly id: string | null
  readonly onClose: () => void
}

export function EntryDialog({ id, onClose }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const entry = useEntries()?.find((one) => one.id === id)
  return (
    <Modal
      opened={entry !== undefined}
      onClose={onClose}
      size="lg"
      transitionProps={{ duration: 0 }}
      title={entry ? `${kindWord(shownKind(entry), language)} · ${sayMoment(entry.at)}` : ''}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {entry ? (
        <Stack gap="sm">
          <EntryHead entry={entry} onLeave={onClose} />
          <EntryState key={`${entry.id}-state`} entry={entry} />
          <EntryCorrection key={`${entry.id}-text`} entry={entry} />
          <EntryHistory entry={entry} />
        </Stack>
      ) : null}
    </Modal>
  )
}

function EntryHead({ entry, onLeave }: { readonly entry: EntryView; readonly onLeave: () => void }) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const { objects, photos, state, cause, room, repairSeconds, inHandOf } = entry
  const facts = [
    state && t(`journal.state.${state}`),
    cause && t(`journal.cause.${cause}`),
    room,
    inHandOf && `${t('journal.inHandOf')} ${inHandOf}`,
    repairSeconds === null ? null : `${t('journal.repair')} ${sayTaken(repairSeconds)}`,
  ].filter((fact) => fact)
  return (
    <>
      <Text className={style.entryText ?? ''}>{entryText(entry, language)}</Text>
      {facts.length > 0 ? (
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      ) : null}
      {objects.length > 0 ? (
        <Group gap="sm" role="group" aria-label={t('journal.about.label')}>
          {objects.map((object) => {
            const Icon = objectIcons[object.kind]
            return (
              <Anchor component={Link} key={objectKey(object)} href={placePath(object)} onClick={onLeave}>
                <Icon size={15} role="img" aria-label={t(objectLabels[object.kind])} /> {object.name}
              </Anchor>
            )
          })}
        </Group>
      ) : null}
      {photos.length > 0 ? (
        <Group gap="xs">
          {photos.map((hash) => (
            <PhotoView key={hash} hash={hash} about={entry.text.slice(0, 120)} />
          ))}
        </Group>
      ) : null}
    </>
  )
}
