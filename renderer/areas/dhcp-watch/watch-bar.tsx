/** Through which cards is asked, for how long, and how far the watch is. */
import { Button, Group, MultiSelect, NativeSelect, Text } from '@mantine/core'
import { IconPlayerStop, IconRadar2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DhcpInterface, DhcpWatchState } from '../../../shared/contract/dhcp.ts'
import { type Text as Say, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import style from './dhcp-watch.module.css'

/** Cards come and go as cables do. */
const LOOK_MS = 3000
const LASTS = [10, 60, 600, null] as const

interface Props {
  readonly state: DhcpWatchState
}

export function WatchBar({ state }: Props) {
  const t = useText()
  const act = useAct()
  const found = useQuery(rpc.dhcp.interfaces.queryOptions({ refetchInterval: LOOK_MS }))
  const [chosen, choose] = useState<readonly string[]>([])
  const [lasts, setLasts] = useState<(typeof LASTS)[number]>(10)
  const cards = found.data ?? []
  const isWatching = state.status === 'watching'
  const names = chosen.filter((name) => cards.some((card) => card.name === name))
  const start = () => act(() => client.dhcp.start({ interfaces: [...names], seconds: lasts }))
  return (
    <Group align="end" gap="sm" className={style.bar}>
      <MultiSelect
        label={t('dhcp.interfaces')}
        placeholder={names.length > 0 ? undefined : t('dhcp.interfaces.all')}
        data={cards.map((card) => ({ value: card.name, label: cardName(t, card) }))}
        value={[...names]}
        onChange={choose}
        nothingFoundMessage={t('dhcp.interfaces.none')}
      />
      <NativeSelect
        label={t('dhcp.lasts')}
        value={String(lasts)}
        onChange={(event) => setLasts(LASTS.find((one) => String(one) === event.currentTarget.value) ?? null)}
        data={LASTS.map((value) => ({ value: String(value), label: lastsText(t, value) }))}
      />
      {isWatching ? (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={() => act(() => client.dhcp.stop())}
        >
          {t('dhcp.stop')}
        </Button>
      ) : (
        <Button leftSection={<IconRadar2 size={16} aria-hidden />} onClick={start}>
          {t('dhcp.start')}
        </Button>
      )}
      <Text size="sm" role="status" className={style.status} pb={8}>
        {isWatching ? <Watching state={state} /> : t(`dhcp.status.${state.status}`, { asked: state.asked })}
      </Text>
    </Group>
  )
}

function Watching({ state: { startedAt, seconds, asked } }: Props) {
  const t = useText()
  const elapsed = useElapsed(startedAt === null ? Date.now() : Date.parse(startedAt))
  if (seconds === null) return t('dhcp.status.endless', { asked })
  return t('dhcp.status.watching', { asked, left: Math.max(0, seconds - elapsed) })
}

function cardName(t: Say, { name, tag, address }: DhcpInterface): string {
  const called = tag === null ? name : t('dhcp.interface.tag', { name, tag })
  return address === null ? called : `${called} (${address})`
}

const lastsText = (t: Say, seconds: number | null): string => {
  if (seconds === null) return t('dhcp.lasts.stop')
  return seconds < 60
    ? t('dhcp.lasts.seconds', { count: seconds })
    : t('dhcp.lasts.minutes', { count: seconds / 60 })
}
