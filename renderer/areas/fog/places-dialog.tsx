/** Hosts of whole rooms or stands, chosen at once; those that FOG does not know are named. */
import { Alert, Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ComparedHost } from '../../../shared/fog/compare-hosts.ts'
import { hostsAt, knownPlaces } from '../../../shared/fog/host-places.ts'
import { useText } from '../../i18n.ts'

interface Props {
  readonly rows: readonly ComparedHost[]
  /** With FOG's id and name of each. */
  readonly onChoose: (hosts: readonly { readonly id: string; readonly name: string }[]) => void
  readonly onClose: () => void
}

export function PlacesDialog({ rows, onChoose, onClose }: Props) {
  const t = useText()
  const [rooms, setRooms] = useState<string[]>([])
  const [stands, setStands] = useState<string[]>([])
  const known = knownPlaces(rows)
  const { inFog, notInFog } = hostsAt(rows, { rooms, stands })
  const choose = () => onChoose(inFog.map(({ fogId, fogName }) => ({ id: fogId ?? '', name: fogName ?? '' })))
  const shared = { searchable: true, clearable: true, clearButtonProps: { 'aria-label': t('action.delete') } }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('fog.places')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          choose()
        }}
      >
        <Stack gap="sm">
          <MultiSelect
            {...shared}
            label={t('fog.places.rooms')}
            data={[...known.rooms]}
            value={rooms}
            onChange={setRooms}
            data-autofocus
          />
          <MultiSelect
            {...shared}
            label={t('fog.places.stands')}
            data={[...known.stands]}
            value={stands}
            onChange={setStands}
          />
          <Text size="sm" role="status">
            {t('fog.places.count', { count: inFog.length })}
          </Text>
          {notInFog.length > 0 ? (
            <Alert color="yellow" py={6}>
              {t('fog.places.notInFog', {
                names: notInFog.map(({ host, mac, stand }) => `${host ?? mac} (${stand ?? '-'})`).join(', '),
              })}
            </Alert>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={inFog.length === 0}>
              {t('fog.deploy')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
