/** Installing one router over SSH: where it is, how it differs, and the steps of the installation with their end. */
import { Button, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { MachineInput, RoutersView, RouterView } from '../../../shared/contract/routers.ts'
import { useText } from '../../i18n.ts'
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
import { Compared } from './compared-router.tsx'
import { OpenInstalls } from './open-installs.tsx'
import style from './routers.module.css'
import { useInstall } from './use-install.ts'
import { WithMigration } from './with-migration.tsx'

interface Props {
  readonly machines: readonly RouterView[]
  readonly dhcp: RoutersView['dhcp'] | null
}

/** `10.1.99.252`, or with a port: `10.1.99.252:2222`. */
function addressOf(text: string): NonNullable<MachineInput['other']> {
  const [, host = text.trim(), port = '22'] = /^\s*\[?([^\]\s]*?)\]?:(\d+)\s*$/.exec(text) ?? []
  return { host, port: Number(port) }
}

/** Lives as long as the tab is open, so that a password is forgotten with it. */
export function RouterInstall({ machines, dhcp }: Props) {
  const t = useText()
  const told = new URLSearchParams(useSearch())
  const migration = told.get('migration')
  const [host, setHost] = useState(
    machines.find(({ name }) => name === told.get('host'))?.name ?? machines[0]?.name ?? '',
  )
  const [fields, setFields] = useState<NetworkFields>({ ...emptyFields, user: 'root' })
  const [replaces, setReplaces] = useState(false)
  const [other, setOther] = useState('')
  const installing = useInstall()
  const { answer, isComparing, compare, forget, steps } = installing
  const change = (next: Partial<NetworkFields>) => {
    forget()
    setFields((before) => ({ ...before, ...next }))
  }
  const ask = (more: { readonly trust?: Trust; readonly legacy?: boolean } = {}) => {
    const own = { ...fields, legacy: more.legacy ?? fields.legacy }
    const input: MachineInput = {
      host,
      dhcp,
      way: sshInputOf(own, more.trust),
      replace: replaces ? ['all'] : [],
      migration,
      other: other.trim() === '' ? null : addressOf(other),
    }
    void compare(input)
  }
  return (
    <Stack gap="sm" className={style.install}>
      <OpenInstalls
        dhcp={dhcp}
        fields={fields}
        host={host}
        onChoose={(name, address) => {
          setHost(name)
          change(address)
        }}
      />
      {migration === null ? null : <WithMigration run={migration} />}
      <Text size="sm" c="dimmed">
        {t('routers.install.about')}
      </Text>
      <form
        aria-label={t('routers.install')}
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete(fields)) ask()
        }}
      >
        <Stack gap="xs" maw={720}>
          <SegmentedControl
            aria-label={t('routers.install.machine')}
            data={machines.map(({ name }) => name)}
            value={host}
            onChange={(name) => {
              forget()
              setHost(name)
            }}
          />
          <AddressFields
            label={t('routers.install.address')}
            placeholder="10.1.99.253"
            fields={fields}
            onChange={change}
          />
          <SshFields fields={fields} onChange={change} />
          <TextInput
            label={t('routers.install.other')}
            description={t('routers.install.other.about')}
            placeholder="10.1.99.252"
            value={other}
            onChange={(event) => {
              forget()
              setOther(event.currentTarget.value)
            }}
          />
          <Checkbox
            label={t('routers.install.replace')}
            checked={replaces}
            onChange={(event) => {
              forget()
              setReplaces(event.currentTarget.checked)
            }}
          />
          <Group>
            <Button
              type="submit"
              loading={isComparing}
              disabled={!isComplete(fields) || steps !== null}
              leftSection={<IconArrowsDiff size={16} aria-hidden />}
            >
              {t('routers.install.compare')}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConnectionAnswer
        answer={answer}
        onTrust={(trust) => ask({ trust })}
        onRefuse={forget}
        onLegacy={() => {
          setFields({ ...fields, legacy: true })
          ask({ legacy: true })
        }}
      />
      <Compared installing={installing} />
    </Stack>
  )
}
