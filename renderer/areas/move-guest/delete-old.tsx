/** The old guest deleted for good: its name is typed, and the copy is looked at once more before anything is sent. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MovePlan } from '../../../shared/move-guest/move-plan.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { checkWords, placeWords } from './planned-steps.ts'

interface Props {
  readonly run: string
  readonly plan: MovePlan
  readonly onClose: () => void
}

export function DeleteOld({ run, plan, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [word, setWord] = useState('')
  const { name } = plan
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await act(async () => {
      await client.moveGuest.deleteOld({ run, word })
      onClose()
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('move.deleteOld.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {t('move.deleteOld.text', {
              ...{ name, vmid: plan.old.vmid, place: placeWords(plan.old) },
              ...{ copy: placeWords(plan.new), checks: checkWords(plan) },
            })}
          </Text>
          <TextInput
            label={t('move.deleteOld.word', { name })}
            value={word}
            onChange={({ currentTarget: { value } }) => setWord(value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" color="red.8" disabled={word.trim() !== name}>
              {t('action.delete')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
