/** The site's hosts into FOG: a scheme for the names, what follows from it, and only then it is sent. */
import { Alert, Button, Group, List, Modal, Progress, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { BulkPreview, BulkProgress, FogProgress } from '../../../shared/contract/fog.ts'
import type { BulkEnd, BulkStep } from '../../../shared/fog/bulk-step.ts'
import { useText, type Text as Words } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { useFollowed } from '../../ui/use-followed.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { ImageSelect } from './image-select.tsx'

interface Props {
  readonly service: string
  /** The scheme used last. */
  readonly scheme: string
  readonly onClose: () => void
}

const wordsOf = (t: Words, step: BulkStep): string => {
  const from = step.kind === 'rename' ? step.from : ''
  return t(`fog.step.${step.kind}`, { name: step.name, from })
}

export function BulkDialog({ service, scheme: known, onClose }: Props) {
  const t = useText()
  const sending = useFollowed<BulkProgress>()
  const [scheme, setScheme] = useState(known)
  const [image, setImage] = useState<string | null>(null)
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = async () => {
    setFault(null)
    try {
      setPreview(await client.fog.preview({ service, scheme, image }))
    } catch (error) {
      setFault(messageOf(error))
    }
  }
  const finish = (ends: readonly BulkEnd[]) => {
    const failed = ends.filter(({ state }) => state === 'failed')
    notifications.show({
      message: t('fog.bulk.done', { done: ends.length - failed.length, failed: failed.length }),
    })
    const [first] = failed
    if (first) setFault(`${first.step.name}: ${messageOf(new Error(first.message))}`)
    else onClose()
  }
  async function* followed(stream: AsyncIterable<BulkProgress>) {
    for await (const state of stream) {
      yield state
      if (state.ends) finish(state.ends)
    }
  }
  const send = (seen: string) =>
    sending.begin(
      async (signal) => followed(await client.fog.apply({ service, scheme, image, seen }, { signal })),
      // Stopped in between, what was seen no longer holds.
      () => setPreview(null),
    )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    if (preview && preview.steps.length > 0) send(preview.seen)
    else await look()
    setBusy(false)
  }
  const change = (apply: () => void) => {
    apply()
    setPreview(null)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('fog.bulk')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('fog.bulk.scheme')}
            description={t('fog.bulk.scheme.about')}
            value={scheme}
            onChange={({ currentTarget: { value } }) => change(() => setScheme(value))}
            data-autofocus
          />
          <ImageSelect service={service} value={image} onChange={(next) => change(() => setImage(next))} />
          {preview?.steps.length === 0 ? <Alert color="green">{t('fog.bulk.nothing')}</Alert> : null}
          {preview && preview.steps.length > 0 ? (
            <List size="sm">
              {preview.steps.map((step) => (
                <List.Item key={`${step.kind} ${step.name}`}>{wordsOf(t, step)}</List.Item>
              ))}
            </List>
          ) : null}
          {sending.isGoing ? <Sending {...(sending.state ?? { done: 0, total: 1 })} /> : null}
          {fault === null ? null : <Alert color="red">{fault}</Alert>}
          <Group justify="flex-end">
            <KeepButton
              work={scheme.trim() === '' ? null : { kind: 'bulk', service, scheme, image }}
              onKept={onClose}
            />
            <Button variant="default" onClick={sending.isGoing ? sending.stop : onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy || sending.isGoing}>
              {preview && preview.steps.length > 0 ? t('fog.bulk.send') : t('fog.bulk.look')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Sending({ done, total }: FogProgress) {
  const t = useText()
  const said = t('fog.bulk.sending', { done, total })
  return (
    <>
      <Progress value={(100 * done) / Math.max(1, total)} aria-label={said} />
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  )
}
