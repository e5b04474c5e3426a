/** The site's hosts into FOG: a scheme for the names, what follows from it, and only then it is sent. */
import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { BulkPreview } from '../../../shared/contract/fog.ts'
import type { BulkStep } from '../../../shared/fog/fog-step.ts'
import { useText, type Text as Words } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { ImageSelect } from './image-select.tsx'
import { LookProgress } from './look-progress.tsx'
import { ScrolledLines } from './scrolled-lines.tsx'
import { useLook } from './use-look.ts'

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
  const look = useLook()
  const [scheme, setScheme] = useState(known)
  const [image, setImage] = useState<string | null>(null)
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const request = { service, scheme, image }
  const failed = (error: unknown) => {
    setFault(messageOf(error))
    setPreview(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFault(null)
    if (preview === null || preview.steps.length === 0)
      return look.begin((signal) => client.fog.preview(request, { signal }), setPreview, failed)
    const { seen } = preview
    look.begin(
      (signal) => client.fog.apply({ ...request, seen }, { signal }),
      ({ run }) => navigate(`/fog/run/${run}`),
      failed,
    )
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
            <ScrolledLines
              lines={preview.steps.map((step) => ({
                key: `${step.kind} ${step.name}`,
                text: wordsOf(t, step),
              }))}
            />
          ) : null}
          <LookProgress look={look} />
          {fault === null ? null : <Alert color="red">{fault}</Alert>}
          <Group justify="flex-end">
            <KeepButton
              work={scheme.trim() === '' ? null : { kind: 'bulk', service, scheme, image }}
              onKept={onClose}
            />
            <Button variant="default" onClick={look.isGoing ? look.stop : onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={look.isGoing}>
              {preview && preview.steps.length > 0 ? t('fog.bulk.send') : t('fog.bulk.look')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
