/**
 * Reads a drawing of any known format. The first bytes decide, not the name. Nothing outside the file is ever fetched, and
 * nothing of it is decoded before its size is known.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { DrawingChoice, DrawingContents, DrawingWarning } from '../../shared/floor-plan/drawing.ts'
import type { DrawingFile, DrawingReader, ReadDrawing } from './drawing.ts'
import { dxfReader } from './dxf/dxf.ts'
import { imageReader, imageTypeOf } from './images/image.ts'
import { pdfReader } from './pdf/pdf.ts'
import { svgReader } from './svg/svg.ts'
import { unreadableDrawing } from './unreadable-drawing.ts'

const MB = 1024 * 1024

/** What is kept as it is: a scan of a whole venue. More would fill a laptop's memory where it is shown. */
export const LARGEST_DRAWING = 256 * MB

/** What is taken apart here, which needs many times its size. */
const LARGEST_TEXT = 64 * MB

/** A site file is copied and mailed with its drawings in it; this is what most mail still takes. */
const HEAVY = 20 * MB

/** How much of a file is looked at to know it: a PDF may begin after some rubbish, an SVG after a long comment. */
const HEAD = 4096

const unknownFormats: readonly (readonly [RegExp, string])[] = [
  [/^AC10\d\d/, 'is a DWG drawing. Save it as DXF or print it to PDF, and add that.'],
  [/^AutoCAD Binary DXF/, 'is a binary DXF. Save it as an ASCII DXF, and add that.'],
  [/^\x1f\x8b/, 'is compressed (an .svgz is). Unpack it, and add what is in it.'],
  [
    /^(GIF8|BM|II\*\0|MM\0\*|RIFF....WEBP)/s,
    'is an image of another kind. Save it as PNG or JPEG, and add that.',
  ],
]

/** `bytes`: the file, or its beginning. */
function readerOf({ file, bytes }: DrawingFile): DrawingReader {
  if (bytes.byteLength === 0) throw unreadableDrawing(file, 'damaged', 'is empty.')
  if (imageTypeOf(bytes)) return imageReader
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString(
    'latin1',
  )
  if (head.slice(0, 1024).includes('%PDF-')) return pdfReader
  for (const [looks, message] of unknownFormats)
    if (looks.test(head)) throw unreadableDrawing(file, 'unknown_format', message)
  const text = head.replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  if (/^\s*</.test(text)) return svgReader
  if (/^\s*(999\s*\r?\n.*\r?\n\s*)*0\s*\r?\n\s*SECTION/.test(text)) return dxfReader
  throw unreadableDrawing(file, 'unknown_format', 'is no drawing. Expected a PDF, PNG, JPEG, SVG or DXF.')
}

/** Judges a file by its beginning and its size in bytes, before the rest of it is read. Throws WorkError `drawing_*`. */
export function checkBeginning(head: DrawingFile, size: number): void {
  const reader = readerOf(head)
  const isKept = reader === pdfReader || reader === imageReader
  const most = isKept ? LARGEST_DRAWING : LARGEST_TEXT
  if (size <= most) return
  throw unreadableDrawing(
    head.file,
    'too_large',
    `has ${Math.ceil(size / MB)} MB; of this kind a floor plan may have ${most / MB}. Save only the page or the layers of this floor, or images with fewer pixels.`,
  )
}

/** The file at `path`; one that is too large is not read. */
export function loadDrawing(path: string): DrawingFile {
  try {
    const handle = openSync(path, 'r')
    try {
      const head = Buffer.alloc(HEAD)
      const got = readSync(handle, head, 0, HEAD, 0)
      checkBeginning({ file: path, bytes: head.subarray(0, got) }, fstatSync(handle).size)
      return { file: path, bytes: readFileSync(handle) }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error)) throw error
    const isMissing = 'code' in error && error.code === 'ENOENT'
    throw unreadableDrawing(
      path,
      'missing',
      `${isMissing ? 'there is no such file' : error.message}. Check the path.`,
    )
  }
}

const heavyWarning = (bytes: number): DrawingWarning[] =>
  bytes <= HEAVY
    ? []
    : [
        {
          code: 'large_file',
          message: `The drawing makes the site file ${Math.ceil(bytes / MB)} MB larger: too large for most mail. Where that matters, save only the page of this floor, or an image with fewer pixels.`,
        },
      ]

/** Throws WorkError `drawing_*`, naming the file and what to do. */
export async function readDrawing(file: DrawingFile, choice: DrawingChoice): Promise<ReadDrawing> {
  const size = file.bytes.byteLength
  checkBeginning(file, size)
  const read = await readerOf(file).read(file, choice)
  return { ...read, warnings: [...read.warnings, ...heavyWarning(size)] }
}

export async function drawingContents(file: DrawingFile, choice: DrawingChoice): Promise<DrawingContents> {
  return readerOf(file).contents(file, choice)
}
