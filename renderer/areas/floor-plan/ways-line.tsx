/** Under the map: how long the cables of what is inspected are, which are too long, and where they go on. */
import { Badge, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CableWay } from '../../../shared/contract/floor-plan.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useFloorPlanView } from '../../state/floor-plan.ts'
import { metresText } from '../../ui/metres.ts'
import style from './floor-plan.module.css'

/** Of more only the longest is told. */
const MOST_TOLD = 3

const limitColors = { long: 'orange.9', too_long: 'red.8' } as const

interface Props {
  readonly planId: number
  readonly ways: readonly CableWay[]
  /** Shows the whole way. */
  readonly onShow: () => void
}

export function WaysLine({ planId, ways, onShow }: Props) {
  const t = useText()
  if (ways.length === 0) return null
  const longest = ways.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  const told = ways.length > MOST_TOLD && longest ? [longest] : ways
  return (
    <Group gap="sm" role="status" className={style.ways}>
      {ways.length > MOST_TOLD && longest ? (
        <Text size="sm">
          {t('floorPlan.way.many', { count: ways.length, metres: metresText(lengthOf(longest)) })}
        </Text>
      ) : null}
      {told.map((way) => (
        <Group key={way.number} gap={6} wrap="nowrap">
          <Text size="sm">
            {way.a} → {way.b}
            {': '}
            <b>{way.way === null ? (way.why ? t(`floorPlan.why.${way.why}`) : '?') : metresText(way.way)}</b>
          </Text>
          {way.limit === 'long' || way.limit === 'too_long' ? (
            <Badge size="sm" color={limitColors[way.limit]} tt="none">
              {t(`floorPlan.limit.${way.limit}` satisfies TextKey)}
            </Badge>
          ) : null}
        </Group>
      ))}
      {ways.length > 1 && ways.length <= MOST_TOLD && ways.every(({ way }) => way !== null) ? (
        <Text size="sm" c="dimmed">
          {t('floorPlan.way.total', {
            metres: metresText(ways.reduce((sum, way) => sum + lengthOf(way), 0)),
          })}
        </Text>
      ) : null}
      {ways.some(({ legs }) => legs.some(({ floorPlanId }) => floorPlanId === planId)) ? (
        <Button size="compact-xs" variant="default" onClick={onShow}>
          {t('floorPlan.way.show')}
        </Button>
      ) : null}
      <GoesOn planId={planId} ways={ways} />
    </Group>
  )
}

const lengthOf = ({ way }: CableWay): number => way ?? 0

/** The other floors that these ways lead over. */
function GoesOn({ planId, ways }: { readonly planId: number; readonly ways: readonly CableWay[] }) {
  const t = useText()
  const plans = useQuery(rpc.floorPlan.list.queryOptions())
  const show = useFloorPlanView((state) => state.show)
  const others = new Set(ways.flatMap(({ legs }) => legs.map(({ floorPlanId }) => floorPlanId)))
  return (plans.data ?? [])
    .filter(({ id }) => id !== planId && others.has(id))
    .map(({ id, name }) => (
      <Button key={id} size="compact-xs" variant="default" onClick={() => show(id)}>
        {t('floorPlan.way.on', { name })}
      </Button>
    ))
}
