/** The size of a PNG from its header, every part of it checked by its sum: nothing is decoded to find that it is cut. */
import { crc32 } from 'node:zlib'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

const HEADER = 8

/** Null: damaged or cut short. */
export function readPngSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: ImageSize | null = null
  let hasPixels = false
  for (let at = HEADER; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    if (kind === 'IHDR' && length >= 13)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (kind === 'IDAT') hasPixels = true
    if (kind === 'IEND') return hasPixels ? size : null
    at = end
  }
  return null
}
