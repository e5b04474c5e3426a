/** Beside the map: what colours mean (and, switched off, hide), what stands here, what stands nowhere yet. */

import { Tabs } from '@mantine/core'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import type { ServiceStates } from '../../../shared/service-check/checked-places.ts'
import type { LiveStates } from '../../../shared/verify/live-states.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './floor-plan.module.css'
import { Legend } from './legend.tsx'
import { PlacedList } from './placed-list.tsx'
import { UnplacedList } from './unplaced-list.tsx'
import type { Tools } from './use-tool.ts'

export interface SideProps {
  readonly plan: FloorPlanRow
  readonly layout: FloorLayout | undefined
  readonly off: ReadonlySet<string>
  readonly onToggle: (key: string) => void
  readonly vlanColors: ReadonlyMap<number, string>
  readonly live: LiveStates | null
  readonly services: ServiceStates | null
  readonly chosen: ReadonlySet<string>
  readonly onShow: (key: string) => void
  /** Takes it in hand on the map. */
  readonly onArrange: (key: string) => void
  readonly tools: Tools
}

/** More digits would take the tabs a second line. */
const MOST_COUNTED = 100_000

export function PlanSide({
  plan,
  layout,
  off,
  onToggle,
  vlanColors,
  live,
  services,
  chosen,
  onShow,
  onArrange,
  tools,
}: SideProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const said = (count: number) =>
    count < MOST_COUNTED ? count : count.toLocaleString(language, { notation: 'compact' })
  if (!layout) return <aside className={style.side} />
  return (
    <aside className={style.side} aria-label={t('floorPlan.side')}>
      <Tabs defaultValue="legend" className={style.tabs} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="legend">{t('floorPlan.legend')}</Tabs.Tab>
          <Tabs.Tab value="placed">
            {t('floorPlan.placed', { count: said(layout.placements.length) })}
          </Tabs.Tab>
          <Tabs.Tab value="unplaced">
            {t('floorPlan.unplaced', { count: said(layout.unplaced.length) })}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="legend" className={style.panel}>
          <Legend
            layout={layout}
            off={off}
            onToggle={onToggle}
            vlanColors={vlanColors}
            live={live}
            services={services}
          />
        </Tabs.Panel>
        <Tabs.Panel value="placed" className={style.panel}>
          <PlacedList layout={layout} chosen={chosen} onShow={onShow} onArrange={onArrange} />
        </Tabs.Panel>
        <Tabs.Panel value="unplaced" className={style.panel}>
          <UnplacedList plan={plan} layout={layout} tools={tools} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
