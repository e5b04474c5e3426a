/** What can be done about a finding: tick it, send the port its lines, say where something belongs, or go and look. */
import { Button, Group } from '@mantine/core'
import { IconHomeCheck, IconMap2, IconRoute, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { FindingView } from '../../../shared/contract/verify.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useFloorPlanView } from '../../state/floor-plan.ts'
import { useInspector } from '../../state/inspector.ts'
import { waitForSwitch } from '../../state/waiting-lines.ts'
import { useAct } from '../../ui/act.ts'
import { Ticking } from './ticking.tsx'

/** What the finding is about, to be shown elsewhere: its first outlet, else its port. */
function pointOf({ outletIds, interfaceId }: FindingView): PlanPoint | null {
  const [outlet] = outletIds
  if (outlet !== undefined) return { kind: 'outlet', id: outlet }
  return interfaceId === null ? null : { kind: 'interface', id: interfaceId }
}

export function FindingActs({ finding }: { readonly finding: FindingView }) {
  const point = pointOf(finding)
  return (
    <Group gap="xs">
      {finding.item ? <Ticking item={finding.item} isTicked={finding.ticked !== null} /> : null}
      {finding.switch && (finding.mending === 'push' || finding.kind === 'err_disabled') ? (
        <Push finding={finding} name={finding.switch} />
      ) : null}
      {finding.mac && finding.heardAt ? <Belongs mac={finding.mac} outlet={finding.heardAt} /> : null}
      {point ? <Look point={point} /> : null}
    </Group>
  )
}

/** The lines wait at the console of that switch, where they are looked at before they are sent. */
function Push({ finding, name }: { readonly finding: FindingView; readonly name: string }) {
  const t = useText()
  // A port that switched itself off is opened when its cause is found, which is the first thing to do.
  const isFirst = finding.mending === 'push'
  const act = useAct()
  const [, navigate] = useLocation()
  const push = async () => {
    const told = await act(async () => ({
      lines: await client.verify.portLines({ finding: finding.id }),
    }))
    if (!told) return
    waitForSwitch(told.lines ?? { switch: name, lines: null })
    navigate(`/console?switch=${encodeURIComponent(name)}`)
  }
  return (
    <Button
      size="xs"
      variant={isFirst ? 'filled' : 'default'}
      leftSection={<IconUpload size={15} aria-hidden />}
      onClick={() => void push()}
    >
      {t('verify.push', { name })}
    </Button>
  )
}

function Belongs({ mac, outlet }: { readonly mac: string; readonly outlet: string }) {
  const t = useText()
  const act = useAct()
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconHomeCheck size={15} aria-hidden />}
      onClick={() => void act(() => client.verify.belongs({ mac, outlet }))}
    >
      {t('verify.belongs.there', { outlet })}
    </Button>
  )
}

function Look({ point }: { readonly point: PlanPoint }) {
  const t = useText()
  const [, navigate] = useLocation()
  const inspect = useInspector((state) => state.inspect)
  const showPlan = useFloorPlanView((state) => state.show)
  const routes = useQuery(rpc.floorPlan.traceRoutes.queryOptions({ input: point }))
  const [route] = routes.data ?? []
  return (
    <>
      {route ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMap2 size={15} aria-hidden />}
          onClick={() => {
            showPlan(route.floorPlanId)
            inspect(point)
            navigate('/floor-plan')
          }}
        >
          {t('verify.map')}
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRoute size={15} aria-hidden />}
        onClick={() => inspect(point)}
      >
        {t('verify.trace')}
      </Button>
    </>
  )
}
