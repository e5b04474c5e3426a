/**
 * Installations as the journal keeps them: what is to be sent is written there before it is, and what became of it after.
 * An installation whose last word is not final was cut.
 */
import type { OpenInstall } from '../../../../shared/contract/routers.ts'
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import { appendJournal, type Recorder } from '../../../db/journal.ts'
import type { SiteFile } from '../../../db/site-file.ts'

/** `intended`: written before anything is sent; `armed`: before anything is changed; the others are final. */
export type { OpenInstall }

export type InstallPhase = 'intended' | 'armed' | 'proved' | 'rolled_back' | 'given_up'

const sentences: Readonly<Record<InstallPhase, (host: string, address: string) => string>> = {
  intended: (host, address) => `Installation of router ${host} at ${address} begun`,
  armed: (host) => `Router ${host} is being changed; it goes back by itself unless it is proved`,
  proved: (host) => `Router ${host} installed and verified`,
  rolled_back: (host) => `Installation of router ${host} rolled back`,
  given_up: (host) => `Installation of router ${host} given up: nothing was changed there`,
}

export interface InstallRecord {
  readonly install: string
  readonly host: string
  readonly address: string
  readonly phase: InstallPhase
  readonly [more: string]: unknown
}

/** On the disk when it returns. No secret may be in `record`. */
export const recordInstall = (site: SiteFile, recorder: Recorder, record: InstallRecord): void =>
  site.record(() => {
    appendJournal(site.db, recorder, {
      kind: 'router',
      text: sentences[record.phase](record.host, record.address),
      data: record,
    })
  })

/** How long an installation that was cut counts as under way: its way back is over by then. */
const UNDER_WAY_MS = 15 * 60_000

/** Of those that were cut, or run, the ones of which the machine may still be changing. */
export const installsUnderWay = (site: SiteFile, now: string): OpenInstall[] =>
  openInstalls(site).filter(({ at }) => Date.parse(now) - Date.parse(at) < UNDER_WAY_MS)

/** The newest first. */
function recordsOf(site: SiteFile): (InstallRecord & { readonly at: string })[] {
  const rows = site.db
    .prepare("SELECT at, data FROM journal WHERE kind = 'router' ORDER BY at DESC, station DESC, seq DESC")
    .all() as { at: string; data: string }[]
  return rows.map(({ at, data }) => ({ at, ...(JSON.parse(data) as InstallRecord) }))
}

/** Installations that were cut, or run, the newest first. */
export function openInstalls(site: SiteFile): OpenInstall[] {
  const records = recordsOf(site)
  const last = new Map<string, (typeof records)[number]>()
  const files = new Map<string, readonly string[]>()
  for (const one of records) {
    if (!last.has(one.install)) last.set(one.install, one)
    if (one.phase === 'intended') files.set(one.install, pathsOf(one))
  }
  return [...last.values()].flatMap(({ install, host, address, phase, at }) =>
    phase === 'intended' || phase === 'armed'
      ? [{ install, host, address, phase, at, files: files.get(install) ?? [] }]
      : [],
  )
}

/** Which DHCP server was last put on a router and proved there; null: none from this site file. */
export function installedDhcp(site: SiteFile, host: string): DhcpFlavour | null {
  const own = recordsOf(site).filter((one) => one.host === host)
  const proved = new Set(own.filter(({ phase }) => phase === 'proved').map(({ install }) => install))
  for (const one of own) {
    if (one.phase !== 'intended' || !proved.has(one.install)) continue
    const paths = pathsOf(one)
    if (paths.some((path) => path.endsWith('kea-dhcp4.conf'))) return 'kea'
    if (paths.some((path) => path.endsWith('dhcpd.conf'))) return 'isc'
  }
  return null
}

const pathsOf = ({ files }: InstallRecord): string[] =>
  Array.isArray(files) ? files.map((one: { readonly path: string }) => one.path) : []
