/** The name of a group, new or changed; what stands against it is said where it is typed. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FogNamed } from '../../../shared/fog/fog-named.ts'
import { useText } from '../../i18n.ts'
import { messageOf } from '../../ui/act.ts'

interface Props {
  readonly title: string
  /** As it is now; empty for a new one. */
  readonly name: string
  /** Those that are to be in a new one. */
  readonly hosts: readonly FogNamed[] | null
  /** May throw what stands against it. */
  readonly onName: (name: string) => Promise<void>
  readonly onClose: () => void
}

export function GroupDialog({ title, name: before, hosts, onName, onClose }: Props) {
  const t = useText()
  const [name, setName] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await onName(name.trim())
      onClose()
    } catch (error) {
      setFault(messageOf(error))
    }
    setBusy(false)
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
