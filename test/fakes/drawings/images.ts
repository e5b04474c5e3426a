/** Small real images, and images that only say they are large: sums and markers right, pixels of no interest. */
import { randomFillSync } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Grey pixels; `pixels` false keeps them out of the file, whatever its header says. */
export function makePng(width: number, height: number, pixels = true): Buffer {
  const rows = pixels ? deflateSync(Buffer.alloc((width + 1) * height, 128)) : Buffer.alloc(10)
  return pngOf(width, height, 0, rows)
}

/** As large as its pixels are many, three bytes each: noise, as a bad scan has it. */
export function makeNoisePng(width: number, height: number): Buffer {
  const rows = randomFillSync(Buffer.alloc((width * 3 + 1) * height))
  // The first byte of a row says how it is coded: as it is.
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0
  return pngOf(width, height, 2, deflateSync(rows, { level: 0 }))
}

function pngOf(width: number, height: number, kind: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = kind
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** `orientation` as EXIF counts: 6 and 8 lie on their side. */
export function makeJpeg(width: number, height: number, orientation = 1): Buffer {
  const exif = Buffer.from(
    'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x00\0\0\0\0\0\0\0',
    'latin1',
  )
  exif[24] = orientation
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0, 4, 0xff, 0xd9]),
  ])
}
