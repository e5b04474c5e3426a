/** From an object to where it is worked on: its port, the console of its switch, its room, its items, its story, its place. */
import { Button, Group } from '@mantine/core'
import {
  type Icon,
  IconChecklist,
  IconDoor,
  IconMap2,
  IconNotebook,
  IconPlugConnected,
  IconTerminal2,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { PlanObject } from '../../shared/contract/plan.ts'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'
import { ChangeLink } from '../areas/late-change/change-link.tsx'
import { roomPath } from '../areas/rooms/room-path.ts'
import { useText } from '../i18n.ts'
import { placePathOf } from '../journal/object-words.ts'
import { rpc } from '../rpc.ts'
import { useFloorPlanView } from '../state/floor-plan.ts'
import { useInspector } from '../state/inspector.ts'
import { aboutTraces, technicalRoom } from './go-to-places.ts'

interface Props {
  readonly point: PlanPoint
  readonly name: string
  readonly object: PlanObject
  readonly traces: readonly Trace[]
}

export function GoTo({ point, name, object, traces }: Props) {
  const [, navigate] = useLocation()
  const inspect = useInspector((state) => state.inspect)
  const showPlan = useFloorPlanView((state) => state.show)
  const routes = useQuery(rpc.floorPlan.traceRoutes.queryOptions({ input: point }))
  const { own, port: where } = object
  const about = aboutTraces(point, traces)
  const ownRoom = point.kind === 'device' ? own?.row.room : null
  const room = technicalRoom(traces) ?? (typeof ownRoom === 'string' ? ownRoom : null)
  const [route] = routes.data ?? []
  return (
    <Group gap={6}>
      {where?.port ? (
        <Go
          icon={IconPlugConnected}
          label="go.port"
          onGo={() => {
            navigate(`/switches/${where.deviceId}`)
            if (where.port !== null) inspect({ kind: 'interface', id: where.port })
          }}
        />
      ) : null}
      {where ? (
        <Go
          icon={IconTerminal2}
          label="go.console"
          onGo={() => navigate(`/console?switch=${encodeURIComponent(where.switch)}`)}
        />
      ) : null}
      {room ? <Go icon={IconDoor} label="go.room" onGo={() => navigate(roomPath(room))} /> : null}
      {about.length > 0 ? (
        <Go
          icon={IconChecklist}
          label="go.checklist"
          onGo={() => navigate(`/checklist?about=${about.join(',')}`)}
        />
      ) : null}
      <Go
        icon={IconNotebook}
        label="go.journal"
        onGo={() => navigate(placePathOf(point) ?? `/journal?find=${encodeURIComponent(name)}`)}
      />
      {route ? (
        <Go
          icon={IconMap2}
          label="go.floorPlan"
          onGo={() => {
            showPlan(route.floorPlanId)
            navigate('/floor-plan')
          }}
        />
      ) : null}
      {own ? <ChangeLink kind={own.kind === 'lags' ? 'ports' : own.kind} rows={[own.row]} /> : null}
    </Group>
  )
}

interface GoProps {
  readonly icon: Icon
  readonly label: TextKey
  readonly onGo: () => void
}

function Go({ icon: GoIcon, label, onGo }: GoProps) {
  const t = useText()
  return (
    <Button size="xs" variant="default" leftSection={<GoIcon size={15} aria-hidden />} onClick={onGo}>
      {t(label)}
    </Button>
  )
}
