/** What the colours mean; each entry is a switch that leaves only its ports in the light. */
import { Button, Group, Popover, ScrollArea, Stack } from '@mantine/core'
import type { PanelPicturePort } from '../../../shared/contract/plan.ts'
import type { WorkState } from '../../../shared/model/plan.ts'
import { isLiveState, type LiveStateName } from '../../../shared/verify/live-states.ts'
import { type Text, useText } from '../../i18n.ts'
import { vlanColor } from '../../ui/vlan-color.ts'
import { isWorkState, stateIcons, stateLabels } from '../../ui/work-state.ts'
import style from './legend.module.css'
import { useLivePorts } from './live-ports.ts'
import {
  type ColorBy,
  type LegendEntry,
  type LegendKey,
  legendOf,
  liveColor,
  liveSign,
  stateColor,
} from './port-look.ts'

/** More entries than this go behind a button. */
const MOST_SHOWN = 8

interface Props {
  readonly ports: readonly PanelPicturePort[]
  readonly colorBy: ColorBy
  readonly chosen: ReadonlySet<LegendKey>
  readonly onChoose: (chosen: ReadonlySet<LegendKey>) => void
}

export function Legend({ ports, colorBy, chosen, onChoose }: Props) {
  const t = useText()
  const entries = legendOf(ports, colorBy, useLivePorts())
  const toggle = (key: LegendKey) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  const draw = (entry: LegendEntry) => (
    <Entry
      key={entry.key}
      entry={entry}
      isChosen={chosen.has(entry.key)}
      onToggle={() => toggle(entry.key)}
    />
  )
  const rest = entries.slice(MOST_SHOWN)
  return (
    <Group gap={6} flex="1 1 0" miw={280} role="group" aria-label={t('switches.legend')}>
      {entries.slice(0, MOST_SHOWN).map(draw)}
      {rest.length > 0 ? (
        <Popover shadow="md" position="bottom-end" trapFocus>
          <Popover.Target>
            <Button size="compact-xs" variant="default">
              {t('switches.more', { count: rest.length })}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p={6} aria-label={t('switches.legend')}>
            <ScrollArea.Autosize mah={320} type="auto">
              <Stack gap={4}>{rest.map(draw)}</Stack>
            </ScrollArea.Autosize>
          </Popover.Dropdown>
        </Popover>
      ) : null}
      {chosen.size > 0 ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onChoose(new Set())}>
          {t('switches.showAll')}
        </Button>
      ) : null}
    </Group>
  )
}

interface EntryProps {
  readonly entry: LegendEntry
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function Entry({ entry, isChosen, onToggle }: EntryProps) {
  const t = useText()
  return (
    <button type="button" className={style.entry} aria-pressed={isChosen} onClick={onToggle}>
      <Swatch entry={entry} />
      {labelOf(entry, t)}
      <span className={style.count}>{entry.ports}</span>
    </button>
  )
}

const stateIn = ({ key }: LegendEntry): WorkState | null => {
  const state = key.replace('state:', '')
  return isWorkState(state) ? state : null
}

const liveIn = ({ key }: LegendEntry): LiveStateName | null => {
  const state = key.replace('live:', '')
  return key.startsWith('live:') && isLiveState(state) ? state : null
}

function Swatch({ entry }: { readonly entry: LegendEntry }) {
  const live = liveIn(entry)
  if (live) {
    const color = liveColor(live)
    return (
      <span
        className={style.swatch}
        data-hollow={color === 'none' || undefined}
        style={color === 'none' ? undefined : { background: color, color: '#000' }}
        aria-hidden
      >
        {liveSign(live)}
      </span>
    )
  }
  const state = stateIn(entry)
  if (entry.vlan !== null) {
    return <span className={style.swatch} style={{ background: vlanColor(entry.vlan, entry.color) }} />
  }
  if (!state) return <span className={style.swatch} data-hollow />
  const Icon = stateIcons[state]
  return (
    <span className={style.swatch} style={{ background: stateColor(state) }}>
      <Icon size={11} color="#000" stroke={2.4} aria-hidden />
    </span>
  )
}

function labelOf(entry: LegendEntry, t: Text): string {
  const state = stateIn(entry)
  const live = liveIn(entry)
  if (live) return t(`live.${live}`)
  if (entry.vlan !== null) return `VLAN ${entry.vlan}`
  if (state) return t(stateLabels[state])
  return t(entry.key === 'tagged' ? 'mode.tagged' : 'mode.unused')
}
