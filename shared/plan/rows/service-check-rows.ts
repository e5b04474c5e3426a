/** One row a check of a service. */
import type { Plan } from '../../model/plan.ts'
import { checkKinds } from '../../service-check/check-kinds.ts'

export const serviceCheckRows = (plan: Plan) =>
  plan.serviceCheck.map(({ id, name, kind, target, port, detail, note }) => ({
    ...{ name, kind, target, port: port ?? checkKinds[kind].port, detail, note, id },
  }))
