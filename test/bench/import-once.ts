/** Imports a workbook into a new site, as `brassage import` does, with the parts timed. */
import { join } from 'node:path'
import { createSite } from '../../main/db/create-site.ts'
import { readWorkbook } from '../../main/import/read-workbook.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { planImport } from '../../shared/import/plan-import.ts'
import { time } from './timing.ts'
import { benchSite, writeWorkbook } from './workbooks.ts'

export interface ImportTimes {
  /** Milliseconds: the file read; the rows understood, checked and compared; the rows written. */
  readonly read: number
  readonly plan: number
  readonly commit: number
  /** The site that holds them now. */
  readonly site: string
}

export function importOnce(folder: string, rows: number): ImportTimes {
  const defaultType = deviceTypeBySlug('ws-c2950t-48-si')
  if (!defaultType) throw new Error('the library has no 2950T-48')
  const path = writeWorkbook(folder, rows)
  const site = join(folder, `bench-${rows}-${Math.round(performance.now())}.brassage`)
  const file = createSite(site, benchSite, { stateFolder: join(folder, 'state') })
  try {
    let workbook = readWorkbook(path)
    const read = time(() => {
      workbook = readWorkbook(path)
    })
    const options = {
      defaultType,
      setAside: false,
      includeHidden: false,
      includeCancelled: false,
      sheets: null,
    }
    let result = planImport([], file.plan(), options)
    const plan = time(() => {
      result = planImport([workbook], file.plan(), options)
    })
    if (result.counts.added !== rows) throw new Error(`${result.counts.added} of ${rows} rows were imported`)
    const commit = time(() => file.commit('bench', result.changes))
    return { read, plan, commit, site }
  } finally {
    file.close()
  }
}
