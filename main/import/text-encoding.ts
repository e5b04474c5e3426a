/**
 * The encoding of a text file: a BOM decides, else UTF-16 by its zero bytes, else UTF-8 if it is valid, else
 * Windows-1252, which is what a French Excel writes as "CSV".
 */

function hasZeros(bytes: Uint8Array, offset: 0 | 1): boolean {
  const sample = bytes.subarray(0, 2000)
  let zeros = 0
  for (let at = offset; at < sample.length; at += 2) if (sample[at] === 0) zeros++
  return zeros > sample.length / 8
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (hasZeros(bytes, 1)) return 'utf-16le'
  if (hasZeros(bytes, 0)) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    // Invalid UTF-8 is the answer sought, not a failure.
    return 'windows-1252'
  }
}

/** The text without its BOM. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(detectEncoding(bytes)).decode(bytes)
