/** Connect over the network: where, how, who; then whatever the device wants to know before it lets in. */
import {
  Button,
  Checkbox,
  Collapse,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { AddressInput, useKnownDevices } from './address-input.tsx'
import { ConnectionAnswer } from './connection-answer.tsx'
import { emptyFields, isComplete, type NetworkFields, USUAL_PORT, useNetworkLogin } from './network-login.ts'
import { PortInput } from './port-input.tsx'

interface FieldsProps {
  readonly fields: NetworkFields
  readonly onChange: (change: Partial<NetworkFields>) => void
}

export function SshFields({ fields, onChange }: FieldsProps) {
  const t = useText()
  const [hasKey, showKey] = useState(fields.keyPath !== '')
  return (
    <>
      <Group grow align="start">
        <TextInput
          required
          label={t('console.login.user')}
          value={fields.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
          autoComplete="off"
        />
        <PasswordInput
          label={t('console.login.password')}
          description={t('network.password.help')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={fields.password}
          onChange={(event) => onChange({ password: event.currentTarget.value })}
          autoComplete="off"
        />
      </Group>
      <Checkbox
        label={t('network.withKey')}
        checked={hasKey}
        onChange={(event) => {
          showKey(event.currentTarget.checked)
          if (!event.currentTarget.checked) onChange({ keyPath: '', keyPassphrase: '' })
        }}
      />
      <Collapse expanded={hasKey}>
        <Group grow align="start">
          <TextInput
            label={t('network.keyPath')}
            placeholder="~/.ssh/id_ed25519"
            value={fields.keyPath}
            onChange={(event) => onChange({ keyPath: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('network.keyPassphrase')}
            value={fields.keyPassphrase}
            onChange={(event) => onChange({ keyPassphrase: event.currentTarget.value })}
            autoComplete="off"
          />
        </Group>
      </Collapse>
      <Checkbox
        label={t('network.legacy')}
        description={t('network.legacy.help')}
        checked={fields.legacy}
        onChange={(event) => onChange({ legacy: event.currentTarget.checked })}
      />
    </>
  )
}

interface NetworkDialogProps {
  /** The planned switch one came here for. */
  readonly wanted: string | null
  readonly opened: boolean
  readonly onClose: () => void
  readonly onOpened: (sessionId: string) => void
}

export function NetworkDialog({ opened, onClose, ...rest }: NetworkDialogProps) {
  const t = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('network.connect')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <NetworkForm onClose={onClose} {...rest} />
    </Modal>
  )
}

/** Lives as long as the dialog is open, so that a password is forgotten with it. */
function NetworkForm({ wanted, onClose, onOpened }: Omit<NetworkDialogProps, 'opened'>) {
  const t = useText()
  const { planned, known } = useKnownDevices()
  const proposed = planned.find(({ name }) => name === wanted)?.address ?? ''
  const [typed, setFields] = useState<NetworkFields>(emptyFields)
  const [hasAddress, noteAddress] = useState(false)
  const fields = hasAddress ? typed : { ...typed, host: proposed }
  const { answer, isConnecting, connect, forgetAnswer } = useNetworkLogin((id) => {
    onClose()
    onOpened(id)
  })
  const change = (next: Partial<NetworkFields>) => {
    forgetAnswer()
    setFields({ ...fields, ...next })
  }
  const changeAddress = (host: string) => {
    noteAddress(true)
    const before = known.find(({ address }) => address === `${host.trim()}:${fields.port}`)
    change(before ? { host, user: fields.user || before.user, legacy: before.legacy } : { host })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete(fields)) void connect(fields)
      }}
    >
      <Stack>
        <SegmentedControl
          aria-label={t('network.way')}
          value={fields.way}
          onChange={(way) => {
            const chosen = way === 'telnet' ? 'telnet' : 'ssh'
            change({ way: chosen, port: USUAL_PORT[chosen] })
          }}
          data={[
            { value: 'ssh', label: 'SSH' },
            { value: 'telnet', label: 'Telnet' },
          ]}
        />
        <Group align="start" wrap="nowrap">
          <AddressInput value={fields.host} planned={planned} onChange={changeAddress} />
          <PortInput
            value={fields.port}
            usual={USUAL_PORT[fields.way]}
            onChange={(port) => change({ port })}
          />
        </Group>
        {fields.way === 'ssh' ? <SshFields fields={fields} onChange={change} /> : null}
        <ConnectionAnswer
          answer={answer}
          takesFocus
          onTrust={(trust) => void connect(fields, trust)}
          onRefuse={forgetAnswer}
          onLegacy={() => {
            setFields({ ...fields, legacy: true })
            void connect({ ...fields, legacy: true })
          }}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            loading={isConnecting}
            disabled={!isComplete(fields) || answer?.kind === 'key'}
          >
            {t('console.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
