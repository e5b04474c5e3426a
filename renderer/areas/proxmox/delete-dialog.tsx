/** A guest to be deleted for good. It goes into the outbox, where it is looked at anew and its name is typed before anything is sent. */
import { Group, Modal, Stack, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import { useText } from '../../i18n.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { guestStatus } from './guest-status.ts'
import { LastBackup } from './last-backup.tsx'

interface Props {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly vmid: number
  readonly onClose: () => void
}

export function DeleteDialog({ service, overview, vmid, onClose }: Props) {
  const t = useText()
  const [, navigate] = useLocation()
  const guest = overview.guests.find((one) => one.vmid === vmid)
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t('proxmox.delete.title', { name: `${guest?.name ?? ''} (${vmid})` })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {guest?.node} · {guest ? guestStatus(t, guest.status) : null} ·{' '}
          <LastBackup at={guest?.backup.at} isHidden={guest?.backup.state === 'hidden'} />
        </Text>
        <Text size="sm">{t('proxmox.delete.about')}</Text>
        <Group justify="flex-end">
          <KeepButton
            label="proxmox.restore.prepare"
            work={{ kind: 'delete', service, vmid }}
            onKept={() => navigate('/services/outbox')}
          />
        </Group>
      </Stack>
    </Modal>
  )
}
