/** A new move: filled in, looked at step by step, and only then begun, with its target named. */
import { Alert, Button, Group, List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { GivenMove, MovePreview } from '../../../shared/contract/move-guest.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { sayTime } from '../runbooks/say-time.ts'
import { MoveForm } from './move-form.tsx'
import style from './move-guest.module.css'
import { type MoveDraft, newDraft, requestOf, storageChoices } from './move-request.ts'
import { placeWords, plannedSteps } from './planned-steps.ts'

export function NewMove({ servers }: { readonly servers: readonly string[] }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const [draft, setDraft] = useState<MoveDraft>(() => newDraft(servers))
  const [preview, setPreview] = useState<MovePreview | null>(null)
  const [isBusy, setBusy] = useState(false)
  const old = useServer(draft.from)
  const other = useServer(draft.to)
  const guest = old.data?.guests.find(({ vmid }) => vmid === draft.vmid)
  const nodes = other.data?.nodes.filter(({ isOnline }) => isOnline) ?? []
  // With one node there is nothing to choose.
  const node = draft.node ?? (nodes.length === 1 ? (nodes[0]?.node ?? null) : null)
  const filled = { ...draft, node }
  const request = requestOf(filled, guest)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!request) return
    setBusy(true)
    setPreview((await act(() => client.moveGuest.preview(request))) ?? null)
    setBusy(false)
  }
  const start = async (asked: GivenMove, shown: MovePreview) => {
    if (!(await confirm(startQuestion(shown, t)))) return
    setBusy(true)
    const begun = await act(() => client.moveGuest.start({ ...asked, seen: shown.seen }))
    setBusy(false)
    if (begun) navigate(`/move-guest/run/${begun.run}`)
    // Whatever was refused, what was shown is no longer what would be done.
    else setPreview(null)
  }
  return (
    <form onSubmit={submit} className={style.columns}>
      <div>
        <MoveForm
          servers={servers}
          draft={filled}
          onChange={(part) => {
            setDraft((before) => ({ ...before, ...part }))
            setPreview(null)
          }}
          old={old.data}
          other={other.data}
          storages={storageChoices(other.data, node, guest?.kind ?? 'qemu')}
          faults={{
            old: old.error ? messageOf(old.error) : null,
            new: other.error && draft.to !== draft.from ? messageOf(other.error) : null,
          }}
        />
        <Group justify="flex-end" mt="sm">
          <KeepButton
            work={request && guest ? { kind: 'move', request, name: guest.name } : null}
            onKept={() => navigate('/services/outbox')}
          />
          <Button type="submit" variant={preview ? 'default' : 'filled'} loading={isBusy} disabled={!request}>
            {t('move.preview')}
          </Button>
        </Group>
      </div>
      {preview && request ? (
        <Planned preview={preview} isBusy={isBusy} onStart={() => void start(request, preview)} />
      ) : null}
    </form>
  )
}

/** As it is now; out of reach, as it was looked at last. A server that is out of reach takes its time to say so. */
function useServer(service: string) {
  const look = useQuery(rpc.moveGuest.look.queryOptions({ input: { service }, staleTime: 60_000 }))
  const kept = useQuery(rpc.moveGuest.kept.queryOptions({ input: { service }, enabled: look.isError }))
  return { data: look.data ?? kept.data?.view, error: look.error }
}

function startQuestion({ plan, lastBackup, lostHours }: MovePreview, t: ReturnType<typeof useText>) {
  const backup = lastBackup
    ? t('move.start.backup', { at: sayTime(lastBackup) })
    : t('move.start.noBackup', { storage: plan.carrier.old })
  const to = { place: placeWords(plan.new), vmid: plan.new.vmid, storage: plan.diskStorage }
  return {
    title: t('move.start.title', { name: plan.name, vmid: plan.old.vmid }),
    text: t('move.start.text'),
    names: [
      t('move.start.old', { place: placeWords(plan.old) }),
      t('move.start.new', to),
      backup,
      ...(lostHours === null ? [] : [t('move.lost', { hours: lostHours })]),
    ],
    action: t('move.start'),
    isDestructive: true,
  }
}

interface PlannedProps {
  readonly preview: MovePreview
  readonly isBusy: boolean
  readonly onStart: () => void
}

function Planned({ preview: { plan, lostHours }, isBusy, onStart }: PlannedProps) {
  const t = useText()
  const said = useSaid()
  return (
    <section aria-label={t('move.steps')}>
      <Title order={2} fz="1rem" mb="xs">
        {plan.name} ({plan.old.vmid}): {placeWords(plan.old)} → {placeWords(plan.new)}
      </Title>
      <List type="ordered" size="sm" spacing={6} mb="sm">
        {plannedSteps(plan, t, said).map(({ name, text, isLeftOut }) => (
          <List.Item key={name} {...(isLeftOut ? { className: style.leftOut ?? '' } : {})}>
            <Text span size="sm" fw={600}>
              {t(`move.step.${name}`)}
            </Text>
            {' · '}
            {text}
          </List.Item>
        ))}
      </List>
      {lostHours === null ? null : (
        <Alert color="red" mb="sm" py="xs">
          {t('move.lost', { hours: lostHours })}
        </Alert>
      )}
      {plan.verify.length > 0 ? null : (
        <Alert color="yellow" mb="sm" py="xs">
          {t('move.unverified')}
        </Alert>
      )}
      <Button color="red.8" loading={isBusy} onClick={onStart}>
        {t('move.start')}
      </Button>
    </section>
  )
}
