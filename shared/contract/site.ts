/** Site files: choosing, making, opening, undoing, and what the checks say of the open one. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { call } from './base.ts'

/** The site that is open, as every screen's frame shows it. */
export interface SiteState {
  readonly path: string
  readonly name: string
  /** Grows with every change of plan or log; a screen reads again when it differs. */
  readonly revision: number
  /** Made for a console without a site: kept, joined to a site, or discarded. */
  readonly scratch: boolean
  readonly readOnly: boolean
  /** The station that writes the plan, where that is another one: this one's edits are refused. */
  readonly otherWriter: string | null
  /** What undo and redo would take back or repeat, for the buttons' labels; null: nothing. */
  readonly undo: string | null
  readonly redo: string | null
  /** Said once at opening: recovered write log, synced folder, migrated, damaged ... */
  readonly notices: readonly { readonly code: string; readonly message: string }[]
  readonly counts: {
    readonly switches: number
    readonly stands: number
    readonly outlets: number
    readonly vlans: number
    readonly setAside: number
    readonly floorPlans: number
    readonly connected: number
    readonly tested: number
    readonly faults: number
  }
}

export interface RecentSite {
  readonly path: string
  readonly name: string
  readonly openedAt: string
  readonly missing: boolean
}

/** A copy that this computer made by itself, see main/db/rolling-copies.ts. */
export interface SiteCopy {
  readonly path: string
  readonly bytes: number
  readonly at: string
  /** The site's name, as far as a file name can hold it. */
  readonly site: string
  /** Made before the file's format was changed, or before another copy took its place; null: in passing. */
  readonly before: 'migration' | 'restore' | null
}

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly kind: 'folder' | 'file'
  /** Bytes; 0 for folders. */
  readonly size: number
  readonly modifiedAt: string
}

export interface AppInfo {
  readonly version: string
  readonly shell: 'web' | 'electron' | 'cli'
  readonly station: string
}

const path = z.string().min(1).max(4096)

export const appContract = {
  info: call.output(type<AppInfo>()),
  recents: call.output(type<readonly RecentSite[]>()),
  forgetRecent: call.input(z.object({ path })),
  /** Folders to begin at: home, documents, drives, and the folder used last. */
  places: call.output(type<readonly { readonly label: string; readonly path: string }[]>()),
  folder: call.input(z.object({ path, extensions: z.array(z.string()).max(20).optional() })).output(
    type<{
      readonly path: string
      readonly parent: string | null
      readonly entries: readonly FolderEntry[]
    }>(),
  ),
}

export const siteContract = {
  state: call.output(type<SiteState | null>()),
  /** The state now and after every change, by whichever window or command made it. */
  watch: call.output(eventIterator(type<SiteState | null>())),
  create: call
    .input(
      z.object({
        path,
        name: z.string().min(1).max(120),
        scheme: z.string().optional(),
        domains: z.enum(['switch', 'site']).optional(),
      }),
    )
    .output(type<SiteState>()),
  open: call.input(z.object({ path })).output(type<SiteState>()),
  /** Makes a fresh demo site at `path` and opens it. */
  demo: call.input(z.object({ path: path.optional() })).output(type<SiteState>()),
  close: call,
  sendCopy: call.input(z.object({ path })).output(type<{ readonly path: string; readonly bytes: number }>()),
  clone: call
    .input(z.object({ path, name: z.string().min(1).max(120), withState: z.boolean() }))
    .output(type<SiteState>()),
  /** Keeps a scratch site as a file. */
  keepScratch: call.input(z.object({ path, name: z.string().min(1).max(120) })).output(type<SiteState>()),
  /** Adds what the scratch site recorded to the site at `path`, and opens that one. */
  joinScratch: call.input(z.object({ path })).output(type<SiteState>()),
  discardScratch: call,
  /** Newest first: of the open site, else of all. */
  copies: call.output(type<readonly SiteCopy[]>()),
  /** Puts a copy at `path` and opens it there. */
  openCopy: call.input(z.object({ copy: path, path })).output(type<SiteState>()),
  /** Puts a copy in the place of the open site, whose file as it is becomes one more copy. */
  restoreCopy: call.input(z.object({ copy: path })).output(type<SiteState>()),
  /** This laptop writes the plan from now on: where the one that did is lost, or the site was handed on. */
  takeWritingOver: call.output(type<void>()),
  undo: call.output(type<{ readonly label: string }>()),
  redo: call.output(type<{ readonly label: string }>()),
  problems: call.output(type<readonly Problem[]>()),
}
