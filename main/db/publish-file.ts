/** Gives a finished file its name, without ever replacing a file that has it. */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
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

/** A write log without its file would be replayed into the new one, so it counts as a file in the way. */
export function checkIsFree(path: string): void {
  for (const taken of [path, `${path}-wal`])
    if (existsSync(taken))
      throw new WorkError(
        'file_exists',
        `${taken} exists already and is not overwritten. Choose another name, or move that file away.`,
      )
}
