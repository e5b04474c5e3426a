/**
 * Reads a workbook of any known format. The first bytes decide, not the name: a `.xls` that is really an `.xlsx` (or a
 * CSV, which many programs write as `.xls`) reads; a real `.xls` or a password-protected file is refused with the way out.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { resolveFormulas } from '../../shared/import/formula.ts'
import type { Workbook } from '../../shared/import/workbook.ts'
import { readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import { unreadableFile } from './unreadable-file.ts'
import { readXlsx } from './xlsx/book.ts'

const LARGEST_FILE = 200 * 1024 * 1024

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** Names of streams in an OLE container are UTF-16; their presence tells what it holds. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

function refuseOle(file: string, bytes: Uint8Array): never {
  if (holdsName(bytes, 'EncryptedPackage'))
    throw unreadableFile(
      file,
      'encrypted',
      'is protected by a password. Open it, remove the password, save it and import that.',
    )
  throw unreadableFile(
    file,
    'old_format',
    'is in the old Excel format (.xls). Open it in a spreadsheet program, save it as .xlsx and import that.',
  )
}

function readZip(file: string, name: string, bytes: Uint8Array): Workbook {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  if (head.includes('opendocument.spreadsheet')) return readOds(file, name, bytes)
  if (/\.xlsb$/i.test(name))
    throw unreadableFile(
      file,
      'unknown_format',
      'is a binary workbook (.xlsb). Save it as .xlsx and import that.',
    )
  return /\.(ods|ots)$/i.test(name) ? readOds(file, name, bytes) : readXlsx(file, name, bytes)
}

/** Reads `bytes` of a file called `file`. Throws WorkError `workbook_*`, naming the file and what to do. */
export function parseWorkbook(file: string, bytes: Uint8Array): Workbook {
  const name = basename(file)
  if (bytes.byteLength === 0) throw unreadableFile(file, 'damaged', 'is empty.')
  if (starts(bytes, 0x50, 0x4b)) return resolveFormulas(readZip(file, name, bytes))
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(file, bytes)
  if (/\.(xlsx|xlsm|xltx|ods|ots|xlsb)$/i.test(name))
    throw unreadableFile(
      file,
      'damaged',
      'is damaged (it is no zip archive). Save it again in a spreadsheet program.',
    )
  const isOldBinary = starts(bytes, 0x09, 0x08) || starts(bytes, 0x09, 0x04) || starts(bytes, 0x09, 0x02)
  if (isOldBinary) refuseOle(file, bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 500)).toString('latin1')
  if (/%PDF|<html|<\?xml|\x89PNG/i.test(head))
    throw unreadableFile(file, 'unknown_format', 'is no workbook. Expected .xlsx, .ods or .csv.')
  return readCsv(name, bytes)
}

/** Reads the file at `path`. */
export function readWorkbook(path: string): Workbook {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'there is no such file'
        : String(error)
    throw unreadableFile(path, 'missing', `${reason}. Check the path.`)
  }
  if (bytes.byteLength > LARGEST_FILE)
    throw unreadableFile(
      path,
      'too_large',
      'is larger than 200 MB. Save only the sheets of the plan and import those.',
    )
  return parseWorkbook(path, bytes)
}
