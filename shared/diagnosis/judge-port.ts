/** What the switch says of the port of an outlet: link, counters, VLAN, and who speaks behind it. */
import { indexPlan } from '../model/plan-index.ts'
import { interfaceName } from '../plan/names.ts'
import { namePorts } from '../verify/port-named.ts'
import type { PortCounters, SwitchReading } from '../verify/reading.ts'
import { type ResolvedReading, resolveReading } from '../verify/resolved-reading.ts'
import { type DiagnosedLink, type DiagnosisLink, sayOf } from './diagnosis.ts'
import type { DiagnosisFacts } from './facts.ts'
import { portOf } from './port-words.ts'

/** What keeps every link of the switch from being judged; null: nothing does. */
function whyNotRead(link: DiagnosisLink, { place, reading, notAsked }: DiagnosisFacts): DiagnosedLink | null {
  const say = sayOf(link)
  if (place.interfaceId === null) return say.notPossible('nothing_planned')
  if (reading) return null
  const { switch: name } = place
  return notAsked
    ? say.notPossible('not_asked', { switch: name ?? '–', why: notAsked })
    : say.notPossible('not_read', { switch: name ?? '–' })
}

interface PortSaid {
  readonly portId: number
  readonly said: ResolvedReading
  /** Values that most sentences name. */
  readonly values: { readonly switch: string; readonly port: string }
}

function portSaid({ plan, place, reading }: DiagnosisFacts): PortSaid | null {
  if (reading === null || place.interfaceId === null) return null
  const values = { switch: place.switch ?? '–', port: portOf(place) }
  return { portId: place.interfaceId, said: resolveReading(plan, reading), values }
}

/** Judges a link by what the switch said, if it said anything at all. */
const judgeSaid =
  (link: DiagnosisLink, judge: (facts: DiagnosisFacts, port: PortSaid) => DiagnosedLink | null) =>
  (facts: DiagnosisFacts): DiagnosedLink => {
    const port = portSaid(facts)
    const why = whyNotRead(link, facts)
    if (why || !port) return why ?? sayOf(link).notPossible('nothing_planned')
    return judge(facts, port) ?? sayOf(link).unknown('not_told', { ...port.values })
  }

export const judgePort = judgeSaid('port', (_, { portId, said, values }) => {
  const say = sayOf('port')
  const status = said.statuses.get(portId)
  if (!status) return null
  if (status.errDisabled !== null)
    return say.wrong('err_disabled', { ...values, reason: status.errDisabled || '–' })
  if (status.isShut) return say.wrong('port_shut', values)
  if (status.isUp === null) return null
  if (!status.isUp) return say.wrong('no_link', values)
  return status.speedMbps === null
    ? say.ok('link_up', values)
    : say.ok('link_up_speed', { ...values, speed: status.speedMbps })
})

export const judgeCounters = judgeSaid('counters', (facts, { portId, said, values }) => {
  const say = sayOf('counters')
  const status = said.statuses.get(portId)
  if (status?.isUp && status.duplex === 'half') return say.wrong('half_duplex', values)
  const now = countersAt(facts, facts.reading, portId)
  if (!now) return null
  const errors = now.inputErrors + now.outputErrors
  const before = countersAt(facts, facts.before, portId)
  const more = before ? errors - before.inputErrors - before.outputErrors : 0
  // Fewer than before: the switch was restarted, or somebody cleared them.
  if (before && more > 0) return say.wrong('errors_grow', { errors: more })
  if (errors === 0) return say.ok('no_errors')
  return before && more === 0
    ? say.ok('errors_old', { errors })
    : say.unknown('errors_counted', { errors, crc: now.crc })
})

function countersAt(
  { plan }: DiagnosisFacts,
  reading: SwitchReading | null,
  portId: number,
): PortCounters | null {
  if (!reading?.counters) return null
  const { find } = namePorts(plan, reading)
  return reading.counters.find(({ port }) => find(port)?.id === portId) ?? null
}

export const judgeVlan = judgeSaid('vlan', ({ plan, place }, { portId, said, values }) => {
  const say = sayOf('vlan')
  const planned = place.vlan
  const isAccess = indexPlan(plan).interface.get(portId)?.mode === 'access'
  const told = said.vlans.get(portId)
  if (planned === null) return null
  if (isAccess && told?.mode === 'tagged') return say.wrong('in_other_mode', { ...values, planned })
  const heard = said.macs?.find((entry) => entry.portId === portId)?.vlan ?? null
  const vlan = told?.untagged ?? (isAccess ? heard : null)
  if (vlan === null) return null
  return vlan === planned
    ? say.ok('in_vlan', { ...values, vlan })
    : say.wrong('in_other_vlan', { ...values, vlan, planned })
})

export const judgeMac = judgeSaid('mac', (facts, { portId, said, values }) => {
  const say = sayOf('mac')
  const { plan, place, laptop, findings } = facts
  const moved = findings.find(({ kind, outletIds }) => kind === 'moved' && outletIds[0] === place.outletId)
  const heard = (said.macs ?? []).filter((entry) => entry.portId === portId)
  const own = laptop.own?.mac
  if (heard.some(({ mac }) => mac === own)) return say.ok('laptop_heard')
  if (moved && moved.interfaceId !== null && heard.length === 0) {
    const host = String(moved.facts.host || moved.facts.mac)
    return say.wrong('host_elsewhere', { host, port: interfaceName(plan, moved.interfaceId) })
  }
  if (said.macs === null) return null
  const [first] = heard
  if (!first) return say.unknown('nobody_heard', values)
  const count = new Set(heard.map(({ mac }) => mac)).size
  if (count > 1) return say.ok('devices_heard', { ...values, count })
  const host = plan.host.find(({ mac }) => mac === first.mac)
  return say.ok('device_heard', { ...values, mac: host?.name ?? first.mac })
})
