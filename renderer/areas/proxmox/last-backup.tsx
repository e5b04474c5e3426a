/** When a guest was saved last, in a line; where no backup is seen, whether there is none or this account is not shown it. */
import { useText } from '../../i18n.ts'
import { sortableTime } from '../../ui/age.ts'

interface Props {
  /** ISO 8601; null: none is seen. */
  readonly at: string | null | undefined
  readonly isHidden: boolean
}

export function LastBackup({ at, isHidden }: Props) {
  const t = useText()
  return t('proxmox.backup.last', {
    at: at ? sortableTime(at) : t(`proxmox.backup.${isHidden ? 'hidden' : 'none'}`),
  })
}
