/** Gives a finished file its name, without ever replacing a file that has it. */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { WorkError } from '../work-error.ts'
import { errorCode } from './database.ts'

/** Moves `draft` to `path` on the same drive. Throws WorkError `file_exists`. */
export function publishFile(draft: string, path: string): void {
  try {
    linkSync(draft, path) // fails where the name is taken, which a rename would not
    rmSync(draft)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST' || existsSync(path))
      throw new WorkError(
        'file_exists',
        `${path} exists already and is not overwritten. Choose another name.`,
      )
    // FAT and exFAT sticks have no links.
    if (code && ['EPERM', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EINVAL'].includes(code)) renameSync(draft, path)
    else throw error
  }
}

/**
 * A write log without its file would be replayed into the new one, so it counts as a file in the way.
 * Throws WorkError `file_exists`, `no_such_folder`.
 */
export function checkIsFree(path: string): void {
  checkFolder(path)
  for (const taken of [path, `${path}-wal`])
    if (existsSync(taken))
      throw new WorkError(
        'file_exists',
        `${taken} exists already and is not overwritten. Choose another name, or move that file away.`,
      )
}

/** Throws WorkError `no_such_folder` where a file of this path would lie in no folder. */
export function checkFolder(path: string): void {
  const folder = dirname(resolve(path))
  if (!existsSync(folder))
    throw new WorkError('no_such_folder', `There is no folder ${folder}. Make it first.`, { file: path })
}
