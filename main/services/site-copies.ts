/**
 * The rolling copies this computer keeps, and the two ways back to one: opened as a file of its own, or put in the
 * place of the open site. The second keeps the replaced file as one more copy first, so that it too can be taken back.
 */
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { SiteCopy, SiteState } from '../../shared/contract/site.ts'
import type { Clock } from '../clock.ts'
import { copiesOf, copyName, listAllCopies, listCopies, writeCopy } from '../db/copies.ts'
import { openSite } from '../db/open-site.ts'
import { checkIsFree, publishFile } from '../db/publish-file.ts'
import type { SiteFile } from '../db/site-file.ts'
import { makePrivateFolder } from '../db/state-folder.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface CopiesService {
  /** Newest first: those of the open site, or, without one, all this computer has. */
  list(): SiteCopy[]
  /** Puts the copy at `path`, which must be free, and opens it there. */
  openAs(copy: string, path: string): SiteState
  /** Replaces the open site's file by the copy. What was replaced is a copy from then on. */
  restore(copy: string): SiteState
}

export interface CopiesOptions {
  readonly clock: Clock
  readonly dataFolder: string
  readonly openAt: (path: string) => SiteState
}

const nameParts = /^(.{24})-(.*)-(before-migration|before-restore|[0-9a-f]{12})\.brassage$/

/** `2026-03-01T08-30-00.000Z-Orme-0123456789ab.brassage` says when and of what. */
function describeCopy({ path, bytes, at }: { path: string; bytes: number; at: string }): SiteCopy {
  const [, , site = '', reason = ''] = nameParts.exec(basename(path)) ?? []
  return {
    path,
    bytes,
    at: at.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'),
    site: site.replaceAll('-', ' '),
    before: reason === 'before-migration' ? 'migration' : reason === 'before-restore' ? 'restore' : null,
  }
}

export function createCopiesService(workspace: Workspace, options: CopiesOptions): CopiesService {
  const { clock, dataFolder, openAt } = options
  const list = (): SiteCopy[] => {
    const db = workspace.current()?.file.db
    return (db ? listCopies(copiesOf(db, dataFolder)) : listAllCopies(dataFolder)).map(describeCopy)
  }
  /** A path from outside is only ever one of those that were listed. */
  const find = (path: string): string => {
    const copy = list().find((one) => one.path === path)
    if (!copy) throw new WorkError('no_copy', 'That copy is not there any more. Look at the list again.')
    return copy.path
  }
  const checkIsWhole = (draft: string) => {
    const opened = openSite(draft, { clock, stateFolder: dataFolder })
    opened.close()
    // What is damaged opens for reading only.
    if (opened.readOnly)
      throw new WorkError(
        'damaged',
        'That copy is damaged. Open it as a file of its own to see what is left.',
      )
  }
  /** Where the name cannot be had, the site that was open is open again. */
  const replace = (draft: string, target: string) => {
    try {
      renameSync(draft, target)
    } catch (error) {
      openAt(target)
      throw error
    }
  }
  return {
    list,
    openAs(copy, path) {
      const target = resolve(path)
      checkIsFree(target)
      const draft = `${target}.new-${process.pid}`
      try {
        copyFileSync(find(copy), draft)
        publishFile(draft, target)
      } finally {
        rmSync(draft, { force: true })
      }
      return openAt(target)
    },
    restore(copy) {
      const { file, scratch } = workspace.current() ?? { file: workspace.site(), scratch: false }
      if (scratch || file.readOnly)
        throw new WorkError(
          'not_replaceable',
          'The open site cannot be replaced by a copy. Open the copy as a file of its own.',
        )
      const target = resolve(file.path)
      const draft = `${target}.restored-${process.pid}`
      try {
        copyFileSync(find(copy), draft)
        checkIsWhole(draft)
        keepAsCopy(file, dataFolder, clock)
        workspace.leave()
        replace(draft, target)
        return openAt(target)
      } finally {
        for (const part of ['', '-wal', '-shm']) rmSync(`${draft}${part}`, { force: true })
      }
    },
  }
}

function keepAsCopy({ db }: SiteFile, dataFolder: string, clock: Clock): void {
  const folder = copiesOf(db, dataFolder)
  makePrivateFolder(folder)
  writeCopy(db, join(folder, copyName(db, clock.timestamp(), 'before-restore')))
}
