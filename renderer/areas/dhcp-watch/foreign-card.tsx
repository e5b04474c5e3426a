/** A foreign server: why it is one, the way to its stand, and what cuts it off. */
import { Button, Group } from '@mantine/core'
import { IconBan, IconLockSquare } from '@tabler/icons-react'
import { useId } from 'react'
import { useLocation } from 'wouter'
import type { ServerPlace } from '../../../shared/dhcp/server-place.ts'
import type { ServerView } from '../../../shared/dhcp/watch-view.ts'
import { sayPlace } from '../../../shared/i18n/dhcp-places.ts'
import { type Text, useText } from '../../i18n.ts'
import { useAct } from '../../ui/act.ts'
import { sayTime } from '../runbooks/say-time.ts'
import { cutOff } from './cut-off.ts'
import style from './dhcp-watch.module.css'
import { OursButton } from './ours-button.tsx'

export function ForeignCard({ server }: { readonly server: ServerView }) {
  const t = useText()
  const heading = useId()
  const { places } = server
  const [only] = places
  return (
    <section className={style.foreign} aria-labelledby={heading}>
      <h2 id={heading}>{t('dhcp.foreign.title', { server: server.server })}</h2>
      <p className={style.where}>
        {places.length > 0 ? (
          places.map((place) => sayPlace(t, place)).join('; ')
        ) : (
          <Nowhere server={server} />
        )}
      </p>
      <p className={style.quiet}>{about(t, server).join(' · ')}</p>
      <Group gap="xs">
        {only && places.length === 1 && only.kind === 'port' && only.port !== null ? (
          <CutOff place={only} />
        ) : null}
        <OursButton server={server} />
      </Group>
    </section>
  )
}

/** Why it is foreign, and how far its place is to be trusted. */
function about(t: Text, { places, reason }: ServerView): string[] {
  const [only] = places
  const at =
    only && places.length === 1 ? [t('dhcp.place.at', { switch: only.switch, time: sayTime(only.at) })] : []
  const several = places.length > 1 ? [t('dhcp.place.several')] : []
  return [t(`dhcp.why.${reason.code}`, reason.values), ...at, ...several]
}

function Nowhere({ server: { mac, isSearching } }: { readonly server: ServerView }) {
  const t = useText()
  if (isSearching) return t('dhcp.mac.searching')
  return mac === null ? t('dhcp.mac.not_found') : t('dhcp.place.needed', { mac })
}

function CutOff({ place }: { readonly place: ServerPlace }) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const { quarantine } = place
  const ports = `${place.switch} ${place.port}`
  return (
    <>
      <Button
        size="xs"
        color="red.8"
        leftSection={<IconBan size={16} aria-hidden />}
        onClick={() => cutOff({ t, act, navigate }, place, { kind: 'shut', ports })}
      >
        {t('dhcp.shut')}
      </Button>
      {quarantine === null ? null : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLockSquare size={16} aria-hidden />}
          onClick={() => cutOff({ t, act, navigate }, place, { kind: 'isolate', ports, vlan: quarantine })}
        >
          {t('dhcp.isolate', { vlan: quarantine })}
        </Button>
      )}
    </>
  )
}
