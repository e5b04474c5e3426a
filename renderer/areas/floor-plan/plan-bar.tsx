/** The tools of the map, in the order in which they are needed: look, arrange, draw, the drawing itself. */
import { ActionIcon, Button, Group, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconChevronDown,
  IconCopy,
  IconCrop,
  IconFileImport,
  IconLayoutAlignMiddle,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconMapPinOff,
  IconMaximize,
  IconPencil,
  IconPhoto,
  IconPlus,
  IconPolygon,
  IconRectangle,
  IconRotateClockwise,
  IconRoute,
  IconRuler2,
  IconStack2,
  IconStairs,
  IconTrash,
  IconVector,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import { alignTo, distribute, type Edge } from '../../../shared/floor-plan/arrange.ts'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { Point } from '../../../shared/model/floor-plan.ts'
import { useText } from '../../i18n.ts'
import type { FloorMap } from '../../plan/floor-map.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import { AddDrawing } from './add-drawing.tsx'
import { ChooseLayers } from './choose-layers.tsx'
import style from './floor-plan.module.css'
import { placedThings } from './placed-things.ts'
import type { ToolName } from './plan-tools.ts'
import { RoomLink } from './room-link.tsx'
import { boxOf } from './thing-box.ts'
import { type Arranging, placeAgain } from './use-arranging.ts'
import type { Tools } from './use-tool.ts'

interface Props {
  readonly plan: FloorPlanRow
  readonly map: FloorMap | null
  readonly tools: Tools
  readonly chosen: ReadonlySet<string>
  readonly arranging: Arranging
  readonly layout: FloorLayout | undefined
  readonly hasSide: boolean
  readonly onSide: () => void
}

const drawTools: readonly { readonly name: ToolName; readonly label: TextKey; readonly icon: Icon }[] = [
  { name: 'standRectangle', label: 'floorPlan.tool.rectangle', icon: IconRectangle },
  { name: 'standPolygon', label: 'floorPlan.tool.polygon', icon: IconPolygon },
  { name: 'row', label: 'floorPlan.tool.row', icon: IconLayoutDistributeHorizontal },
  { name: 'tray', label: 'floorPlan.tool.tray', icon: IconRoute },
  { name: 'duct', label: 'floorPlan.tool.duct', icon: IconRoute },
  { name: 'wall', label: 'floorPlan.tool.wall', icon: IconRoute },
  { name: 'riser', label: 'floorPlan.tool.riser', icon: IconStairs },
]

const drawingTools: readonly { readonly name: ToolName; readonly label: TextKey; readonly icon: Icon }[] = [
  { name: 'scale', label: 'floorPlan.tool.scale', icon: IconRuler2 },
  { name: 'align', label: 'floorPlan.tool.align', icon: IconVector },
  { name: 'crop', label: 'floorPlan.tool.crop', icon: IconCrop },
]

export function PlanBar({ plan, map, tools, chosen, arranging, layout, hasSide, onSide }: Props) {
  const t = useText()
  const isArranging = tools.name === 'arrange'
  return (
    <Group gap="xs" className={style.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('floorPlan.tools')}
        value={isArranging ? 'arrange' : tools.name === 'look' ? 'look' : ''}
        onChange={(name) => tools.use(name as ToolName)}
        data={[
          { value: 'look', label: t('floorPlan.tool.look') },
          { value: 'arrange', label: t('floorPlan.tool.arrange') },
        ]}
      />
      <ToolMenu label={t('floorPlan.draw')} icon={IconPlus} items={drawTools} tools={tools} />
      <DrawingMenu plan={plan} tools={tools} />
      {isArranging && chosen.size > 0 ? (
        <ChosenTools chosen={chosen} arranging={arranging} tools={tools} layout={layout} />
      ) : null}
      <RoomLink chosen={chosen} layout={layout} />
      <Group gap={4} ml="auto">
        <MapButton label={t('floorPlan.zoomIn')} icon={IconZoomIn} onClick={() => map?.zoomBy(1.5)} />
        <MapButton label={t('floorPlan.zoomOut')} icon={IconZoomOut} onClick={() => map?.zoomBy(1 / 1.5)} />
        <MapButton label={t('floorPlan.fit')} icon={IconMaximize} onClick={() => map?.fit()} />
        <MapButton
          label={t(hasSide ? 'floorPlan.side.hide' : 'floorPlan.side.show')}
          icon={hasSide ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand}
          onClick={onSide}
        />
      </Group>
    </Group>
  )
}

interface MapButtonProps {
  readonly label: string
  readonly icon: Icon
  readonly onClick: () => void
}

function MapButton({ label, icon: Sign, onClick }: MapButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="md" aria-label={label} onClick={onClick}>
        <Sign size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

interface ToolMenuProps {
  readonly label: string
  readonly icon: Icon
  readonly items: typeof drawTools
  readonly tools: Tools
}

function ToolMenu({ label, icon: Sign, items, tools }: ToolMenuProps) {
  const t = useText()
  const active = items.find(({ name }) => name === tools.name)
  return (
    <Menu shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'default'}
          leftSection={<Sign size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {active ? t(active.label) : label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ name, label: text, icon: ItemSign }) => (
          <Menu.Item
            key={name}
            leftSection={<ItemSign size={16} aria-hidden />}
            onClick={() => tools.use(name)}
          >
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is done to the drawing itself: measured, laid, cut, turned, replaced. */
function DrawingMenu({ plan, tools }: { readonly plan: FloorPlanRow; readonly tools: Tools }) {
  const t = useText()
  const act = useAct()
  const [isLayering, setLayering] = useState(false)
  const [isReplacing, setReplacing] = useState(false)
  const edit = (fields: Parameters<typeof client.floorPlan.edit>[0]['fields']) =>
    void act(() => client.floorPlan.edit({ id: plan.id, fields }))
  const remove = async () => {
    const isSure = await confirm({
      title: t('floorPlan.remove.title'),
      text: t('floorPlan.remove.text'),
      names: [plan.name],
      action: t('action.delete'),
      isDestructive: true,
    })
    if (isSure) await act(() => client.floorPlan.remove({ id: plan.id, cascade: true }))
  }
  const turned = ((plan.turn + 90 + 180) % 360) - 180
  return (
    <>
      <Menu shadow="md">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant={drawingTools.some(({ name }) => name === tools.name) ? 'light' : 'default'}
            leftSection={<IconPhoto size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('floorPlan.drawing')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {drawingTools.map(({ name, label, icon: Sign }) => (
            <Menu.Item
              key={name}
              leftSection={<Sign size={16} aria-hidden />}
              onClick={() => tools.use(name)}
            >
              {t(label)}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconMaximize size={16} aria-hidden />}
            disabled={plan.crop === null}
            onClick={() => edit({ crop: null })}
          >
            {t('floorPlan.uncrop')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRotateClockwise size={16} aria-hidden />}
            onClick={() => edit({ turn: turned })}
          >
            {t('floorPlan.turn')}
          </Menu.Item>
          {plan.format === 'dxf' || plan.format === 'pdf' ? (
            <Menu.Item leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => setLayering(true)}>
              {t('floorPlan.layers.choose')}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => setReplacing(true)}
          >
            {t('floorPlan.replace')}
          </Menu.Item>
          <Menu.Item
            color="red.8"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void remove()}
          >
            {t('floorPlan.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isLayering ? <ChooseLayers plan={plan} onClose={() => setLayering(false)} /> : null}
      {isReplacing ? (
        <AddDrawing onClose={() => setReplacing(false)} onAdded={() => tools.use('align')} replaces={plan} />
      ) : null}
    </>
  )
}

const edges: readonly { readonly edge: Edge; readonly label: TextKey; readonly icon: Icon }[] = [
  { edge: 'left', label: 'floorPlan.align.left', icon: IconAlignLeft },
  { edge: 'center', label: 'floorPlan.align.center', icon: IconAlignCenter },
  { edge: 'right', label: 'floorPlan.align.right', icon: IconAlignRight },
  { edge: 'top', label: 'floorPlan.align.top', icon: IconArrowBarToUp },
  { edge: 'middle', label: 'floorPlan.align.middle', icon: IconLayoutAlignMiddle },
  { edge: 'bottom', label: 'floorPlan.align.bottom', icon: IconArrowBarToDown },
]

function ChosenTools({
  chosen,
  arranging,
  tools,
  layout,
}: Pick<Props, 'chosen' | 'arranging' | 'tools' | 'layout'>) {
  const t = useText()
  const things = placedThings(layout, chosen)
  const shift = (moves: readonly Point[]) =>
    void arranging.change(
      things.map((thing, at) => {
        const [dx, dy] = moves[at] ?? [0, 0]
        return placeAgain(thing, [thing.x + dx, thing.y + dy])
      }),
    )
  return (
    <>
      <Menu shadow="md">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            disabled={things.length < 2}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('floorPlan.alignThings')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {edges.map(({ edge, label, icon: Sign }) => (
            <Menu.Item
              key={edge}
              leftSection={<Sign size={16} aria-hidden />}
              onClick={() => shift(alignTo(things.map(boxOf), edge))}
            >
              {t(label)}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconLayoutDistributeHorizontal size={16} aria-hidden />}
            onClick={() => shift(distribute(things.map(boxOf), 'x'))}
          >
            {t('floorPlan.distribute.x')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLayoutDistributeVertical size={16} aria-hidden />}
            onClick={() => shift(distribute(things.map(boxOf), 'y'))}
          >
            {t('floorPlan.distribute.y')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {chosen.size === 1 ? (
        <MapButton label={t('floorPlan.details')} icon={IconPencil} onClick={() => tools.details(chosen)} />
      ) : null}
      <MapButton
        label={t('floorPlan.duplicate')}
        icon={IconCopy}
        onClick={() => void tools.duplicate(chosen)}
      />
      <MapButton
        label={t('floorPlan.takeOff')}
        icon={IconMapPinOff}
        onClick={() => void arranging.takeOff(chosen)}
      />
    </>
  )
}
