/** What was asked for with a job, as its row keeps it: enough to do it again after a restart. */
import type { Plan } from '../../../shared/model/plan.ts'
import { deviceNamed } from '../../../shared/plan/device-named.ts'
import type { JobTarget } from './find-targets.ts'

export interface KeptRequest {
  readonly targets: readonly {
    readonly name: string
    readonly address: string
    /** A console that was open in a tab. */
    readonly session?: string
  }[]
  readonly commands: readonly string[]
}

export const requestOf = (targets: readonly JobTarget[], commands: readonly string[]): KeptRequest => ({
  targets: targets.map(({ name, address, session }) => ({
    name,
    address,
    ...(session === null ? {} : { session }),
  })),
  commands,
})

/** Those whose names are wanted, as the plan has them now. */
export const targetsIn = (
  { targets }: KeptRequest,
  plan: Plan,
  isWanted: (name: string) => boolean,
): JobTarget[] =>
  targets
    .filter(({ name }) => isWanted(name))
    .map(({ name, address, session = null }) => ({ device: deviceNamed(plan, name), name, address, session }))
