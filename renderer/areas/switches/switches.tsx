/** Every switch as its front panel, coloured by VLAN or by state; a click on a port opens the inspector. */
import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconFileImport, IconServer2, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { SwitchPicture } from '../../../shared/contract/plan.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { LiveAge } from '../verify/live-age.tsx'
import { useLiveStates } from '../verify/use-live-states.ts'
import { Legend } from './legend.tsx'
import { LivePortsContext } from './live-ports.ts'
import type { ColorBy, LegendKey } from './port-look.ts'
import { SwitchCard } from './switch-card.tsx'
import style from './switches.module.css'

export default function Switches() {
  return (
    <RequireSite>
      <Pictures />
    </RequireSite>
  )
}

function Pictures() {
  const t = useText()
  const pictures = useQuery(rpc.plan.switches.queryOptions())
  if (pictures.error) throw pictures.error
  if (pictures.data?.length === 0) return <NoSwitches />
  return (
    <Page
      title={t('nav.switches')}
      about={t('switches.hint')}
      fills
      actions={
        <Button
          size="xs"
          variant="default"
          component={Link}
          href="/tables/switches"
          leftSection={<IconTable size={16} aria-hidden />}
        >
          {t('switches.asTable')}
        </Button>
      }
    >
      {pictures.data ? <PictureList pictures={pictures.data} /> : null}
    </Page>
  )
}

function NoSwitches() {
  const t = useText()
  return (
    <EmptyState
      icon={IconServer2}
      title={t('switches.empty.title')}
      text={t('switches.empty.text')}
      actions={
        <>
          <Button component={Link} href="/import" leftSection={<IconFileImport size={17} aria-hidden />}>
            {t('tables.import')}
          </Button>
          <Button component={Link} href="/tables/switches" variant="default">
            {t('tables.add.switches')}
          </Button>
        </>
      }
    />
  )
}

function PictureList({ pictures }: { readonly pictures: readonly SwitchPicture[] }) {
  const [colorBy, setColorBy] = useState<ColorBy>('vlan')
  const [chosen, setChosen] = useState<ReadonlySet<LegendKey>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const ports = useMemo(() => pictures.flatMap((picture) => picture.ports), [pictures])
  const virtual = useVirtualizer({
    count: pictures.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 196,
    getItemKey: (index) => pictures[index]?.id ?? index,
    overscan: 2,
  })
  const live = useLiveStates(colorBy === 'live')
  return (
    <LivePortsContext value={live?.interfaces ?? null}>
      <Group gap="sm" mb="xs" wrap="wrap">
        <ColorChoice
          value={colorBy}
          onChange={(value) => {
            setColorBy(value)
            setChosen(new Set())
          }}
        />
        <Legend ports={ports} colorBy={colorBy} chosen={chosen} onChoose={setChosen} />
        {colorBy === 'live' ? <LiveAge live={live} /> : null}
      </Group>
      <div ref={scroller} className={style.scroll}>
        <div className={style.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const picture = pictures[item.index]
            return picture ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={style.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <SwitchCard picture={picture} colorBy={colorBy} chosen={chosen} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </LivePortsContext>
  )
}

const colorings: readonly ColorBy[] = ['vlan', 'state', 'live']

interface ColorChoiceProps {
  readonly value: ColorBy
  readonly onChange: (value: ColorBy) => void
}

export function ColorChoice({ value, onChange }: ColorChoiceProps) {
  const t = useText()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('switches.colorBy')}
      value={value}
      onChange={(next) => onChange(colorings.find((one) => one === next) ?? 'vlan')}
      data={[
        { value: 'vlan', label: t('switches.byVlan') },
        { value: 'state', label: t('switches.byState') },
        { value: 'live', label: t('switches.byLive') },
      ]}
    />
  )
}
