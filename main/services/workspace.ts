/**
 * The site that is open, shared by every window. Services ask it for the site; whatever changes the site tells it, and
 * it tells all followers. One site at a time: a laptop in a technical room works on one event.
 */
import type { SiteState } from '../../shared/contract/site.ts'
import type { SiteFile } from '../db/site-file.ts'
import { WorkError } from '../work-error.ts'
import { createLatest } from './latest.ts'
import { describeSite, type OpenSite } from './site-state.ts'

export interface Workspace {
  current(): OpenSite | null
  /** The open site's file; throws WorkError `no_site` where none is open. */
  site(): SiteFile
  /** Takes over `site`, closing the one before. */
  show(site: OpenSite): SiteState
  /** Tells every follower that plan or log changed. */
  touch(): void
  state(): SiteState | null
  follow(signal?: AbortSignal): AsyncGenerator<SiteState | null, void>
  onShow(listener: (site: OpenSite) => void): void
  /** Called before a site is closed, so that consoles and jobs can end what belongs to it. */
  onLeave(listener: (site: OpenSite) => void): void
  leave(): void
  close(): void
}

export function createWorkspace(): Workspace {
  let open: OpenSite | null = null
  let revision = 0
  const showing: ((site: OpenSite) => void)[] = []
  const leaving: ((site: OpenSite) => void)[] = []
  const latest = createLatest<SiteState | null>(null)
  const touch = () => {
    revision += 1
    latest.set(open ? describeSite(open, revision) : null)
  }
  const leave = () => {
    if (!open) return
    for (const listener of leaving) listener(open)
    open.file.close()
    open = null
    touch()
  }
  return {
    current: () => open,
    site() {
      if (!open) throw new WorkError('no_site', 'No site is open. Open or create a site file first.')
      return open.file
    },
    show(site) {
      leave()
      open = site
      for (const listener of showing) listener(site)
      touch()
      return describeSite(site, revision)
    },
    touch,
    state: () => latest.get(),
    follow: (signal) => latest.follow(signal),
    onShow: (listener) => showing.push(listener),
    onLeave: (listener) => leaving.push(listener),
    leave,
    close() {
      leave()
      latest.close()
    },
  }
}
