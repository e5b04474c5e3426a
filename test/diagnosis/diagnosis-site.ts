/** A small site with one outlet to diagnose, and facts about it that a test changes one by one. */
import { makeChecklist } from '../../shared/checklist/checklist.ts'
import type { DiagnosisFacts } from '../../shared/diagnosis/facts.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { emptyReading, type PortStatus, type SwitchReading } from '../../shared/verify/reading.ts'
import type { OwnInterface } from '../../shared/walk/own-interface.ts'
import { plannedPlace } from '../../shared/walk/planned-place.ts'
import { type Builder, buildSite } from '../plan/site-builder.ts'

/** B17-1 ─ P1 3 ─ SW1 FastEthernet0/3, VLAN 103. */
export function siteToDiagnose(more: (build: Builder) => void = () => {}): Plan {
  const build = buildSite()
  build.switch('SW1')
  build.panel('P1')
  build.stand('B17')
  build.outlet('B17-1', 'B17')
  build.vlan('SW1', 103)
  build.vlan('SW1', 104)
  build.access('SW1 3', 103)
  build.wire('B17-1', 'P1 3', 'SW1 3')
  more(build)
  return build.plan()
}

export const laptop: OwnInterface = {
  ...{ name: 'eth0', mac: '02:00:00:00:00:aa', kind: 'wired', isUp: true, linkChanges: 0 },
  ...{ addresses: [{ address: '10.1.103.20', length: 24 }], gateway: '10.1.103.254' },
  ...{ dhcpServer: '10.1.103.2', dns: ['10.1.0.53'] },
}

export const PORT = 'FastEthernet0/3'
export const upPort: PortStatus = {
  ...{ port: PORT, isUp: true, isShut: false, errDisabled: null, speedMbps: 100, duplex: 'full' },
}

export const readingWith = (more: Partial<SwitchReading>, at = '2026-05-12T10:00:00Z'): SwitchReading => ({
  ...emptyReading(1, at),
  ...more,
})

export function factsOf(plan: Plan, more: Partial<DiagnosisFacts> = {}): DiagnosisFacts {
  const outlet = plan.outlet.find(({ name }) => name === 'B17-1')
  const place = plannedPlace(plan, outlet?.id ?? 0)
  if (!place) throw new Error('the test plan has no B17-1')
  return {
    ...{ plan, place, items: makeChecklist(plan, []), findings: [], isProvenRight: false },
    ...{ reading: null, before: null, readings: [], notAsked: null },
    laptop: { kind: 'offline', own: null },
    ...more,
  }
}
