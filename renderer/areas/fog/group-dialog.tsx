/** The name of a group, new or changed; what stands against it is said where it is typed, and the run that follows is shown. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { Renaming } from '../../../shared/contract/fog.ts'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import type { Looking } from '../../../shared/fog/looking.ts'
import { useText } from '../../i18n.ts'
import { messageOf } from '../../ui/act.ts'
import { LookProgress } from './look-progress.tsx'
import { useLook } from './use-look.ts'

interface Props {
  readonly title: string
  /** As it is now; empty for a new one. */
  readonly name: string
  /** Those that are to be in a new one. */
  readonly hosts: readonly FogNamed[] | null
  /** Looks, and begins the run; throws what stands against it. */
  readonly call: (name: string, signal: AbortSignal) => Promise<AsyncIterable<Looking<Renaming>>>
  readonly onClose: () => void
}

export function GroupDialog({ title, name: before, hosts, call, onClose }: Props) {
  const t = useText()
  const [name, setName] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const look = useLook()
  const [, navigate] = useLocation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look.begin(
      (signal) => call(name.trim(), signal),
      ({ run }) => (run === null ? onClose() : navigate(`/fog/run/${run}`)),
      (error) => setFault(messageOf(error)),
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {hosts ? <Text size="sm">{hosts.map((host) => host.name).join(', ')}</Text> : null}
          <TextInput
            label={t('fog.name')}
            value={name}
            maxLength={50}
            error={fault}
            onChange={({ currentTarget: { value } }) => {
              setName(value)
              setFault(null)
            }}
            data-autofocus
          />
          <LookProgress look={look} />
          <Group justify="flex-end">
            <Button variant="default" onClick={look.isGoing ? look.stop : onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={look.isGoing} disabled={name.trim() === ''}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
