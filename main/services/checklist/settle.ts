/** Ends a contradiction: one word stays, the others are taken back in the names of those who said them. */
import { lastTicks } from '../../../shared/checklist/item-state.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { readItems } from './read-checklist.ts'
import { tickItems } from './tick-items.ts'

export interface Settlement {
  readonly item: string
  readonly keep: 'done' | 'fault'
  /** Who decides. */
  readonly by: string
}

/** Returns how many words were taken back. Throws WorkError `not_contradicted`. */
export function settle(site: SiteFile, { item, keep, by }: Settlement): number {
  const found = readItems(site, [item]).get(item)
  if (found?.state !== 'contradiction')
    throw new WorkError('not_contradicted', `Nobody disagrees about ${item} any more.`, { item })
  const other = keep === 'done' ? 'fault' : 'done'
  const losing = lastTicks(found.ticks).filter(({ state }) => state === other)
  site.record(() => {
    for (const { by: who } of losing)
      tickItems(
        site,
        { ...site.recorder, who },
        { items: [item], state: 'todo', note: `${by}: ${keep}`, photo: null },
      )
  })
  return losing.length
}
