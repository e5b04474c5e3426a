/** Whether a server belongs to the site, as far as the plan names it: whoever does is left in peace. */
import { networksOfGateway, serversAt } from '../../../shared/dhcp/known-servers.ts'
import type { ServerReply } from '../../../shared/dhcp/server-reply.ts'
import type { Plan } from '../../../shared/model/plan.ts'

export const isOursIn =
  (plan: Plan | null) =>
  ({ server }: ServerReply): boolean =>
    plan !== null && (serversAt(plan, server).length > 0 || networksOfGateway(plan, server).length > 0)
