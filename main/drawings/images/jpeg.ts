/**
 * The size of a JPEG from its frame header, as it is seen: a photograph may say in its EXIF that it lies on its side, and
 * browsers turn it. A file without its end marker was cut.
 */
import type { ImageSize } from './png.ts'

/** Start of frame, all ways of coding: C0-CF without the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const hasNoLength = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

const START_OF_SCAN = 0xda
const APP1 = 0xe1
const ORIENTATION = 0x0112

/** Null: damaged or cut short. */
export function readJpegSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: ImageSize | null = null
  let isOnItsSide = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || hasNoLength(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return null
    if (marker === APP1) isOnItsSide ||= readOrientation(bytes.subarray(at + 4, at + 2 + length)) >= 5
    if (isFrame(marker) && length >= 7)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + length
    if (marker === START_OF_SCAN) return size && hasEnd(bytes, at) ? turned(size, isOnItsSide) : null
  }
  return null
}

const turned = ({ width, height }: ImageSize, isOnItsSide: boolean): ImageSize =>
  isOnItsSide ? { width: height, height: width } : { width, height }

/** In the coded pixels FF is always followed by 00, so FF D9 can only be the end. */
const hasEnd = (bytes: Uint8Array, from: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from([0xff, 0xd9]), from)

/** 1-8; 5 and more lie on their side. 1 where nothing readable says otherwise. */
function readOrientation(exif: Uint8Array): number {
  if (exif.length < 14 || String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif') return 1
  const tiff = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6)
  const isLittle = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, isLittle)
  if (first + 2 > tiff.byteLength) return 1
  const count = tiff.getUint16(first, isLittle)
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 <= tiff.byteLength; entry += 12)
    if (tiff.getUint16(entry, isLittle) === ORIENTATION) return tiff.getUint16(entry + 8, isLittle)
  return 1
}
