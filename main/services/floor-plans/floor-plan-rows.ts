/** The site's floor plans as lists and screens show them. */
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { FloorPlan } from '../../../shared/model/floor-plan.ts'
import { locationName } from '../../../shared/plan/names.ts'
import type { SiteFile } from '../../db/site-file.ts'

export function describeFloorPlan(site: SiteFile, row: FloorPlan): FloorPlanRow {
  const document = site.db.prepare('SELECT mime FROM document WHERE hash = ?').get(row.shownHash)
  return {
    ...row,
    floor: locationName(site.plan(), row.locationId),
    shownMime: (document as { mime: string } | undefined)?.mime ?? '',
  }
}

export const floorPlanRows = (site: SiteFile): FloorPlanRow[] =>
  site.plan().floorPlan.map((row) => describeFloorPlan(site, row))
