/**
 * Installations that were cut between their first byte and their proof, said before anything else of a router: what is not settled,
 * since when, and the one button that settles it on the machine.
 */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachineInput, OpenInstall } from '../../../shared/contract/routers.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { sortableTime, useAge } from '../../ui/age.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { ConnectionAnswer } from '../console/connection-answer.tsx'
import {
  type Answer,
  answerOf,
  type NetworkFields,
  sshInputOf,
  type Trust,
} from '../console/network-login.ts'

export const useOpenInstalls = (): readonly OpenInstall[] =>
  useQuery(rpc.routers.openInstalls.queryOptions()).data ?? []

interface Props {
  readonly dhcp: MachineInput['dhcp']
  /** What is typed below: the login, and the address where it is another one by now. */
  readonly fields: NetworkFields
  readonly host: string
  readonly onChoose: (host: string, address: Pick<NetworkFields, 'host' | 'port'>) => void
}

export function OpenInstalls({ dhcp, fields, host, onChoose }: Props) {
  const open = useOpenInstalls()
  const say = useSaid()
  const [ended, setEnded] = useState<string | null>(null)
  return (
    <>
      {ended === null ? null : (
        <Alert role="status" color="green" p="xs" withCloseButton onClose={() => setEnded(null)}>
          {say(ended)}
        </Alert>
      )}
      {open.map((one) => (
        <Unsettled
          key={one.install}
          open={one}
          fields={host === one.host ? fields : { ...fields, host: '' }}
          dhcp={dhcp}
          onChoose={onChoose}
          onEnded={setEnded}
        />
      ))}
    </>
  )
}

interface UnsettledProps extends Omit<Props, 'host'> {
  readonly open: OpenInstall
  readonly onEnded: (message: string) => void
}

/** `192.0.2.1:22`, `[2001:db8::1]:22`. */
function partsOf(address: string): Pick<NetworkFields, 'host' | 'port'> {
  const [, host = address, port = '22'] = /^\[?(.*?)\]?:(\d+)$/.exec(address) ?? []
  return { host, port: Number(port) }
}

function Unsettled({ open, fields, dhcp, onChoose, onEnded }: UnsettledProps) {
  const t = useText()
  const age = useAge()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isSettling, setSettling] = useState(false)
  const { host, phase, at, files } = open
  const to = fields.host.trim() === '' ? partsOf(open.address) : { host: fields.host, port: fields.port }
  const settle = async (more: { readonly trust?: Trust; readonly legacy?: boolean } = {}) => {
    setAnswer(null)
    setSettling(true)
    onChoose(host, to)
    try {
      const own = { ...fields, ...to, legacy: more.legacy ?? fields.legacy }
      const { message } = await client.routers.settleInstalls({
        host,
        dhcp,
        way: sshInputOf(own, more.trust),
      })
      onEnded(message)
    } catch (error) {
      setAnswer(answerOf(error))
    } finally {
      setSettling(false)
    }
  }
  const ask = async () => {
    const yes = await confirm({
      title: t('routers.install.settle.sure', { host }),
      text: t('routers.install.settle.sure.text', { host, address: `${to.host}:${to.port}` }),
      action: t('routers.install.settle', { host }),
      isDestructive: true,
    })
    if (yes) await settle()
  }
  const when = { age: age(at), at: sortableTime(at), address: open.address }
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      p="xs"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('routers.install.open', { host })}
    >
      <Stack gap="xs" align="start">
        <Text size="sm">{t(`routers.install.open.${phase}`, when)}</Text>
        {files.length === 0 ? null : (
          <Text size="sm">{t('routers.install.open.files', { names: files.join(', ') })}</Text>
        )}
        <Group gap="xs">
          <Button size="xs" loading={isSettling} onClick={() => void ask()}>
            {t('routers.install.settle', { host })}
          </Button>
          <Text size="sm" c="dimmed">
            {t('routers.install.open.login')}
          </Text>
        </Group>
        <ConnectionAnswer
          answer={answer}
          onTrust={(trust) => void settle({ trust })}
          onRefuse={() => setAnswer(null)}
          onLegacy={() => void settle({ legacy: true })}
        />
      </Stack>
    </Alert>
  )
}
