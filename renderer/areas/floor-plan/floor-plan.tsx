/** The floor plan: the drawing, what stands on it, and what of it calls for a look. */
import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconMapPlus, IconTerminal2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useFloorPlanView } from '../../state/floor-plan.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { AddDrawing } from './add-drawing.tsx'
import { Cords, Lengths } from './lengths.tsx'
import { PlanView } from './plan-view.tsx'

export default function FloorPlan() {
  return (
    <RequireSite>
      <Plans />
    </RequireSite>
  )
}

const views = ['map', 'lengths', 'cords'] as const
type View = (typeof views)[number]

function Plans() {
  const t = useText()
  const plans = useQuery(rpc.floorPlan.list.queryOptions())
  const { planId, show } = useFloorPlanView()
  const [isAdding, setAdding] = useState(false)
  const [view, setView] = useState<View>('map')
  if (plans.error) throw plans.error
  if (!plans.data) return null
  const current = plans.data.find(({ id }) => id === planId) ?? plans.data[0]
  const add = (
    <Button
      size={current ? 'compact-sm' : 'compact-md'}
      variant={current ? 'default' : 'filled'}
      leftSection={<IconMapPlus size={18} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('floorPlan.add')}
    </Button>
  )
  return (
    <Page
      title={t('floorPlan.title')}
      about={current ? <Chooser plans={plans.data} current={current} onChoose={show} /> : undefined}
      actions={
        current ? (
          <Group gap="xs">
            <SegmentedControl
              size="xs"
              aria-label={t('floorPlan.view')}
              value={view}
              onChange={(value) => setView(value as View)}
              data={views.map((value) => ({ value, label: t(`floorPlan.view.${value}`) }))}
            />
            {add}
            <Button
              component={Link}
              href="/console"
              size="compact-sm"
              visibleFrom="sm"
              leftSection={<IconTerminal2 size={18} aria-hidden />}
            >
              {t('home.console')}
            </Button>
          </Group>
        ) : undefined
      }
      fills
    >
      {current && view === 'lengths' ? <Lengths /> : null}
      {current && view === 'cords' ? <Cords /> : null}
      {current && view === 'map' ? <PlanView key={current.id} plan={current} /> : null}
      {current ? null : (
        <EmptyState
          icon={IconMapPlus}
          title={t('floorPlan.empty')}
          text={t('floorPlan.empty.text')}
          actions={add}
        />
      )}
      {isAdding ? (
        <AddDrawing onClose={() => setAdding(false)} onAdded={(id) => show(id)} replaces={null} />
      ) : null}
    </Page>
  )
}

interface ChooserProps {
  readonly plans: readonly FloorPlanRow[]
  readonly current: FloorPlanRow
  readonly onChoose: (id: number) => void
}

/** One floor plan is only named; of several one is chosen. */
function Chooser({ plans, current, onChoose }: ChooserProps) {
  const t = useText()
  if (plans.length === 1) return current.name
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('floorPlan.choose')}
      value={String(current.id)}
      onChange={(value) => onChoose(Number(value))}
      data={plans.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  )
}
