/** The first message of SMB 2 and what is answered to it (MS-SMB2 2.2.3, 2.2.4). */

const DIALECTS: Readonly<Record<number, string>> = {
  ...{ 514: '2.0.2', 528: '2.1', 768: '3.0', 770: '3.0.2' },
}
const HEADER = 64

/** Offers every dialect that needs no further context. */
export function smbNegotiate(): Uint8Array {
  const offered = Object.keys(DIALECTS).map(Number)
  const body = HEADER + 36 + offered.length * 2
  const view = new DataView(new ArrayBuffer(4 + body))
  // Direct TCP: a zero byte, then the length.
  view.setUint32(0, body)
  new Uint8Array(view.buffer).set([0xfe, 0x53, 0x4d, 0x42], 4)
  view.setUint16(4 + 4, HEADER, true)
  view.setUint16(4 + HEADER, 36, true)
  view.setUint16(4 + HEADER + 2, offered.length, true)
  // Signing is possible.
  view.setUint16(4 + HEADER + 4, 1, true)
  for (const [at, dialect] of offered.entries()) view.setUint16(4 + HEADER + 36 + at * 2, dialect, true)
  return new Uint8Array(view.buffer)
}

/** Null: this is no answer of SMB 2. */
export function readSmbDialect(bytes: Uint8Array): string | null {
  if (bytes.length < 4 + HEADER + 6) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(4) !== 0xfe534d42 || view.getUint16(4 + HEADER, true) !== 65) return null
  return DIALECTS[view.getUint16(4 + HEADER + 4, true)] ?? null
}
