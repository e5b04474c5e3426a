/** `--photo PICTURE`: a photo to be kept with what is recorded. */
import { basename, extname } from 'node:path'
import type { NewDocument } from '../db/documents.ts'
import { textOption } from './arguments.ts'
import { type CommandInput, WorkError } from './command.ts'
import { readGivenFile } from './read-given-file.ts'

const PHOTO_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** Null where none is given. Throws WorkError `bad_photo`, `unreadable`. */
export function photoOption(input: CommandInput): NewDocument | null {
  const path = textOption(input, 'photo')
  if (path === undefined) return null
  const mime = PHOTO_TYPES[extname(path).toLowerCase()]
  if (!mime)
    throw new WorkError('bad_photo', `${path} is no picture: expected a file .jpg, .png or .webp.`, {
      file: path,
    })
  return { name: basename(path), mime, data: readGivenFile(path) }
}
