/** A site file in a folder of its own, with its own state folder, removed after each test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import type { NewSite } from '../../main/db/new-site-row.ts'
import { openSite } from '../../main/db/open-site.ts'
import type { OpenOptions, SiteFile } from '../../main/db/site-file.ts'

export interface TemporarySite {
  readonly folder: string
  readonly path: string
  readonly options: OpenOptions
  create(site?: Partial<NewSite>): SiteFile
  open(): SiteFile
}

export function temporarySite(): TemporarySite {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-test-'))
  const path = join(folder, 'site.brassage')
  const options = { stateFolder: join(folder, 'state'), who: 'anna', busyMs: 0 }
  const opened: SiteFile[] = []
  const track = (site: SiteFile) => {
    opened.push(site)
    return site
  }
  onTestFinished(() => {
    for (const site of opened) site.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    path,
    options,
    create: (site) => track(createSite(path, { name: 'Orme', ...site }, options)),
    open: () => track(openSite(path, options)),
  }
}
