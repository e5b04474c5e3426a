/**
 * All steps in the order in which they are done, numbered, each with what has to be done before. Ports wait until addresses
 * are handed out in the new network; the checks come last. The point of no return is the first address that somebody sets
 * on a device by hand: until there, lines bring everything back.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { DhcpServer } from './dhcp-server.ts'
import { dhcpSteps } from './dhcp-steps.ts'
import type { MigrationRequest } from './migration-request.ts'
import type { MigrationStep } from './migration-step.ts'
import type { Moves } from './moves.ts'
import { addressSteps, checkSteps } from './server-steps.ts'
import type { StepDraft, SwitchSteps } from './switch-steps.ts'
import type { TargetNetwork } from './target-network.ts'

type Waiting = StepDraft & Pick<MigrationStep, 'needs'>

const idsOf = (steps: readonly StepDraft[]): string[] => steps.map(({ id }) => id)
const waitFor = (steps: readonly StepDraft[], needs: readonly string[]): Waiting[] =>
  steps.map((step) => ({ ...step, needs }))

export function orderSteps(
  request: MigrationRequest,
  network: TargetNetwork,
  moves: Moves,
  switches: readonly SwitchSteps[],
  dhcp: DhcpServer,
  plan: Plan,
): MigrationStep[] {
  const vlans = switches.map(({ vlan }) => vlan)
  const uplinks = switches.flatMap((own) => waitFor(own.uplinks, [own.vlan.id]))
  const carried = idsOf([...vlans, ...uplinks])
  // That of the machine itself comes last and needs all others; those do not need each other.
  const server = dhcpSteps(request, network, dhcp).map((step, at, steps): Waiting => {
    const isLast = at === steps.length - 1 && at > 0
    return { ...step, needs: isLast ? idsOf(steps.slice(0, at)) : carried }
  })
  const served = server.at(-1)
  const ready = served ? [served.id] : carried
  const ports = switches.flatMap(({ vlan, uplinks: own, ports: moving }) =>
    waitFor(moving, [...new Set([vlan.id, ...idsOf(own), ...ready])]),
  )
  const portOfHost = portIdsOf(moves, plan)
  const addresses = addressSteps(request, network).map((step): Waiting => {
    const port = portOfHost.get(step.device ?? '')
    return { ...step, needs: port !== undefined && idsOf(ports).includes(port) ? [port] : ready }
  })
  const [checked, asked] = checkSteps(request, network)
  const moved = idsOf([...ports, ...addresses])
  const checks = [
    ...(checked ? waitFor([checked], moved.length > 0 ? moved : ready) : []),
    ...(checked && asked ? waitFor([asked], [checked.id]) : []),
  ]
  const all = [...waitFor(vlans, []), ...uplinks, ...server, ...ports, ...addresses, ...checks]
  const noReturn = addresses[0]?.id
  return all.map((step, at) => ({ ...step, n: at + 1, pointOfNoReturn: step.id === noReturn }))
}

/** Host -> the id of its port's step. */
function portIdsOf({ hostPorts }: Moves, plan: Plan): Map<string, string> {
  const { interface: interfaces, device } = indexPlan(plan)
  return new Map(
    [...hostPorts].flatMap(([host, portId]) => {
      const port = interfaces.get(portId)
      const name = port && device.get(port.deviceId)?.name
      return port ? [[host, `port ${name} ${port.name}`] as const] : []
    }),
  )
}
