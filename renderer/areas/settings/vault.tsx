/** The vault: made, unlocked, locked, and the secrets in it by name. A value goes in and is never shown again. */
import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Group,
  Paper,
  PasswordInput,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { IconLock, IconLockOpen, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { VaultState } from '../../../shared/contract/vault.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { ChangePassphrase } from './change-passphrase.tsx'

function PassphraseForm({ exists }: { readonly exists: boolean }) {
  const t = useText()
  const act = useAct()
  const [passphrase, setPassphrase] = useState('')
  const submit = async () => {
    const done = await act(() =>
      exists ? client.vault.unlock({ passphrase }) : client.vault.create({ passphrase }),
    )
    if (done) setPassphrase('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Group align="end">
        <PasswordInput
          w="min(360px, 100%)"
          label={t('settings.vault.passphrase')}
          description={exists ? undefined : t('settings.vault.passphrase.help')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          minLength={exists ? 1 : 8}
          required
        />
        <Button type="submit">{t(exists ? 'settings.vault.unlock' : 'settings.vault.create')}</Button>
      </Group>
    </form>
  )
}

function SecretForm({ suggestion }: { readonly suggestion: string }) {
  const t = useText()
  const act = useAct()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const put = async () => {
    const done = await act(() => client.vault.set({ name: name || suggestion, value }))
    if (!done) return
    setName('')
    setValue('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void put()
      }}
    >
      <Group align="end">
        <TextInput
          label={t('settings.vault.name')}
          placeholder={suggestion}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required={suggestion === ''}
        />
        <PasswordInput
          w={240}
          label={t('settings.vault.value')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          autoComplete="off"
          required
        />
        <Button type="submit">{t('settings.vault.put')}</Button>
      </Group>
    </form>
  )
}

function RemoveSecret({ name }: { readonly name: string }) {
  const t = useText()
  const act = useAct()
  const remove = async () => {
    const isSure = await confirm({
      title: t('settings.vault.remove', { name }),
      text: t('settings.vault.remove.ask', { name }),
      action: t('action.delete'),
      isDestructive: true,
    })
    if (isSure) await act(() => client.vault.remove({ name }))
  }
  return (
    <ActionIcon
      variant="subtle"
      color="var(--bad)"
      aria-label={t('settings.vault.remove', { name })}
      onClick={remove}
    >
      <IconTrash size={16} />
    </ActionIcon>
  )
}

function SecretTable({ state }: { readonly state: VaultState }) {
  const t = useText()
  const row = (name: string, mark: ReactNode, action: ReactNode) => (
    <Table.Tr key={name}>
      <Table.Td ff="monospace">{name}</Table.Td>
      <Table.Td>{mark}</Table.Td>
      <Table.Td w={48}>{action}</Table.Td>
    </Table.Tr>
  )
  return (
    <Table maw={520} aria-label={t('settings.vault.secrets')}>
      <Table.Tbody>
        {state.missing.map((name) =>
          row(
            name,
            <Badge color="var(--warn)" variant="outline">
              {t('settings.vault.missing')}
            </Badge>,
            null,
          ),
        )}
        {state.names.map((name) =>
          row(
            name,
            <Badge color="var(--good)" variant="outline">
              {t('settings.vault.set')}
            </Badge>,
            <RemoveSecret name={name} />,
          ),
        )}
      </Table.Tbody>
    </Table>
  )
}

export function Vault() {
  const t = useText()
  const act = useAct()
  const vault = useQuery(rpc.vault.state.queryOptions())
  if (!vault.data) return null
  const state = vault.data
  return (
    <Stack>
      <Text size="sm">{t('settings.vault.intro')}</Text>
      {state.open ? (
        <Group>
          <Alert color="green" icon={<IconLockOpen aria-hidden />} p="xs">
            {t('settings.vault.isOpen')}
          </Alert>
          <Button
            variant="default"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => act(() => client.vault.lock())}
          >
            {t('settings.vault.lock')}
          </Button>
        </Group>
      ) : (
        <>
          {state.exists ? (
            <Alert color="gray" icon={<IconLock aria-hidden />} p="xs" w="fit-content">
              {t('settings.vault.isLocked')}
            </Alert>
          ) : null}
          <PassphraseForm exists={state.exists} />
        </>
      )}
      <Title order={2} fz="1.05rem">
        {t('settings.vault.secrets')}
      </Title>
      {state.missing.length > 0 && !state.open ? <Text size="sm">{t('settings.vault.needed')}</Text> : null}
      <SecretTable state={state} />
      {state.open ? (
        <Paper withBorder p="md" w="fit-content">
          <SecretForm suggestion={state.missing[0] ?? ''} />
        </Paper>
      ) : null}
      {state.open ? <ChangePassphrase /> : null}
    </Stack>
  )
}
