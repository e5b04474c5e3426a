/**
 * A survivor that hears its partner no more: what that means. One of ISC DHCP has half of each pool only, and the act that gives
 * it all is asked about twice; Kea, and whoever has every pool already, need nobody.
 */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import type { RoutersLook, WatchInput } from '../../../../shared/contract/router-watch.ts'
import { useSaid, useText } from '../../../i18n.ts'
import { client } from '../../../rpc.ts'
import { useAct } from '../../../ui/act.ts'
import { confirm } from '../../../ui/confirm/confirm.ts'
import { usePerson } from '../../runbooks/use-person.ts'
import { WhoInput } from '../../runbooks/who-input.tsx'
import type { RouterWays } from '../use-router-ways.ts'

interface Props {
  readonly look: RoutersLook
  readonly ways: RouterWays
  readonly dhcp: WatchInput['dhcp']
  readonly onDone: () => void
}

const words = {
  'communications-interrupted': 'routers.alone.text',
  'communication-interrupted': 'routers.alone.soon',
  'partner-down': 'routers.alone.itself',
} as const
const stateOf = (state: string | null) =>
  Object.keys(words).find((one) => one === state) as keyof typeof words | undefined

/** Only where the other is not reached: of one that answers it would be refused. */
const survivorOf = ({ machines }: RoutersLook) => {
  const [first, second] = machines
  if (!first || !second) return null
  const alone = (one: typeof first, other: typeof first) => {
    const state = one.unreached === null && other.unreached !== null ? stateOf(one.failover) : undefined
    return state === undefined ? null : { host: one.name, partner: other.name, state }
  }
  return alone(first, second) ?? alone(second, first)
}

export function LeftAlone({ look, ways, dhcp, onDone }: Props) {
  const t = useText()
  const say = useSaid()
  const act = useAct()
  const person = usePerson()
  const [isActing, setActing] = useState(false)
  const alone = survivorOf(look)
  if (!alone) return null
  const give = async () => {
    const by = person()
    if (by === null) return
    const yes = await confirm({
      title: t('routers.alone.sure', alone),
      text: t('routers.alone.sure.text', alone),
      action: t('routers.alone.act', alone),
      isDestructive: true,
    })
    if (!yes) return
    setActing(true)
    const input = { dhcp, ways: ways.ways(), by, survivor: alone.host }
    const done = await act(() => client.routers.partnerDown(input))
    setActing(false)
    if (!done) return
    notifications.show({ message: say(done.message) })
    onDone()
  }
  return (
    <Alert
      role="alert"
      color="orange"
      mb="xs"
      p="xs"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t('routers.alone', alone)}
    >
      <Stack gap="xs">
        <Text size="sm">{t(words[alone.state], alone)}</Text>
        {alone.state === 'communications-interrupted' ? (
          <Group gap="xs">
            <WhoInput />
            <Button size="xs" loading={isActing} onClick={() => void give()}>
              {t('routers.alone.act', alone)}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Alert>
  )
}
