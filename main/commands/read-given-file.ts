/** A file that the person names on the command line. */
import { readFileSync } from 'node:fs'
import { errorCode } from '../db/database.ts'
import { WorkError } from './command.ts'

/** The bytes of the file at `path`. @throws WorkError `unreadable`, naming it and what the system says */
export function readGivenFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new WorkError('unreadable', `${path} could not be read: ${whyNot(error)}`, { file: path })
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  EISDIR: 'it is a folder. Name the file in it.',
  EACCES: 'this user may not read it. Copy it to a folder of yours.',
}

const whyNot = (error: unknown): string =>
  reasons[errorCode(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
