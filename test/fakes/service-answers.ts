/** Answers of NFS, SMB and printers in bytes, written from RFC 5531, RFC 1813, MS-SMB2 and RFC 8010. */

const word = (value: number): number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]

function xdrText(text: string): number[] {
  const bytes = [...new TextEncoder().encode(text)]
  return [...word(bytes.length), ...bytes, ...Array((4 - (bytes.length % 4)) % 4).fill(0)]
}

/** Folders with who may mount them. */
export const xdrExports = (exported: readonly (readonly [string, readonly string[]])[]): number[] => [
  ...exported.flatMap(([folder, groups]) => [
    ...word(1),
    ...xdrText(folder),
    ...groups.flatMap((group) => [...word(1), ...xdrText(group)]),
    ...word(0),
  ]),
  ...word(0),
]

export const xdrPort = (port: number): number[] => word(port)

/** A successful answer to the calls of this project, with a mark before it. */
export function rpcAnswer(result: readonly number[]): Uint8Array {
  const body = [0x62, 0x72, 0x61, 0x73, ...[1, 0, 0, 0, 0].flatMap(word), ...result]
  return Uint8Array.from([...word(0x80000000 + body.length), ...body])
}

export function smbAnswer(dialect: number): Uint8Array {
  const bytes = new Uint8Array(4 + 64 + 65)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 64 + 65)
  view.setUint32(4, 0xfe534d42)
  view.setUint16(4 + 64, 65, true)
  view.setUint16(4 + 64 + 4, dialect, true)
  return bytes
}

export interface FakePrinter {
  readonly model: string
  readonly state: number
  readonly reasons: readonly string[]
  readonly markers: readonly (readonly [string, number])[]
}

export function ippAnswer({ model, state, reasons, markers }: FakePrinter): Uint8Array {
  const short = (value: number) => [value >> 8, value & 255]
  const text = (value: string) => [...short(value.length), ...new TextEncoder().encode(value)]
  const texts = (tag: number, name: string, values: readonly string[]) =>
    values.flatMap((value, at) => [tag, ...text(at === 0 ? name : ''), ...text(value)])
  const numbers = (tag: number, name: string, values: readonly number[]) =>
    values.flatMap((value, at) => [tag, ...text(at === 0 ? name : ''), ...short(4), ...word(value)])
  return Uint8Array.from([
    ...[2, 0, 0, 0, 0, 0, 0, 1, 0x04],
    ...texts(0x41, 'printer-make-and-model', [model]),
    ...numbers(0x23, 'printer-state', [state]),
    ...texts(0x44, 'printer-state-reasons', reasons),
    ...texts(
      0x42,
      'marker-names',
      markers.map(([name]) => name),
    ),
    ...numbers(
      0x21,
      'marker-levels',
      markers.map(([, level]) => level),
    ),
    0x03,
  ])
}
