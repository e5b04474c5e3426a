/** What is needed before somebody goes to the button: whose it is, what it has, what for, and the new secrets. */
import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  PasswordInput,
  Radio,
  Select,
  Stack,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import type { RecoveryPurpose, RecoveryWayName } from '../../../shared/contract/recovery.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { CardProps } from './card.tsx'
import { Picture, pictureOf } from './pictures/picture.tsx'

const ways: readonly RecoveryWayName[] = ['mode', 'break', 'clear', 'reset_clear', 'reset_pin']
const isWay = (text: string | null): text is RecoveryWayName => ways.some((way) => way === text)
/** These erase by themselves. */
const keepsNothing: readonly RecoveryWayName[] = ['reset_clear', 'reset_pin']

interface Props extends CardProps {
  readonly onClose: () => void
}

export function RecoverDialog({ card, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [way, setWay] = useState<RecoveryWayName>('mode')
  const [wanted, setPurpose] = useState<RecoveryPurpose>('wipe')
  const [isOwn, setOwn] = useState(false)
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [enable, setEnable] = useState('')
  const purpose = keepsNothing.includes(way) ? 'wipe' : wanted
  const isReady = isOwn && (purpose === 'wipe' || (password !== '' && enable !== ''))
  const begin = () => {
    if (!isOwn) return
    const secrets = purpose === 'keep' ? { password, enable, ...(user === '' ? {} : { user }) } : null
    onClose()
    void act(() => client.intake.recover({ card: card.id, way, purpose, isOwn: true, secrets }))
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={`${t('recovery.title')} · ${t('intake.card', { number: card.number })}`}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <Stack gap="sm">
          <Alert color="orange" p="xs">
            {t('recovery.own.text')} {t('recovery.cables')}
          </Alert>
          <Select
            label={t('recovery.way')}
            allowDeselect={false}
            data={ways.map((value) => ({ value, label: t(`recovery.way.${value}`) }))}
            value={way}
            onChange={(next) => isWay(next) && setWay(next)}
            data-autofocus
          />
          <Picture name={pictureOf(way)} release={null} />
          <Radio.Group
            label={t('recovery.purpose')}
            value={purpose}
            onChange={(next) => setPurpose(next === 'keep' ? 'keep' : 'wipe')}
          >
            <Group mt={4}>
              <Radio value="keep" label={t('recovery.purpose.keep')} disabled={keepsNothing.includes(way)} />
              <Radio value="wipe" label={t('recovery.purpose.wipe')} />
            </Group>
          </Radio.Group>
          {purpose === 'keep' ? (
            <Group grow align="end">
              <TextInput
                label={t('recovery.user')}
                value={user}
                autoComplete="off"
                onChange={(event) => setUser(event.currentTarget.value)}
              />
              <PasswordInput
                label={t('recovery.password')}
                value={password}
                autoComplete="off"
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <PasswordInput
                label={t('recovery.enable')}
                value={enable}
                autoComplete="off"
                onChange={(event) => setEnable(event.currentTarget.value)}
              />
            </Group>
          ) : null}
          <Checkbox
            label={t('recovery.own')}
            checked={isOwn}
            onChange={(event) => setOwn(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" disabled={!isReady}>
              {t('recovery.begin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
