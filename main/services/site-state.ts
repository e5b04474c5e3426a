/** The open site in the numbers and names that the frame of every screen shows. */
import type { SiteState } from '../../shared/contract/site.ts'
import type { Plan, WorkState } from '../../shared/model/plan.ts'
import { writesPlan, writingStation } from '../db/lineage.ts'
import type { SiteFile } from '../db/site-file.ts'

/** What is known of an open site beside its file. */
export interface OpenSite {
  readonly file: SiteFile
  /** Made for a console without a site: kept, or discarded when left. */
  readonly scratch: boolean
}

function countStates(plan: Plan): Record<WorkState, number> {
  const counts = { planned: 0, connected: 0, tested: 0, fault: 0 }
  for (const outlet of plan.outlet) counts[plan.workStates.get(`outlet:${outlet.id}`) ?? 'planned'] += 1
  return counts
}

export function describeSite({ file, scratch }: OpenSite, revision: number): SiteState {
  const plan = file.plan()
  const states = countStates(plan)
  return {
    path: file.path,
    name: plan.site.name,
    revision,
    scratch,
    readOnly: file.readOnly,
    otherWriter: writesPlan(file.db, file.recorder) ? null : writingStation(file.db),
    notices: file.notices,
    ...file.undoState(),
    counts: {
      switches: plan.device.filter((device) => device.role === 'switch').length,
      stands: plan.stand.length,
      outlets: plan.outlet.length,
      vlans: plan.vlan.length,
      setAside: plan.setAside.length,
      floorPlans: plan.floorPlan.length,
      connected: states.connected,
      tested: states.tested,
      faults: states.fault,
    },
  }
}
