/** What became of an incident, in one press: its state, with cause and remark if there is something to say. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EntryView } from '../../../shared/contract/journal.ts'
import {
  type IncidentCause,
  type IncidentState,
  incidentCauses,
  incidentStates,
} from '../../../shared/journal/log-record.ts'
import { useText } from '../../i18n.ts'
import { PhotoField } from '../../journal/photo-field.tsx'
import type { ShrunkPhoto } from '../../ui/shrink-photo.ts'
import { WhoInput } from '../runbooks/who-input.tsx'
import { useChange } from './use-change.ts'

export function EntryState({ entry }: { readonly entry: EntryView }) {
  const t = useText()
  const change = useChange()
  const [remark, setRemark] = useState('')
  const [cause, setCause] = useState<IncidentCause | null>(entry.cause)
  const [photo, setPhoto] = useState<ShrunkPhoto | null>(null)
  const isNew = cause !== entry.cause || remark.trim() !== '' || photo !== null
  const say = async (state?: IncidentState) => {
    const kept = await change({
      ids: [entry.id],
      ...(state && { state }),
      ...(cause !== null && cause !== entry.cause && { cause }),
      ...(remark.trim() !== '' && { remark }),
      ...(photo && { photo }),
    })
    if (!kept) return
    setRemark('')
    setPhoto(null)
  }
  const isIncident = entry.state !== null
  return (
    <Stack gap="xs">
      <Group gap="xs" align="end" grow>
        <Select
          label={t('journal.cause')}
          placeholder={t('journal.cause.none')}
          data={incidentCauses.map((value) => ({ value, label: t(`journal.cause.${value}`) }))}
          value={cause}
          allowDeselect={false}
          onChange={(value) => setCause(value as IncidentCause | null)}
        />
        <TextInput
          label={t('journal.remark')}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isNew) void say()
          }}
          maxLength={2000}
          data-autofocus
        />
      </Group>
      <Group justify="space-between" gap="xs">
        <PhotoField photo={photo} onChange={setPhoto} />
        <WhoInput isOptional />
      </Group>
      <Group gap="xs">
        {incidentStates
          .filter((state) => state !== entry.state && (isIncident || state === 'open'))
          .map((state) => (
            <Button
              key={state}
              size="xs"
              variant={state === 'mended' ? 'filled' : 'default'}
              onClick={() => void say(state)}
            >
              {t(isIncident ? `journal.set.${state}` : 'journal.set.incident')}
            </Button>
          ))}
        <Button size="xs" variant="default" disabled={!isNew} onClick={() => void say()}>
          {t('journal.remark.keep')}
        </Button>
      </Group>
    </Stack>
  )
}
