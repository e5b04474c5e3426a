/** Writes what a command made into a file of its own, never over another. */
import { writeFileSync } from 'node:fs'
import { WorkError } from './command.ts'

/** Throws WorkError `file_exists`, `export_unwritable`. */
export function writeNewFile(out: string, data: string | Uint8Array): void {
  try {
    writeFileSync(out, data, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (isThere)
      throw new WorkError('file_exists', `${out} exists already. Choose another name.`, { file: out })
    throw new WorkError(
      'export_unwritable',
      `${out} cannot be written (${String(error)}). Choose another place.`,
      { file: out },
    )
  }
}
