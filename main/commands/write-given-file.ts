/** A file that the person wants written. */
import { writeFileSync } from 'node:fs'
import { WorkError } from './command.ts'

/** @throws WorkError `cannot_write`, naming it and what the system says */
export function writeGivenFile(path: string, data: Uint8Array | string): void {
  try {
    writeFileSync(path, data)
  } catch (error) {
    throw new WorkError(
      'cannot_write',
      `${path} cannot be written (${String(error)}). Is it open in another program?`,
      { file: path },
    )
  }
}
