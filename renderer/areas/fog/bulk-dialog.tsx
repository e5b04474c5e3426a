/** The site's hosts into FOG: a scheme for the names, what follows from it, and only then it is sent. */
import { Alert, Button, Group, List, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { BulkPreview } from '../../../shared/contract/fog.ts'
import type { BulkStep } from '../../../shared/fog/fog-step.ts'
import { useText, type Text as Words } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
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
  const [, navigate] = useLocation()
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
  const send = async (seen: string) => {
    try {
      const { run } = await client.fog.apply({ service, scheme, image, seen })
      navigate(`/fog/run/${run}`)
    } catch (error) {
      setFault(messageOf(error))
      setPreview(null)
    }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    if (preview && preview.steps.length > 0) await send(preview.seen)
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
          {fault === null ? null : <Alert color="red">{fault}</Alert>}
          <Group justify="flex-end">
            <KeepButton
              work={scheme.trim() === '' ? null : { kind: 'bulk', service, scheme, image }}
              onKept={onClose}
            />
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {preview && preview.steps.length > 0 ? t('fog.bulk.send') : t('fog.bulk.look')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
