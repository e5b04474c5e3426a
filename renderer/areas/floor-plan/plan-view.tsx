/** One floor plan at work: the map, its tools, the legend and the lists beside it. */
import { Alert, Group, Progress, Text } from '@mantine/core'
import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { UnplacedThing } from '../../../shared/floor-plan/layout.ts'
import { useText } from '../../i18n.ts'
import type { SceneLook } from '../../plan/make-scene.ts'
import { useFloorPlanView } from '../../state/floor-plan.ts'
import { useInspectedLater, useInspector } from '../../state/inspector.ts'
import { messageOf } from '../../ui/act.ts'
import { useServiceStates } from '../service-checks/use-service-states.ts'
import { useLiveStates } from '../verify/use-live-states.ts'
import { AskedFor } from './asked-for.tsx'
import { ComingThings } from './coming-things.tsx'
import style from './floor-plan.module.css'
import { objectOfPoint, pointOfObject } from './inspected-object.ts'
import { mapKeys } from './map-keys.ts'
import { placedThing } from './placed-things.ts'
import { PlanBar } from './plan-bar.tsx'
import { PlanSide } from './plan-side.tsx'
import { DRAGGED, toolHints } from './plan-tools.ts'
import { useArranging } from './use-arranging.ts'
import { useFloorMap } from './use-floor-map.ts'
import { useLayout } from './use-layout.ts'
import { useMapCursor } from './use-map-cursor.ts'
import { useRoomProgress } from './use-room-progress.ts'
import { useTool } from './use-tool.ts'
import { useVlanColors } from './use-vlan-colors.ts'
import { useWays } from './use-ways.ts'
import { WaysLine } from './ways-line.tsx'

/** Pixels: narrower than this, lists are shown only when asked for. */
const PHONE = 768

