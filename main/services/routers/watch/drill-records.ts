/**
 * Tests of the failover as the journal keeps them: begun before anything is stopped, and how each ended. One whose last word
 * is no end was cut: what it stopped starts by itself on the router, and somebody has to look.
 */
import type { DrillResult, OpenDrill } from '../../../../shared/contract/router-watch.ts'
import { appendJournal, type Recorder } from '../../../db/journal.ts'
import type { SiteFile } from '../../../db/site-file.ts'

interface DrillRecord extends OpenDrill {
  readonly phase: 'drill_begun' | 'drilled'
}

const record = (site: SiteFile, recorder: Recorder, text: string, data: object): void =>
  site.record(() => {
    appendJournal(site.db, recorder, { kind: 'router', text, data: { ...data } })
  })

/** On the disk when it returns. */
export const recordBegun = (site: SiteFile, { by, ...drill }: OpenDrill): void =>
  record(
    site,
    { ...site.recorder, who: by },
    `Failover test: ${drill.from} is stopped, ${drill.to} has to take over`,
    { phase: 'drill_begun', drill: drill.id, by, ...drill },
  )

export const recordEnd = (
  site: SiteFile,
  { id, by }: Pick<OpenDrill, 'id' | 'by'>,
  { message, seen: _, ...result }: DrillResult,
): void => record(site, { ...site.recorder, who: by }, message, { phase: 'drilled', drill: id, ...result })

/** Longer than the longest pause, the time a router is looked for after it, and that of coming back. */
const UNDER_WAY_MS = 30 * 60_000

/** One that runs, or was cut so lately that its router may still stand still; null: none. */
export function drillUnderWay(site: SiteFile, now: string): OpenDrill | null {
  const open = openDrill(site)
  return open && Date.parse(now) - Date.parse(open.startedAt) < UNDER_WAY_MS ? open : null
}

/** The newest that was cut; null: every test came to an end. */
export function openDrill(site: SiteFile): OpenDrill | null {
  const rows = site.db
    .prepare(
      "SELECT data FROM journal WHERE kind = 'router' AND json_extract(data, '$.drill') IS NOT NULL ORDER BY at DESC, station DESC, seq DESC",
    )
    .pluck()
    .all() as string[]
  const ended = new Set<string>()
  for (const row of rows) {
    const { phase, ...drill } = JSON.parse(row) as DrillRecord & { readonly drill: string }
    if (phase === 'drilled') ended.add(drill.drill)
    else if (!ended.has(drill.drill)) {
      const { from, to, units, by, startedAt } = drill
      return { id: drill.drill, from, to, units, by, startedAt }
    }
  }
  return null
}
