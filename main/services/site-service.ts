/** Making, opening, copying and leaving site files, and undo and redo of the open one. */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ulid } from 'ulid'
import type { RecentSite, SiteState } from '../../shared/contract/site.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Site } from '../../shared/model/entities.ts'
import type { Clock } from '../clock.ts'
import { cloneSite } from '../db/clone-site.ts'
import { writeCopy } from '../db/copies.ts'
import { createSite } from '../db/create-site.ts'
import { joinRecords } from '../db/join-records.ts'
import { takeWritingOver } from '../db/lineage.ts'
import { openSite } from '../db/open-site.ts'
import { keepRollingCopy } from '../db/rolling-copies.ts'
import type { SiteFile } from '../db/site-file.ts'
import { makePrivateFolder } from '../db/state-folder.ts'
import { makeDemoSite } from '../demo/make-demo-site.ts'
import { WorkError } from '../work-error.ts'
import { createRecents } from './recents.ts'
import { type CopiesService, createCopiesService } from './site-copies.ts'
import type { Workspace } from './workspace.ts'

export interface NewSiteInput {
  readonly path: string
  readonly name: string
  readonly scheme?: string | undefined
  readonly domains?: Site['domains'] | undefined
}

export interface SiteService {
  recents(): RecentSite[]
  forgetRecent(path: string): void
  create(input: NewSiteInput): SiteState
  open(path: string): SiteState
  /** A fresh demo site at `path`, or among this computer's own files. */
  demo(path?: string): Promise<SiteState>
  /** Makes sure a console has somewhere to record: the open site, or a scratch one. */
  ensureSite(): SiteFile
  sendCopy(path: string): { path: string; bytes: number }
  clone(input: { path: string; name: string; withState: boolean }): SiteState
  keepScratch(input: { path: string; name: string }): SiteState
  /** Adds the records of the scratch site to the site at `path`, and opens that. */
  joinScratch(path: string): SiteState
  discardScratch(): void
  readonly copies: CopiesService
  /** This station writes the plan from now on. */
  takeWritingOver(): void
  undo(): { label: string }
  redo(): { label: string }
}

export interface SiteServiceOptions {
  readonly clock: Clock
  /** This computer's own folder: recents, copies, scratch and demo sites. */
  readonly dataFolder: string
  /** A rolling copy could not be made (a full disk): the work goes on without. */
  readonly onCopyFailed?: (error: unknown) => void
}

const HOLDER = 'the Brassage window'

export function createSiteService(workspace: Workspace, options: SiteServiceOptions): SiteService {
  const { clock, dataFolder } = options
  const recents = createRecents(dataFolder, () => clock.timestamp())
  const opening = { clock, holder: HOLDER, stateFolder: dataFolder }

  const show = (file: SiteFile, scratch = false): SiteState => {
    if (!scratch) {
      recents.note(resolve(file.path), file.plan().site.name)
      keepRollingCopy({ site: file, state: dataFolder }).catch((error) => options.onCopyFailed?.(error))
    }
    return workspace.show({ file, scratch })
  }
  const openAt = (path: string): SiteState => {
    const state = workspace.state()
    return state?.path === resolve(path) ? state : show(openSite(resolve(path), opening))
  }
  const scratchFile = (): SiteFile => {
    const current = workspace.current()
    if (!current?.scratch) throw new WorkError('no_scratch', 'The open site is not a scratch site.')
    return current.file
  }
  const discardScratch = () => {
    const { path } = scratchFile()
    workspace.leave()
    for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
  }
  const step = (reverse: (file: SiteFile) => { label: string }) => {
    const { label } = reverse(workspace.site())
    workspace.touch()
    return { label }
  }

  return {
    recents: () => recents.list(),
    forgetRecent: (path) => recents.forget(path),
    create: ({ path, name, scheme, domains }) =>
      show(
        createSite(resolve(path), { name, ...(scheme && { scheme }), ...(domains && { domains }) }, opening),
      ),
    open: openAt,
    async demo(path = join(dataFolder, 'demo', `demo-${ulid().slice(-6).toLowerCase()}.brassage`)) {
      mkdirSync(dirname(resolve(path)), { recursive: true })
      await makeDemoSite(resolve(path), opening)
      return openAt(path)
    },
    ensureSite() {
      const current = workspace.current()
      if (current) return current.file
      const folder = join(dataFolder, 'scratch')
      makePrivateFolder(folder)
      const name = `Console ${clock.timestamp().slice(0, 16).replace('T', ' ')}`
      const file = createSite(join(folder, `${ulid()}.brassage`), { name }, opening)
      show(file, true)
      return file
    },
    sendCopy: (path) => ({ path: resolve(path), bytes: writeCopy(workspace.site().db, resolve(path)) }),
    clone({ path, name, withState }) {
      cloneSite(workspace.site().db, resolve(path), { name, withState }, opening)
      return openAt(path)
    },
    keepScratch({ path, name }) {
      const draft = openDraft(scratchFile().plan())
      draft.update('site', 1, { name })
      scratchFile().commit(`Name the site ${name}`, draft.changes())
      writeCopy(scratchFile().db, resolve(path))
      discardScratch()
      return openAt(path)
    },
    joinScratch(path) {
      const scratch = scratchFile()
      const target = openSite(resolve(path), opening)
      try {
        joinRecords(scratch.db, target.db, target.recorder)
      } catch (error) {
        target.close()
        throw error
      }
      discardScratch()
      return show(target)
    },
    discardScratch,
    copies: createCopiesService(workspace, { clock, dataFolder, openAt }),
    takeWritingOver() {
      const file = workspace.site()
      file.record(() => takeWritingOver(file.db, file.recorder))
      workspace.touch()
    },
    undo: () => step((file) => file.undo()),
    redo: () => step((file) => file.redo()),
  }
}
