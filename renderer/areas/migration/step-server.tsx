/** A step at the DHCP machine done over SSH, or taken back: where it is, what would be written, and how it went. */
import { Alert, Button, Code, Group, List, Modal, Stack, Text } from '@mantine/core'
import { IconSearch, IconServerCog, IconTerminal2 } from '@tabler/icons-react'
import { useState } from 'react'
import type {
  MigrationRunView,
  MigrationStepView,
  StepServerPreview,
} from '../../../shared/contract/migration.ts'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { useSaid, useText } from '../../i18n.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { AddressFields } from '../console/address-fields.tsx'
import { ConnectionAnswer } from '../console/connection-answer.tsx'
import { SshFields } from '../console/network-dialog.tsx'
import {
  emptyFields,
  isComplete,
  type NetworkFields,
  sshInputOf,
  type Trust,
} from '../console/network-login.ts'
import { usePerson } from '../runbooks/use-person.ts'
import { type StepServer, useStepServer } from './use-step-server.ts'

interface Props {
  readonly run: MigrationRunView
  readonly step: MigrationStepView
  readonly direction: Direction
}

/** Nothing where only a person can do it. */
export function StepOverSsh({
  step,
  direction,
  onOpen,
}: Omit<Props, 'run'> & { readonly onOpen: () => void }) {
  const t = useText()
  const isBack = direction === 'back'
  if (!step.isAtServer || (isBack && !step.canRestore && !step.isCut)) return null
  const label = isBack ? 'migration.server.openBack' : 'migration.server.open'
  return (
    <Stack gap={6} align="flex-start">
      {step.isCut ? (
        <Alert color="orange" py={6} role="status">
          {t('migration.server.cut')}
        </Alert>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTerminal2 size={16} aria-hidden />}
        onClick={onOpen}
      >
        {t(step.isCut ? 'migration.server.openCut' : label)}
      </Button>
    </Stack>
  )
}

/** The step as it was when it was opened: once it is done the list has it no more, and how it went stays to be read. */
export function StepServerDialog({ onClose, ...props }: Props & { readonly onClose: () => void }) {
  const t = useText()
  const { n, device } = props.step
  return (
    <Modal opened onClose={onClose} size="lg" title={t('migration.server.title', { n, name: device ?? '' })}>
      <Conversation {...props} />
    </Modal>
  )
}

/** Lives as long as the dialog is open, so that a password is forgotten with it. */
function Conversation({ run, step, direction }: Props) {
  const t = useText()
  const person = usePerson()
  const [fields, setFields] = useState<NetworkFields>({ ...emptyFields, user: 'root' })
  const server = useStepServer(run.id)
  const { answer, isAsking, shown, steps, result, settled, forget } = server
  const change = (next: Partial<NetworkFields>) => {
    forget()
    setFields((before) => ({ ...before, ...next }))
  }
  const isCut = step.isCut && settled === null
  const ask = async (more: { readonly trust?: Trust; readonly legacy?: boolean } = {}) => {
    const own = { ...fields, legacy: more.legacy ?? fields.legacy }
    const request = { run: run.id, step: step.id, direction, way: sshInputOf(own, more.trust) }
    if (!isCut) return server.look(request)
    const by = person()
    if (by !== null) await server.settle(request, by)
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(isCut ? 'migration.server.cut' : 'migration.server.about')}
      </Text>
      <form
        aria-label={t('migration.server.title', { n: step.n, name: step.device ?? '' })}
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete(fields)) void ask()
        }}
      >
        <Stack gap="xs">
          <AddressFields
            label={t('migration.server.address', { name: step.device ?? '' })}
            placeholder="192.168.1.10"
            fields={fields}
            onChange={change}
            hasFocus
          />
          {shown === null ? <SshFields fields={fields} onChange={change} /> : null}
          <Group>
            <Button
              type="submit"
              loading={isAsking}
              disabled={!isComplete(fields) || steps !== null}
              leftSection={<IconSearch size={16} aria-hidden />}
            >
              {t(isCut ? 'migration.server.settle' : 'migration.server.look')}
            </Button>
            {shown === null || steps !== null ? null : (
              <Button variant="subtle" onClick={forget}>
                {t('migration.server.login')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      <ConnectionAnswer
        answer={answer}
        onTrust={(trust) => void ask({ trust })}
        onRefuse={forget}
        onLegacy={() => {
          setFields({ ...fields, legacy: true })
          void ask({ legacy: true })
        }}
      />
      {settled === null ? null : <Said message={settled} color="blue" />}
      <Looked server={server} direction={direction} />
      {result === null ? null : (
        <Said message={result.message} color={result.state === 'done' ? 'green' : 'red'} />
      )}
    </Stack>
  )
}

function Said({ message, color }: { readonly message: string; readonly color: string }) {
  const say = useSaid()
  return (
    <Alert role="alert" color={color}>
      {say(message)}
    </Alert>
  )
}

function Looked({ server, direction }: { readonly server: StepServer; readonly direction: Direction }) {
  const t = useText()
  const person = usePerson()
  const { shown, steps, result, send } = server
  if (!shown) return null
  const { preview } = shown
  const { hostname, address, refusal, files } = preview
  const label = t(direction === 'back' ? 'migration.server.goBack' : 'migration.server.go', { hostname })
  const start = async () => {
    const by = person()
    if (by === null) return
    const isSure = await confirm({
      title: label,
      text: t('migration.server.sure', { hostname, address }),
      names: files.map(({ path }) => path),
      action: label,
      isDestructive: direction === 'back',
    })
    if (isSure) await send(by)
  }
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('migration.server.reached', { hostname, address })}
      </Text>
      {refusal === null ? <Preview preview={preview} /> : <Said message={refusal} color="orange" />}
      {refusal === null && steps === null && result === null ? (
        <Group>
          <Button leftSection={<IconServerCog size={16} aria-hidden />} onClick={() => void start()}>
            {label}
          </Button>
        </Group>
      ) : null}
      {steps === null ? null : (
        <List size="sm" type="ordered" aria-label={t('routers.install.progress')} aria-live="polite">
          {steps.map((one) => (
            <List.Item key={one}>{t(`routers.install.step.${one}`)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}

function Preview({ preview: { files, restarts, cards } }: { readonly preview: StepServerPreview }) {
  const t = useText()
  return (
    <Stack gap={6}>
      {files.length === 0 ? <Text size="sm">{t('migration.server.same')}</Text> : null}
      {files.map(({ path, line, removed, added }) => (
        <Stack key={path} gap={2}>
          <Text size="sm" fw={600}>
            {t('migration.server.file', { path, line })}
          </Text>
          <Code block tabIndex={0} aria-label={path}>
            {[...removed.map((one) => `- ${one}`), ...added.map((one) => `+ ${one}`)].join('\n')}
          </Code>
        </Stack>
      ))}
      {cards.length > 0 ? (
        <Text size="sm">{t('migration.server.cards', { names: cards.join(', ') })}</Text>
      ) : null}
      {restarts.length > 0 ? (
        <Text size="sm">{t('migration.server.restarts', { names: restarts.join(', ') })}</Text>
      ) : null}
    </Stack>
  )
}
