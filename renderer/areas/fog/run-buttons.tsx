/** Going on with a run that was cut, and cancelling one that is open, its hosts named before: the same for all runs of FOG. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'

interface Props {
  /** As it was looked at last; undefined: not yet. */
  readonly view:
    | {
        readonly state: string
        readonly standing: { readonly doing: string | null }
        readonly hosts: readonly { readonly host: string; readonly state: string }[]
      }
    | undefined
  readonly cancelLabel: TextKey
  /** What a cancel does, and does not. */
  readonly cancelText?: TextKey
  readonly onResume: () => Promise<void>
  readonly onCancel: () => Promise<void>
  /** Looks again. */
  readonly onDone: () => Promise<unknown>
}

export function RunButtons({
  view,
  cancelLabel,
  cancelText = 'fog.cancelTask.text',
  onResume,
  onCancel,
  onDone,
}: Props) {
  const t = useText()
  const act = useAct()
  const [isBusy, setBusy] = useState(false)
  if (!view) return null
  const { doing } = view.standing
  const isCut = doing === null && view.hosts.some(({ state }) => state === 'todo' || state === 'unsure')
  const carry = async (work: () => Promise<void>) => {
    setBusy(true)
    await act(work)
    await onDone()
    setBusy(false)
  }
  const cancel = async () => {
    const names = view.hosts.map(({ host }) => host)
    const question = { title: t(cancelLabel), text: t(cancelText), names: [...new Set(names)] }
    if (await confirm({ ...question, action: t(cancelLabel), isDestructive: true })) await carry(onCancel)
  }
  return (
    <>
      {isCut ? (
        <Button size="xs" loading={isBusy} onClick={() => void carry(onResume)}>
          {t('fog.run.resume')}
        </Button>
      ) : null}
      {view.state === 'open' && doing !== 'cancel' ? (
        <Button size="xs" variant="default" loading={isBusy} onClick={() => void cancel()}>
          {t(cancelLabel)}
        </Button>
      ) : null}
    </>
  )
}
