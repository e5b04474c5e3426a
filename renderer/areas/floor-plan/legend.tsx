/** The legend: what a colour means, on how many things; touching an entry hides or shows them. */
import { SegmentedControl, Stack } from '@mantine/core'
import { useMemo } from 'react'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import { type ColorBy, type LegendEntry, makeLegend } from '../../../shared/floor-plan/legend.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import type { ServiceStates } from '../../../shared/service-check/checked-places.ts'
import type { LookState } from '../../../shared/service-check/service-look.ts'
import { isLiveState, type LiveStates } from '../../../shared/verify/live-states.ts'
import { type Text, useText } from '../../i18n.ts'
import { entryLook, switchNames } from '../../plan/make-scene.ts'
import { useFloorPlanView } from '../../state/floor-plan.ts'
import { isWorkState, stateLabels } from '../../ui/work-state.ts'
import { ServiceAge } from '../service-checks/service-age.tsx'
import { LiveAge } from '../verify/live-age.tsx'
import style from './floor-plan.module.css'

interface Props {
  readonly layout: FloorLayout
  readonly off: ReadonlySet<string>
  readonly onToggle: (key: string) => void
  readonly vlanColors: ReadonlyMap<number, string>
  readonly live: LiveStates | null
  readonly services: ServiceStates | null
}

export function Legend({ layout, off, onToggle, vlanColors, live, services }: Props) {
  const t = useText()
  const { colorBy, setColorBy } = useFloorPlanView()
  const entries = useMemo(
    () => makeLegend(layout.placements, colorBy, compareNaturally, colorBy === 'service' ? services : live),
    [layout, colorBy, live, services],
  )
  const names = useMemo(() => switchNames(layout), [layout])
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        // Its words are wider than the side of the plan: a second line instead of one that is cut off.
        styles={{ root: { flexWrap: 'wrap' }, control: { flex: '1 0 auto' } }}
        withItemsBorders={false}
        aria-label={t('floorPlan.colorBy')}
        value={colorBy}
        onChange={(value) => setColorBy(value as ColorBy)}
        data={[
          { value: 'vlan', label: t('floorPlan.by.vlan') },
          { value: 'switch', label: t('floorPlan.by.switch') },
          { value: 'state', label: t('floorPlan.by.state') },
          { value: 'live', label: t('floorPlan.by.live') },
          { value: 'service', label: t('floorPlan.by.service') },
        ]}
      />
      {colorBy === 'live' ? <LiveAge live={live} /> : null}
      {colorBy === 'service' ? <ServiceAge /> : null}
      <ul className={style.legend}>
        {entries.map((entry) => {
          const { color, hatch } = entryLook(entry.key, names, vlanColors)
          return (
            <li key={entry.key}>
              <button
                type="button"
                className={style.entry}
                aria-pressed={!off.has(entry.key)}
                onClick={() => onToggle(entry.key)}
              >
                <span
                  className={style.swatch}
                  data-hatch={hatch}
                  style={{ backgroundColor: color }}
                  aria-hidden
                />
                <span className={style.entryName}>{entryText(entry, t)}</span>
                <span className={style.entryCount}>{entry.count}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Stack>
  )
}

function entryText({ key, by, value }: LegendEntry, t: Text): string {
  if (key === 'none' && by !== 'live') return t(`floorPlan.none.${by}`)
  if (value === null) return t('floorPlan.several')
  if (by === 'live') return isLiveState(value) ? t(`live.${value}`) : value
  if (by === 'service') return t(`floorPlan.service.${value as LookState}`)
  if (by === 'state') return isWorkState(value) ? t(stateLabels[value]) : value
  return by === 'vlan' ? `VLAN ${value}` : value
}
