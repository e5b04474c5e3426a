/** A renewed certificate: the pinned and the seen fingerprint side by side, and the new one pinned once its service's name is typed. */
import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SeenPin } from '../../../shared/contract/lan-service.ts'
import { useText } from '../../i18n.ts'
import { forgetServers } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { messageOf, useAct } from '../../ui/act.ts'
import { sayTime } from '../runbooks/say-time.ts'
import { Fingerprint } from './fingerprint.tsx'

interface Props {
  readonly name: string
  readonly onClose: () => void
}

export function PinDialog({ name, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [word, setWord] = useState('')
  const [isBusy, setBusy] = useState(false)
  const look = useQuery(
    rpc.lanService.seePin.queryOptions({ input: { name }, staleTime: 0, gcTime: 0, retry: false }),
  )
  const shown = look.data
  const isRenewed = shown !== undefined && shown.seen !== shown.pinned
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isRenewed || word.trim() !== name) return
    setBusy(true)
    const isPinned = await act(async () => {
      await client.lanService.pin({ name, fingerprint: shown.seen })
      await forgetServers()
      return true
    })
    setBusy(false)
    if (isPinned) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      title={t('services.pin.title', { name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {look.error ? <Alert color="red">{messageOf(look.error)}</Alert> : null}
          {look.isFetching && !shown ? <Text size="sm">{t('services.pin.looking')}</Text> : null}
          {shown ? <Both shown={shown} /> : null}
          {isRenewed ? (
            <TextInput
              label={t('services.pin.type', { name })}
              value={word}
              onChange={({ currentTarget: { value } }) => setWord(value)}
              autoComplete="off"
              data-autofocus
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isRenewed ? 'action.cancel' : 'action.close')}
            </Button>
            {isRenewed ? (
              <Button type="submit" color="red.8" loading={isBusy} disabled={word.trim() !== name}>
                {t('services.pin.do')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Both({ shown: { pinned, seen, subject, validFrom, validTo } }: { readonly shown: SeenPin }) {
  const t = useText()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <div>
          <Text size="sm" fw={600}>
            {t('services.pin.old')}
          </Text>
          <Fingerprint value={pinned} />
        </div>
        <div>
          <Text size="sm" fw={600}>
            {t('services.pin.seen')}
          </Text>
          <Fingerprint value={seen} />
        </div>
      </SimpleGrid>
      <Text size="sm">
        {t('services.pin.about', { subject, from: sayTime(validFrom), to: sayTime(validTo) })}
      </Text>
      <Alert color={seen === pinned ? 'green' : 'yellow'}>
        {t(seen === pinned ? 'services.pin.same' : 'services.pin.compare')}
      </Alert>
    </>
  )
}
