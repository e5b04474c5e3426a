/** A late change on an open site: the last readings of its switches and its ticks are brought along. */
import { createHash } from 'node:crypto'
import { ConfigSyntaxError } from '../../shared/config/config-syntax-error.ts'
import { TemplateError } from '../../shared/config/templates/template.ts'
import type { ConfigTree } from '../../shared/config/tree.ts'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import type { ReadingOf } from '../../shared/late-change/config-difference.ts'
import {
  type Consequences,
  type LateChange,
  lateChangeInSlices,
} from '../../shared/late-change/late-change.ts'
import { finish, type Sliced } from '../../shared/sliced.ts'
import { readTicks } from '../db/field-records.ts'
import type { SiteFile } from '../db/site-file.ts'
import { listSnapshots } from '../db/snapshots.ts'
import { WorkError } from '../work-error.ts'
import { vlansOf } from './backup/find-config.ts'
import { treeOfDevice } from './push/device-tree.ts'

/** Throws EditError where the change cannot be; WorkError `bad_template`. */
export const prepareLateChange = (site: SiteFile, request: ChangeRequest): LateChange =>
  finish(prepareInSlices(site, request))

/** Of the plan as it is when it begins. */
export function* prepareInSlices(site: SiteFile, request: ChangeRequest): Sliced<LateChange> {
  try {
    return yield* lateChangeInSlices(site.plan(), request, {
      ticks: readTicks(site.db),
      readingOf: readingsOf(site),
    })
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    throw new WorkError('bad_template', `The site's template cannot be used, ${error.message}`, {
      line: error.line,
    })
  }
}

/** As read last, without its secrets: no change is about a secret. */
export function readingsOf(site: SiteFile): ReadingOf {
  return (device, platform): ConfigTree | null => {
    const [last] = listSnapshots(site.db, { deviceId: device.id, kind: 'running' }, 1)
    if (!last || last.platform !== platform) return null
    try {
      return treeOfDevice({ running: last.redacted, vlans: vlansOf(site, last) }, platform)
    } catch (error) {
      // A reading that is no whole configuration says nothing: the plan is compared with itself.
      if (error instanceof ConfigSyntaxError) return null
      throw error
    }
  }
}

/** The same for the same edits of the same rows. */
export const seenOf = ({ changes }: LateChange): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex')

export const consequencesOf = ({ changes: _, ...consequences }: LateChange): Consequences => consequences
