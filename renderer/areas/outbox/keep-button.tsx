/** Puts work that is filled in into the outbox, where it waits for its service. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { KeptRequest } from '../../../shared/contract/outbox.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface Props {
  /** Null: something is still missing. */
  readonly work: KeptRequest | null
  readonly onKept?: () => void
  readonly label?: 'outbox.keep' | 'proxmox.restore.prepare'
}

export function KeepButton({ work, onKept, label = 'outbox.keep' }: Props) {
  const t = useText()
  const act = useAct()
  const [isBusy, setBusy] = useState(false)
  const keep = async (given: KeptRequest) => {
    setBusy(true)
    const kept = await act(() => client.outbox.keep({ work: given }))
    setBusy(false)
    if (!kept) return
    notifications.show({ message: t('outbox.kept') })
    onKept?.()
  }
  return (
    <Button
      variant="default"
      loading={isBusy}
      disabled={work === null}
      onClick={() => work && void keep(work)}
    >
      {t(label)}
    </Button>
  )
}
