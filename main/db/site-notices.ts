/** What is said once when a site is opened: nothing is wrong with the site, but its owner should know. */
import { existsSync, statfsSync } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import { errorCode } from './database.ts'

export interface SiteNotice {
  readonly code: 'recovered' | 'synced_folder' | 'network_folder' | 'read_only' | 'damaged' | 'migrated'
  readonly message: string
}

const SYNCED_NAMES =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|mon drive|icloud ?drive|mobile documents|nextcloud|owncloud|pcloud ?drive|mega(sync)?|kdrive|synology ?drive|seafile)$/i

/** Files that synchronising programs leave at the root of what they synchronise. */
const SYNCED_MARKERS = [
  '.stfolder',
  '.dropbox',
  '.owncloudsync.log',
  '.nextcloudsync.log',
  '.csync_journal.db',
]

/** Linux's f_type of file systems that live on another machine (linux/magic.h). */
const NETWORK_TYPES: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB',
  1937076805: 'Coda',
  1397113167: 'AFS',
  12805120: 'Ceph',
}

/** Every folder above `path`, nearest first. */
function foldersAbove(path: string): string[] {
  const folders = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.push(folder)
    if (folder === dirname(folder)) return folders
  }
}

function isSynced(path: string): boolean {
  return foldersAbove(path).some(
    (folder) =>
      SYNCED_NAMES.test(parse(folder).base) ||
      SYNCED_MARKERS.some((marker) => existsSync(join(folder, marker))),
  )
}

function isOnNetwork(path: string): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) return true // \\server\share
  if (process.platform !== 'linux') return false
  try {
    return statfsSync(dirname(resolve(path))).type >>> 0 in NETWORK_TYPES
  } catch (error) {
    if (errorCode(error)) return false
    throw error
  }
}

/** Warnings about where the file lies. */
export function describeFolder(path: string): SiteNotice[] {
  const notices: SiteNotice[] = []
  if (isSynced(path))
    notices.push({
      code: 'synced_folder',
      message:
        'This file lies in a synchronised folder, which may copy it half-written or put an older copy back. Keep it in a local folder and use "Send a copy" to share it.',
    })
  if (isOnNetwork(path))
    notices.push({
      code: 'network_folder',
      message:
        'This file lies on a network drive: without the network the work stops, and the drive may lose what was just written. Keep it on this computer and use "Send a copy" to share it.',
    })
  return notices
}
