/** The order of a push among the targets of a job: shared/plan/push-order.ts, by their places. */
import type { Plan } from '../../../shared/model/plan.ts'
import { pushedBefore } from '../../../shared/plan/push-order.ts'
import type { JobTarget } from './find-targets.ts'

/** Indexes of those that a switch which is sent to has to wait for. */
export function waitsIn(
  plan: Plan,
  targets: readonly JobTarget[],
  isSent: (name: string) => boolean = () => true,
): (index: number) => readonly number[] {
  const sent = targets.flatMap(({ device, name }) => (device && isSent(name) ? [device.id] : []))
  const before = pushedBefore(plan, sent)
  const indexOf = new Map(targets.flatMap(({ device }, at) => (device ? [[device.id, at] as const] : [])))
  return (index) =>
    (before.get(targets[index]?.device?.id ?? -1) ?? []).flatMap((id) => indexOf.get(id) ?? [])
}