export function PlanView({ plan }: { readonly plan: FloorPlanRow }) {
  const t = useText()
  const layout = useLayout(plan.id)
  const colorBy = useFloorPlanView((state) => state.colorBy)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  // A phone is for looking at the map; the lists are a touch away.
  const [hasSide, setSide] = useState(() => window.innerWidth >= PHONE)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { point, pinned } = useInspectedLater()
  const inspect = useInspector((state) => state.inspect)
  const vlanColors = useVlanColors()
  const arranging = useArranging(plan.id, layout)
  const tools = useTool({ plan, layout, arranging })
  const { ways, routes: own } = useWays(plan.id, point)
  const { routes: compared } = useWays(plan.id, pinned, true)
  const routes = useMemo(() => [...own, ...compared], [own, compared])
  const progress = useRoomProgress()
  const live = useLiveStates(colorBy === 'live')
  const services = useServiceStates(colorBy === 'service')
  const seen = colorBy === 'service' ? services : live
  const look: SceneLook = useMemo(
    () => ({ colorBy, off, vlanColors, progress, seen }),
    [colorBy, off, vlanColors, progress, seen],
  )
  const chooseOne = useCallback(
    (key: string | null, adds: boolean) => {
      choose((before) => {
        if (key === null) return new Set()
        if (!adds) return new Set([key])
        const next = new Set(before)
        if (!next.delete(key)) next.add(key)
        return next
      })
      const thing = key === null ? undefined : placedThing(layout, key)
      const at = thing && !adds ? pointOfObject(thing.objectKind, thing.objectId) : null
      if (at) inspect(at)
    },
    [layout, inspect],
  )
  const { target, map, failure, loading } = useFloorMap({
    plan,
    layout,
    look,
    routes,
    nudge: arranging.nudge,
    chosen,
    tool: tools.tool,
    events: { onChoose: chooseOne, onChooseMany: (keys) => choose(new Set(keys)) },
  })
  const cursor = useMapCursor(map, tools.tool, tools.name)
  useEffect(() => map?.setMarkers([...tools.points, ...cursor.corners]), [map, tools.points, cursor.corners])
  // A tool is used on the map: who took it by keyboard from a menu, which gives the focus back, goes on there.
  const pointing = cursor.isInUse ? tools.name : null
  useEffect(() => {
    if (pointing === null) return
    const later = setTimeout(() => target.current?.focus({ preventScroll: true }), 0)
    return () => clearTimeout(later)
  }, [pointing, target])
  const flyToKey = useCallback(
    (key: string) => {
      const thing = placedThing(layout, key)
      if (thing) map?.flyTo([[thing.x, thing.y]])
    },
    [layout, map],
  )
  const arrange = (key: string) => {
    choose(new Set([key]))
    tools.use('arrange')
    flyToKey(key)
    target.current?.focus({ preventScroll: true })
  }
  // What the search or another list shows in the inspector is flown to, where it stands on this plan: once, not with
  // every change of the plan, which would take the choice away from who is arranging something else.
  const latestFly = useRef(flyToKey)
  latestFly.current = flyToKey
  const hasMap = map !== null
  const inspected = point && layout ? objectOfPoint(point, layout) : null
  useEffect(() => {
    if (!inspected) return
    choose((before) => (before.has(inspected) ? before : new Set([inspected])))
    if (hasMap) latestFly.current(inspected)
  }, [inspected, hasMap])
  const drop = (event: DragEvent) => {
    const data = event.dataTransfer.getData(DRAGGED)
    if (!data || !map) return
    event.preventDefault()
    const things = JSON.parse(data) as UnplacedThing[]
    void tools.placeAt(things, map.floorAt(event.nativeEvent), map.resolution())
  }
  const isBending = tools.name === 'arrange' && chosen.size === 1 && [...chosen][0]?.startsWith('pathway:')
  const hint = isBending ? 'floorPlan.hint.bend' : toolHints[tools.name]
  return (
    <div className={style.view} data-alone={!hasSide || undefined}>
      <div className={style.main}>
        <PlanBar
          plan={plan}
          map={map}
          tools={tools}
          chosen={chosen}
          arranging={arranging}
          layout={layout}
          hasSide={hasSide}
          onSide={() => setSide(!hasSide)}
        />
        {hint ? (
          <Text size="sm" className={style.hint} role="status">
            {t(hint, { name: tools.next[0]?.name ?? '' })}
            {cursor.isInUse ? ` ${t('floorPlan.hint.keys')}` : ''}
          </Text>
        ) : null}
        {failure ? <Alert color="red">{messageOf(failure)}</Alert> : null}
        {loading !== null ? (
          <Progress value={loading * 100} className={style.loading} aria-label={t('floorPlan.loading')} />
        ) : null}
        <div className={style.frame}>
          <div
            ref={target}
            className={style.map}
            role="application"
            aria-label={t('floorPlan.map', { name: plan.name })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is driven by keys
            tabIndex={0}
            onKeyDown={(event) => mapKeys(event, { map, chosen, choose, arranging, tools, layout, cursor })}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop}
          />
          {layout ? null : <ComingThings />}
        </div>
        <WaysLine
          planId={plan.id}
          ways={ways}
          onShow={() => map?.flyTo(routes.flatMap(({ points }) => points))}
        />
        <Group justify="space-between" wrap="nowrap" visibleFrom="sm">
          <Text size="xs" c="dimmed" truncate>
            {t('floorPlan.keys')}
          </Text>
          <Text size="xs" c="dimmed" flex="none">
            {plan.metresPerUnit === null ? t('floorPlan.noScale') : null}
          </Text>
        </Group>
      </div>
      {hasSide ? (
        <PlanSide
          plan={plan}
          layout={layout}
          off={off}
          onToggle={(key) =>
            setOff((before) => {
              const next = new Set(before)
              if (!next.delete(key)) next.add(key)
              return next
            })
          }
          vlanColors={vlanColors}
          live={live}
          services={services}
          chosen={chosen}
          onShow={(key) => chooseOne(key, false)}
          onArrange={arrange}
          tools={tools}
        />
      ) : null}
      <AskedFor plan={plan} layout={layout} tools={tools} />
    </div>
  )
}
