/**
 * The parts of a zipped workbook. Sizes are those the archive declares, checked before anything is inflated: a few
 * kilobytes can unpack to gigabytes. fflate inflates into a buffer of the declared size, so a lie cannot grow it.
 */
import { unzipSync } from 'fflate'
import { unreadableFile } from './unreadable-file.ts'

const LARGEST_PART = 300 * 1024 * 1024
const LARGEST_WHOLE = 500 * 1024 * 1024

export type Archive = ReadonlyMap<string, Uint8Array>

/**
 * The XML parts of an archive by lower-case path; images and other parts are skipped.
 * Throws `workbook_damaged` or `workbook_too_large`.
 */
export function openArchive(file: string, bytes: Uint8Array): Archive {
  let total = 0
  let tooLarge = false
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) return false
        total += originalSize
        tooLarge ||= originalSize > LARGEST_PART || total > LARGEST_WHOLE
        return !tooLarge
      },
    })
  } catch (error) {
    throw unreadableFile(
      file,
      'damaged',
      `is damaged (${error instanceof Error ? error.message : 'not a zip archive'}). Open it in a spreadsheet program, save it under a new name and import that.`,
    )
  }
  if (tooLarge)
    throw unreadableFile(
      file,
      'too_large',
      `unpacks to more than ${LARGEST_WHOLE / 1024 / 1024} MB. Save only the sheets of the plan and import those.`,
    )
  return new Map(
    Object.entries(parts).map(([name, data]) => [name.replaceAll('\\', '/').toLowerCase(), data]),
  )
}

const decoder = new TextDecoder()

/** A part as text, or null where the archive has none; `path` may start with a slash. */
export function partText(archive: Archive, path: string): string | null {
  const part = archive.get(path.replace(/^\/+/, '').toLowerCase())
  if (!part) return null
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  return isUtf16
    ? new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part)
    : decoder.decode(part)
}
