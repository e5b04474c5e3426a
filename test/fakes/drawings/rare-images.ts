/** Images as scanners put them into a PDF, in codings that browsers do not know: a black square in the middle of a white one. */

/** Pixels each way. */
export const SIDE = 64

/** JPEG 2000, lossless, coded once by OpenJPEG 2.5: nothing in Node writes it. */
export const jpeg2000Square = Buffer.from(
  [
    'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAQAAAAEAAAQcHAAAAAAAPY29scgEAAAAAABEAAAItan',
    'AyY/9P/1EAKQAAAAAAQAAAAEAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ',
    '/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAABrAAB/5PfgDAK1FD1XX/PwBZ+ANH4AoAPu6fr2g+4Y3ReNx',
    'CFSWZFz8BOfgJwfUIgCeP778RcJJ8BzwygrQ6MiojTXxz9f83H5SnH3dznwSmQx9jSh1UReILtaTGOwcgL9eO5PxmAp8/Afn4EEPtEwBnKqaMX',
    'QCvx/iCCIHP85T60u8tyx2pJ7Se0nouX8o8g3Q2WXY5MOaPwK6+pR/t32Bj4FXX5wS+riVf5SQGcfxXzFmFFWHCxUGyDiThwOVvtIz/PwK5+BR',
    'D7RUBy01r7W2BKe8CYgFbZMRUEgp7997Tvbu2Qq5YHyBSp0SRm9JexkbI8i/9/LkLc3vDiPGM3FWo+/tjHo6obMRMBwIgrMMkxpUOKLVt2BETh',
    'XQUm7yTLowINkWST7AO77UvA+ViiSgEbvM/Avn4FkPtDALWgAJg85tni8jE+3LBRUmuaywxRx+EioDkksGw1s0+27zfN8bpVRW3YBJRyK26/lj',
    'in2myJnUuYKNzJ5YJsiheRfwVIRfzF61ZyoRnf/VNUdruE7qrvctu6q7+UA/w6XT+bgxMbYo//2Q==',
  ].join(''),
  'base64',
)

const bitsToBytes = (bits: string): Buffer =>
  Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))

/** One segment of JBIG2: header and data. */
function segment(number: number, kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(11)
  head.writeUInt32BE(number, 0)
  head[4] = kind
  head[6] = 1
  head.writeUInt32BE(data.length, 7)
  return Buffer.concat([head, data])
}

/**
 * JBIG2 of one region, coded like a fax (T.6): white rows are one bit; the first row of the square is told by the lengths
 * of its runs (16 white, 32 black), the others by "as above"; the row after it ends both runs by passing them over.
 */
export function jbig2Square(): Buffer {
  const [same, across, pass] = ['1', '001', '0001']
  const [white16, black32] = ['101010', '000001101010']
  const rows = [
    ...Array.from({ length: 16 }, () => same),
    `${across}${white16}${black32}${same}`,
    ...Array.from({ length: 31 }, () => same + same + same),
    pass + same,
    ...Array.from({ length: 15 }, () => same),
  ]
  const [page, place] = [Buffer.alloc(19), Buffer.alloc(17)]
  for (const at of [0, 4]) {
    page.writeUInt32BE(SIDE, at)
    place.writeUInt32BE(SIDE, at)
  }
  const region = Buffer.concat([place, Buffer.from([1]), bitsToBytes(rows.join(''))])
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)])
}
