/** One switch at /switches/:id: its picture, its facts, and the configuration the plan makes for it. */
import { Anchor, Button, Group } from '@mantine/core'
import { IconDoor, IconPencil, IconPrinter, IconTerminal2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { SwitchPicture } from '../../../shared/contract/plan.ts'
import { NotFound } from '../../frame/not-found.tsx'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import { Page } from '../../ui/page.tsx'
import { roomPath } from '../rooms/room-path.ts'
import { LiveAge } from '../verify/live-age.tsx'
import { useLiveStates } from '../verify/use-live-states.ts'
import { ConfigView } from './config-view.tsx'
import { Legend } from './legend.tsx'
import { LivePortsContext } from './live-ports.ts'
import type { ColorBy, LegendKey } from './port-look.ts'
import { PointedPanel } from './switch-card.tsx'
import { SwitchFacts } from './switch-facts.tsx'
import style from './switches.module.css'
import { ColorChoice } from './switches.tsx'

export default function SwitchPage() {
  return (
    <RequireSite>
      <OneSwitch />
    </RequireSite>
  )
}

function OneSwitch() {
  const { id } = useParams<{ id: string }>()
  const pictures = useQuery(rpc.plan.switches.queryOptions())
  if (pictures.error) throw pictures.error
  if (!pictures.data) return null
  const picture = pictures.data.find((one) => one.id === Number(id))
  return picture ? <Drawn key={picture.id} picture={picture} /> : <NotFound />
}

function Drawn({ picture }: { readonly picture: SwitchPicture }) {
  const t = useText()
  const [colorBy, setColorBy] = useState<ColorBy>('vlan')
  const [chosen, setChosen] = useState<ReadonlySet<LegendKey>>(new Set())
  const live = useLiveStates(colorBy === 'live')
  return (
    <Page
      title={picture.name}
      about={
        <Anchor component={Link} href="/switches" size="sm">
          {t('switches.all')}
        </Anchor>
      }
      fills
      actions={<SwitchActions picture={picture} />}
    >
      <LivePortsContext value={live?.interfaces ?? null}>
        <Group gap="sm" mb="xs">
          <ColorChoice
            value={colorBy}
            onChange={(value) => {
              setColorBy(value)
              setChosen(new Set())
            }}
          />
          <Legend ports={picture.ports} colorBy={colorBy} chosen={chosen} onChoose={setChosen} />
          {colorBy === 'live' ? <LiveAge live={live} /> : null}
        </Group>
        <PointedPanel picture={picture} colorBy={colorBy} chosen={chosen} />
      </LivePortsContext>
      <div className={style.one}>
        <ConfigView name={picture.name} />
        <SwitchFacts picture={picture} />
      </div>
    </Page>
  )
}

function SwitchActions({ picture }: { readonly picture: SwitchPicture }) {
  const t = useText()
  const inspect = useInspector((state) => state.inspect)
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => inspect({ kind: 'device', id: picture.id })}
      >
        {t('switches.edit')}
      </Button>
      {picture.room ? (
        <Button
          size="xs"
          variant="default"
          component={Link}
          href={roomPath(picture.room)}
          leftSection={<IconDoor size={16} aria-hidden />}
        >
          {t('room.open')}
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        component={Link}
        href={`/print?kind=port-map&switch=${encodeURIComponent(picture.name)}`}
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('print.portMap')}
      </Button>
      <Button
        size="xs"
        component={Link}
        href={`/console?switch=${encodeURIComponent(picture.name)}`}
        leftSection={<IconTerminal2 size={16} aria-hidden />}
      >
        {t('switches.console')}
      </Button>
    </Group>
  )
}
