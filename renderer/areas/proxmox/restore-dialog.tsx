/** A guest to be restored: over itself or beside it. It goes into the outbox, where it is looked at anew before anything is sent. */
import { Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import { useText } from '../../i18n.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { LastBackup } from './last-backup.tsx'

interface Props {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly vmid: number
  readonly onClose: () => void
}

const AS_BEFORE = ''
const places = ['over', 'beside'] as const

export function RestoreDialog({ service, overview, vmid, onClose }: Props) {
  const t = useText()
  const [, navigate] = useLocation()
  const guest = overview.guests.find((one) => one.vmid === vmid)
  const [place, setPlace] = useState<(typeof places)[number]>('over')
  const [archive, setArchive] = useState('')
  const [storage, setStorage] = useState(AS_BEFORE)
  const needed = guest?.kind === 'lxc' ? 'rootdir' : 'images'
  const storages = overview.storages
    .filter((one) => one.node === guest?.node && one.isActive && one.content.includes(needed))
    .map((one) => one.storage)
  const request = {
    ...{ vmid, archive: archive.trim() || null, storage: storage || null },
    ...{ over: place === 'over', newId: null, node: guest?.node ?? null },
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t('proxmox.restore.title', { name: `${guest?.name ?? ''} (${vmid})` })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {guest?.node} · <LastBackup at={guest?.backup.at} isHidden={guest?.backup.state === 'hidden'} />
        </Text>
        <Select
          label={t('proxmox.restore.where')}
          data={places.map((value) => ({ value, label: t(`proxmox.restore.${value}`) }))}
          value={place}
          onChange={(next) => setPlace(places.find((one) => one === next) ?? place)}
          allowDeselect={false}
          data-autofocus
        />
        <TextInput
          label={t('proxmox.restore.archive')}
          description={t('proxmox.restore.archive.about')}
          value={archive}
          onChange={({ currentTarget: { value } }) => setArchive(value)}
        />
        <Select
          label={t('proxmox.restore.storage')}
          data={[
            { value: AS_BEFORE, label: t('proxmox.restore.asBefore') },
            ...storages.map((value) => ({ value, label: value })),
          ]}
          value={storage}
          onChange={(next) => setStorage(next ?? AS_BEFORE)}
          allowDeselect={false}
        />
        <Text size="sm">{t('proxmox.restore.about')}</Text>
        <Group justify="flex-end">
          <KeepButton
            label="proxmox.restore.prepare"
            work={{ kind: 'restore', service, request }}
            onKept={() => navigate('/services/outbox')}
          />
        </Group>
      </Stack>
    </Modal>
  )
}
