/** Whether a guest runs, in the language of the screen; what Proxmox says beside that stays in its own word. */
import type { Text } from '../../i18n.ts'

export const guestStatus = (t: Text, status: string): string =>
  status === 'running' || status === 'stopped' || status === 'unknown'
    ? t(`morning.status.${status}`)
    : status
