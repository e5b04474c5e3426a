/** What may be done about a move now; everything that touches a server asks first, and names it. */
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTransferOut } from '@tabler/icons-react'
import type { MoveView } from '../../../shared/move-guest/move-view.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { sayTime } from '../runbooks/say-time.ts'
import { DeleteOld } from './delete-old.tsx'
import { placeWords } from './planned-steps.ts'

export function MoveActions({ view }: { readonly view: MoveView }) {
  const t = useText()
  const act = useAct()
  const [isDeleting, deleting] = useDisclosure(false)
  const { run, plan, state, newRanSince } = view
  const names = [plan.old, plan.new].map((place) => `${plan.name} (${place.vmid}) · ${placeWords(place)}`)
  const ask = async (what: 'stop' | 'resume' | 'goBack', text: string, isDestructive: boolean) => {
    const question = { title: t(`move.${what}.title`), text, names, action: t(`move.${what}`), isDestructive }
    if (await confirm(question)) await act(() => client.moveGuest[what]({ run }))
  }
  // Begun with that wish, it goes on to the deletion by itself.
  const willDelete =
    plan.deleteOld && view.steps.some((step) => step.name === 'delete_old' && step.state !== 'done')
  const resumeText = willDelete
    ? t('move.resume.deletes', { name: `${plan.name} (${plan.old.vmid})`, place: placeWords(plan.old) })
    : t('move.resume.text')
  const goBackText = newRanSince ? t('move.goBack.ran', { at: sayTime(newRanSince) }) : t('move.goBack.text')
  return (
    <Group gap="xs">
      {state === 'running' ? (
        <Button size="xs" variant="default" onClick={() => void ask('stop', t('move.stop.text'), true)}>
          {t('move.stop')}
        </Button>
      ) : null}
      {state === 'interrupted' ? (
        <Button size="xs" onClick={() => void ask('resume', resumeText, willDelete)}>
          {t('move.resume')}
        </Button>
      ) : null}
      {view.canGoBack ? (
        <Button size="xs" variant="default" onClick={() => void ask('goBack', goBackText, true)}>
          {t('move.goBack')}
        </Button>
      ) : null}
      {view.canDeleteOld ? (
        <Button size="xs" variant="default" onClick={deleting.open}>
          {t('move.deleteOld')}
        </Button>
      ) : null}
      <LinkButton icon={IconTransferOut} label="move.runs" href="/move-guest/runs" />
      {isDeleting ? <DeleteOld run={run} plan={plan} onClose={deleting.close} /> : null}
    </Group>
  )
}
