/**
 * Images (PNG, JPEG): their size is read from the header and judged before anything decodes them, because a file of a
 * few kilobytes can say that it is a picture of gigabytes.
 */
import type { DrawingFile, DrawingReader, ReadDrawing } from '../drawing.ts'
import { unreadableDrawing } from '../unreadable-drawing.ts'
import { readJpegSize } from './jpeg.ts'
import { type ImageSize, readPngSize } from './png.ts'

/** Decoded, a pixel is four bytes: more would take a laptop's memory. A0 at 200 dots an inch has 62 million. */
export const MOST_PIXELS = 100_000_000
/** What browsers draw at most in one direction. */
const LONGEST_SIDE = 32_767

const sizes: Readonly<Record<string, (bytes: Uint8Array) => ImageSize | null>> = {
  'image/png': readPngSize,
  'image/jpeg': readJpegSize,
}

/** The media type by the first bytes, or null. */
export function imageTypeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null
}

/** The size of an image that may be shown, or why it may not. */
export function judgeImage(bytes: Uint8Array): ImageSize | 'damaged' | 'too_large' {
  const size = sizes[imageTypeOf(bytes) ?? '']?.(bytes) ?? null
  if (!size || size.width === 0 || size.height === 0) return 'damaged'
  const isTooLarge =
    size.width * size.height > MOST_PIXELS || Math.max(size.width, size.height) > LONGEST_SIDE
  return isTooLarge ? 'too_large' : size
}

function readImage({ file, bytes }: DrawingFile): ReadDrawing {
  const size = judgeImage(bytes)
  if (size === 'damaged')
    throw unreadableDrawing(
      file,
      'damaged',
      'the image is damaged or cut short. Copy it again, or save it again in an image program.',
    )
  if (size === 'too_large')
    throw unreadableDrawing(
      file,
      'too_large',
      'the image has more than 100 million pixels, or is longer than 32767. Save it with fewer pixels: A0 at 150 dots an inch is sharp enough.',
    )
  return {
    format: 'image',
    mime: imageTypeOf(bytes) ?? '',
    shown: null,
    pages: 1,
    page: 1,
    layers: [],
    ...size,
    metresPerUnit: null,
    warnings: [],
  }
}

export const imageReader: DrawingReader = {
  read: readImage,
  contents: () => ({ texts: [], outlines: [] }),
}
