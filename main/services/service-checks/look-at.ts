/** One look at a service, by its kind. */
import type { Plan } from '../../../shared/model/plan.ts'
import { isCommunityName } from '../../../shared/service-check/check-detail.ts'
import { type CheckKind, checkKinds } from '../../../shared/service-check/check-kinds.ts'
import type { ServiceCheck } from '../../../shared/service-check/check-row.ts'
import { notLooked, type ServiceLook } from '../../../shared/service-check/service-look.ts'
import { systemClock } from '../../clock.ts'
import type { Place } from '../../integrations/service-probe/conversation.ts'
import { lookAtDirectory } from '../../integrations/service-probe/directory.ts'
import { lookAtNfs, lookAtSmb } from '../../integrations/service-probe/file-shares.ts'
import { lookAtPrinter } from '../../integrations/service-probe/printer.ts'
import {
  lookAtMail,
  lookByConnecting,
  lookByPing,
  lookForName,
} from '../../integrations/service-probe/simple.ts'
import { lookAtTime } from '../../integrations/service-probe/time-server.ts'
import { lookAtToner } from '../../integrations/service-probe/toner.ts'
import { lookAtWeb } from '../../integrations/service-probe/web.ts'
import { lookForOffer } from './look-for-offer.ts'

export interface Looking {
  readonly signal?: AbortSignal | undefined
  /** Out of the vault; null: it is closed, or holds none of that name. */
  readonly secretOf: (name: string) => string | null
}

type Look = (place: Place, detail: string | null, looking: Looking) => Promise<ServiceLook>

/** What printers are delivered with: no secret. Another one is a secret of the vault. */
const USUAL_COMMUNITY = 'public'

const looks: Readonly<Record<CheckKind, Look>> = {
  ping: (place, _, { signal }) => lookByPing(place, signal),
  tcp: (place, _, { signal }) => lookByConnecting(place, signal),
  http: (place, path, { signal }) => lookAtWeb({ ...place, isTls: false, path: path ?? '/' }, signal),
  https: (place, path, { signal }) => lookAtWeb({ ...place, isTls: true, path: path ?? '/' }, signal),
  dns: (place, question, { signal }) => lookForName(place, question ?? '', signal),
  ldap: (place, _, { signal }) => lookAtDirectory({ ...place, isTls: false }, signal),
  ldaps: (place, _, { signal }) => lookAtDirectory({ ...place, isTls: true }, signal),
  smtp: (place, _, { signal }) => lookAtMail(place, signal),
  nfs: (place, folder, { signal }) => lookAtNfs(place, folder, signal),
  smb: (place, _, { signal }) => lookAtSmb(place, signal),
  ipp: (place, path, { signal }) => lookAtPrinter(place, path, signal),
  jetdirect: (place, _, { signal }) => lookByConnecting(place, signal),
  ntp: (place, _, { signal }) => lookAtTime(place, signal),
  dhcp: ({ host }, seconds, { signal }) =>
    lookForOffer({ clock: systemClock, server: host, seconds, signal }),
  toner(place, name, { signal, secretOf }) {
    const community = name === null ? USUAL_COMMUNITY : isCommunityName(name) ? secretOf(name) : null
    return community === null
      ? Promise.resolve(notLooked('snmp_secret', { name: name ?? '' }))
      : lookAtToner(place, community, signal)
  },
}

/** Rejects only with the signal's reason. */
export function lookAt(plan: Plan, check: ServiceCheck, looking: Looking): Promise<ServiceLook> {
  const { kind, target, port, detail } = check
  const place = { host: addressOf(plan, target), port: port ?? checkKinds[kind].port ?? 0 }
  return looks[kind](place, kind === 'dns' ? withAddressInUse(plan, detail) : detail, looking)
}

/** The name of a machine of the site, alone or before the domain, is to have the address which that machine uses. */
function withAddressInUse(plan: Plan, question: string | null): string | null {
  if (question === null || question.includes('=')) return question
  const [label = ''] = question.split('.')
  const used = usedBy(plan, question) ?? usedBy(plan, label)
  return used === null ? question : `${question}=${used}`
}

/** The address DHCP gives a host of the site; null: no such host, or the plan does not say. */
const usedBy = (plan: Plan, wanted: string): string | null =>
  plan.host.find(({ name }) => name?.toLowerCase() === wanted.toLowerCase())?.address ?? null

export const addressOf = (plan: Plan, target: string): string => usedBy(plan, target) ?? target
